use chrono::NaiveDate;

use super::code_window::CodeWindowRun;
use super::count_day::CountDayRun;
use super::trail::{Silent, Step};
use super::{CalendarNeed, Determination, Trail, Unusable};
use crate::calendar::{CountDayRule, SchoolYear};
use crate::definition::{Definition, Settings};
use crate::roster::{EnrollmentIx, Roster, Small, StudentIx};

/// Which LEA and school year a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The LEA.
    pub lea: Small,
    /// The school year reported.
    pub year: SchoolYear,
}

impl Period {
    /// The period of an LEA by name; the district's own where none is named.
    ///
    /// # Errors
    /// When no file names the LEA, or the year is not one that dates can hold.
    pub fn find(roster: &Roster, lea_id: &str, year: SchoolYear) -> Result<Self, Unusable> {
        if !(1900..=2200).contains(&year.0) {
            return Err(Unusable::YearOutOfRange { given: year.begins() });
        }
        let lea = roster
            .find_lea(lea_id)
            .ok_or_else(|| Unusable::UnknownLea { given: lea_id.to_owned(), valid: roster.leas.clone() })?;
        Ok(Self { lea, year })
    }

    /// A school of the LEA by name.
    ///
    /// # Errors
    /// When the LEA has no such school.
    pub fn find_school(self, roster: &Roster, school_id: &str) -> Result<Small, Unusable> {
        roster
            .find_school(self.lea, school_id)
            .ok_or_else(|| Unusable::UnknownSchool { given: school_id.to_owned(), valid: schools_of(roster, self.lea) })
    }
}

/// The school numbers of an LEA.
pub(super) fn schools_of(roster: &Roster, lea: Small) -> Vec<String> {
    roster.schools.iter().filter(|school| school.lea == lea).map(|school| school.school_id.clone()).collect()
}

/// The count day in the fall of a school year.
pub(super) fn count_day(
    roster: &Roster,
    rule: CountDayRule,
    lea: Small,
    year: SchoolYear,
) -> Result<NaiveDate, Unusable> {
    roster.count_day(rule, lea, year).ok_or_else(|| missing(roster, lea, year, CalendarNeed::CountDay))
}

pub(super) fn missing(roster: &Roster, lea: Small, year: SchoolYear, needed_for: CalendarNeed) -> Unusable {
    Unusable::MissingCalendar { lea: roster.leas[usize::from(lea)].clone(), year, needed_for }
}

/// An event definition made ready for one roster, LEA and year.
pub struct EventEvaluator<'a> {
    run: Run<'a>,
    roster: &'a Roster,
    period: Period,
}

enum Run<'a> {
    CodeWindow(CodeWindowRun<'a>),
    CountDay(CountDayRun<'a>),
}

impl<'a> EventEvaluator<'a> {
    /// Makes a definition ready.
    ///
    /// # Errors
    /// When a calendar row that the definition needs is missing, or its dropout set names an unknown code.
    ///
    /// # Panics
    /// On a cohort definition, which has an evaluator of its own.
    pub fn new(roster: &'a Roster, definition: &'a Definition, period: Period) -> Result<Self, Unusable> {
        let run = match &definition.settings {
            Settings::CodeWindow(set) => Run::CodeWindow(CodeWindowRun::new(roster, set, period)?),
            Settings::CountDay(set) => Run::CountDay(CountDayRun::new(roster, set, period)?),
            Settings::Cohort(_) => panic!("a cohort definition is evaluated by CohortEvaluator"),
        };
        Ok(Self { run, roster, period })
    }

    /// The count day in the fall after the year reported.
    pub fn closing_count_day(&self) -> NaiveDate {
        match &self.run {
            Run::CodeWindow(run) => run.count_day(),
            Run::CountDay(run) => run.count_day(),
        }
    }

    /// The days on which a student who is counted can have left, both included: the window, or from the count day of the
    /// year to the day before the next. A summer rule moves leavers between years, not the days.
    pub fn days_looked_at(&self) -> (NaiveDate, NaiveDate) {
        match &self.run {
            Run::CodeWindow(run) => run.window(),
            Run::CountDay(run) => run.between_count_days(),
        }
    }

    /// Decides every student with a record in the LEA, in the order of their seats.
    ///
    /// # Errors
    /// When a calendar row is missing that a leaver needs.
    pub fn determinations(&self) -> Result<Vec<Determination>, Unusable> {
        // The definition is told apart once, not for every student.
        let mut decided = Vec::with_capacity(self.roster.len());
        match &self.run {
            Run::CodeWindow(run) => decided.extend(self.students().map(|student| run.decide(student, &mut Silent))),
            Run::CountDay(run) => {
                for student in self.students() {
                    decided.push(run.decide(student, &mut Silent)?);
                }
            }
        }
        Ok(decided)
    }

    /// The seats of every student with a record in the LEA.
    pub fn students(&self) -> impl Iterator<Item = StudentIx> + use<'a> {
        let (roster, lea) = (self.roster, self.period.lea);
        roster.students().filter(move |student| {
            EnrollmentIx::rows(roster.enrollments_of(*student)).any(|row| roster.enrollments.lea(row) == lea)
        })
    }

    /// Decides one student.
    ///
    /// # Errors
    /// When a calendar row is missing that the student's exit needs.
    pub fn determine(&self, student: StudentIx) -> Result<Determination, Unusable> {
        match &self.run {
            Run::CodeWindow(run) => Ok(run.decide(student, &mut Silent)),
            Run::CountDay(run) => run.decide(student, &mut Silent),
        }
    }

    /// The whole trail of one student, by the code that decides.
    ///
    /// # Errors
    /// When a calendar row is missing that the student's exit needs.
    pub fn explain(&self, student: StudentIx) -> Result<Trail, Unusable> {
        let mut steps: Vec<Step> = Vec::new();
        let determination = match &self.run {
            Run::CodeWindow(run) => run.decide(student, &mut steps),
            Run::CountDay(run) => run.decide(student, &mut steps)?,
        };
        Ok(Trail { steps, outcome: determination.outcome })
    }
}
