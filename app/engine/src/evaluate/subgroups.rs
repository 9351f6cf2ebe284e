//! The subgroup columns of report 1.24 [CALPADS report 1.24, columns 4 to 8].

use chrono::NaiveDate;

use crate::calendar::{MonthDay, OPEN, SchoolYear};
use crate::choice::choices;
use crate::definition::{ElDate, ProgramDates};
use crate::records::{ParentEducation, ProgramKind, SchoolType};
use crate::roster::{EnrollmentIx, Roster, StudentIx};

choices! {
    /// A subgroup column. Columns overlap and need not sum to the total.
    pub enum Subgroup {
        /// Homeless.
        Homeless = "homeless",
        /// Title I Part C migrant.
        Migrant = "migrant",
        /// Students with disabilities.
        Disabilities = "swd",
        /// English learners.
        EnglishLearners = "el",
        /// Socioeconomically disadvantaged.
        Disadvantaged = "sed",
    }
}

/// The cycle in which program records are looked for: 16 August to 15 August.
pub(super) struct Cycle {
    first: NaiveDate,
    last: NaiveDate,
    program_dates: ProgramDates,
    el_date: ElDate,
}

impl Cycle {
    pub(super) fn new(year: SchoolYear, program_dates: ProgramDates, el_date: ElDate) -> Self {
        Self {
            first: MonthDay::new(8, 16).in_year(year.begins()),
            last: MonthDay::new(8, 15).in_year(year.begins() + 1),
            program_dates,
            el_date,
        }
    }

    /// Whether a student belongs to a subgroup. `exit` is the counted exit, where there is one.
    pub(super) fn contains(
        &self,
        subgroup: Subgroup,
        roster: &Roster,
        student: StudentIx,
        exit: Option<NaiveDate>,
    ) -> bool {
        let programs = &roster.programs;
        let any = |holds: &dyn Fn(usize) -> bool| roster.programs_of(student).any(holds);
        let overlaps = |row| programs.overlaps(row, self.first, self.last);
        let starts = |row| (self.first..=self.last).contains(&programs.start(row));
        let by_start = |row| match self.program_dates {
            ProgramDates::StartInCycle => starts(row),
            ProgramDates::Overlap => overlaps(row),
        };
        match subgroup {
            Subgroup::Homeless => any(&|row| programs.kind(row) == ProgramKind::Homeless && by_start(row)),
            Subgroup::Migrant => any(&|row| programs.kind(row) == ProgramKind::Migrant && by_start(row)),
            Subgroup::Disabilities => any(&|row| {
                matches!(programs.kind(row), ProgramKind::Iep | ProgramKind::Ifsp | ProgramKind::Isp) && overlaps(row)
            }),
            Subgroup::EnglishLearners => any(&|row| {
                programs.kind(row) == ProgramKind::El
                    && match self.el_date {
                        ElDate::AnyDay => overlaps(row),
                        ElDate::ExitDate => {
                            exit.is_some_and(|exit| programs.start(row) <= exit && exit <= programs.end(row))
                        }
                    }
            }),
            Subgroup::Disadvantaged => {
                let parent = roster.parent_educations[student.0 as usize] == Some(ParentEducation::NotHighSchool);
                parent
                    || any(&|row| match programs.kind(row) {
                        ProgramKind::MealFree
                        | ProgramKind::MealReduced
                        | ProgramKind::Migrant
                        | ProgramKind::Homeless
                        | ProgramKind::TribalFoster => by_start(row),
                        ProgramKind::Foster => match self.program_dates {
                            ProgramDates::StartInCycle => {
                                let end = programs.end(row);
                                starts(row) && end != OPEN && (self.first..=self.last).contains(&end)
                            }
                            ProgramDates::Overlap => overlaps(row),
                        },
                        ProgramKind::DirectCertification => starts(row),
                        ProgramKind::JuvenileCourt => overlaps(row),
                        _ => false,
                    })
                    || self.at_juvenile_court_school(roster, student)
            }
        }
    }

    fn at_juvenile_court_school(&self, roster: &Roster, student: StudentIx) -> bool {
        let columns = &roster.enrollments;
        EnrollmentIx::rows(roster.enrollments_of(student)).any(|row| {
            let school_type = roster.schools[usize::from(columns.school(row))].school_type;
            school_type == Some(SchoolType::JuvenileCourt)
                && !columns.is_no_show(row)
                && columns.entry(row) <= self.last
                && columns.exit(row) >= self.first
        })
    }
}
