mod dates;
mod positions;
mod programs;
mod report;
mod whereabouts;

pub(crate) use dates::{day_before, length, summer_cut_off};

use std::cell::OnceCell;

use chrono::NaiveDate;

use positions::{position, school_records, student_records};

use super::namesakes::Namesakes;
use super::{CheckContext, SchoolCounts};
use crate::calendar::{OPEN, SchoolYear};
use crate::records::{District, Enrollment, School, Student};
use crate::roster::{EnrollmentIx, Enrollments, Roster, Small, StudentIx};

/// An enrollment and whose it is.
pub(crate) type Row = (StudentIx, EnrollmentIx);

/// The records of one report, gathered once for all checks.
///
/// In scope are the LEA's enrollments of the school year reported, and those of the next year begun by the count day;
/// other LEAs' and other years' records are there to compare with.
#[derive(Debug)]
pub struct Scope<'a> {
    pub(crate) district: &'a District,
    pub(crate) roster: &'a Roster,
    pub(crate) lea: Small,
    pub(crate) year: SchoolYear,
    pub(crate) count_day: NaiveDate,
    pub(crate) this_year: &'a [SchoolCounts],
    pub(crate) last_year: &'a [SchoolCounts],
    /// The students in scope, in the order of their seats.
    pub(crate) students: Vec<StudentIx>,
    /// Whether the folder holds the LEA's enrollments of the fall after the year. Without them everyone seems gone.
    pub(crate) fall_is_known: bool,
    /// First and last day of each of the LEA's school years.
    pub(crate) calendars: Vec<(SchoolYear, NaiveDate, NaiveDate)>,
    /// 1 July of the year reported, from which on program records are looked at.
    opening: NaiveDate,
    rows: Vec<Row>,
    lea_rows: Vec<Row>,
    /// The grades that each of the roster's schools teaches, as numbers; every grade where that is not known.
    spans: Vec<(u8, u8)>,
    namesakes: OnceCell<Namesakes>,
    /// The position of each seat's student in the district's list.
    student_records: Vec<u32>,
    /// The position of each of the roster's schools in the district's list.
    school_records: Vec<Option<u32>>,
    /// The position of each of the roster's program rows in the district's list; asked for only by a finding.
    program_records: OnceCell<Vec<u32>>,
}

impl<'a> Scope<'a> {
    /// Gathers the records of a report.
    pub fn of(context: &CheckContext<'a>) -> Self {
        let CheckContext { district, roster, lea, year, count_day, this_year, last_year } = *context;
        let mut scope = Self {
            district,
            roster,
            lea,
            year,
            count_day,
            this_year,
            last_year,
            students: Vec::new(),
            fall_is_known: false,
            calendars: Vec::new(),
            opening: NaiveDate::from_ymd_opt(year.begins(), 7, 1).unwrap_or(NaiveDate::MIN),
            rows: Vec::new(),
            lea_rows: Vec::new(),
            spans: Vec::new(),
            namesakes: OnceCell::new(),
            student_records: student_records(district, roster),
            school_records: school_records(district, roster),
            program_records: OnceCell::new(),
        };
        let lea_id = &roster.leas[usize::from(lea)];
        scope.calendars = (district.calendars.iter().filter(|row| row.lea_id == *lea_id))
            .map(|row| (row.school_year, row.first_day, row.last_day))
            .collect();
        scope.spans =
            scope.schools().map(|(_, school)| school.map_or((0, u8::MAX), |(_, school)| span(school))).collect();
        for student in roster.students() {
            for row in EnrollmentIx::rows(roster.enrollments_of(student)) {
                if roster.enrollments.lea(row) != lea {
                    continue;
                }
                scope.lea_rows.push((student, row));
                if scope.holds(row) {
                    scope.rows.push((student, row));
                    if scope.students.last() != Some(&student) {
                        scope.students.push(student);
                    }
                    scope.fall_is_known |= roster.enrollments.school_year(row) != year;
                }
            }
        }
        scope
    }

    /// The school year that is looked at.
    pub fn year(&self) -> SchoolYear {
        self.year
    }

    /// The enrollments in scope, by student and then in the order of "last".
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.rows.iter().copied()
    }

    /// The enrollments in scope of the school year reported alone.
    pub(crate) fn year_rows(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.rows().filter(|(_, row)| self.columns().school_year(*row) == self.year)
    }

    /// The enrollments in scope that ended: those of the year reported, and those of the next year by the count day. What
    /// ends later is the next report's matter.
    pub(crate) fn exits(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        let columns = self.columns();
        self.rows().filter(move |(_, row)| {
            let exit = columns.exit(*row);
            exit != OPEN && (exit <= self.count_day || columns.school_year(*row) == self.year)
        })
    }

    /// The enrollments of the school year reported that ended.
    pub(crate) fn year_exits(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.year_rows().filter(|(_, row)| self.columns().exit(*row) != OPEN)
    }

    /// Every enrollment of the LEA in every year, by student.
    pub(crate) fn lea_rows(&self) -> &[Row] {
        &self.lea_rows
    }

    /// The LEA's enrollments without an exit date that are in scope or of an earlier year.
    pub(crate) fn open_rows(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.lea_rows.iter().copied().filter(|(_, row)| {
            self.columns().exit(*row) == OPEN && (self.columns().school_year(*row) < self.year || self.holds(*row))
        })
    }

    /// Whether an enrollment is in scope.
    pub(crate) fn holds(&self, row: EnrollmentIx) -> bool {
        let columns = self.columns();
        let of_the_fall = columns.school_year(row) == self.year.next() && columns.entry(row) <= self.count_day;
        columns.lea(row) == self.lea && (columns.school_year(row) == self.year || of_the_fall)
    }

    /// The enrollment columns.
    pub(crate) fn columns(&self) -> &'a Enrollments {
        &self.roster.enrollments
    }

    /// A student's enrollments in the whole state, in the order of "last".
    pub(crate) fn enrollments_of(&self, student: StudentIx) -> impl DoubleEndedIterator<Item = EnrollmentIx> + use<> {
        EnrollmentIx::rows(self.roster.enrollments_of(student))
    }

    /// The record behind an enrollment.
    pub(crate) fn record(&self, row: EnrollmentIx) -> &'a Enrollment {
        &self.district.enrollments[self.columns().record(row)]
    }

    /// The position of an enrollment in the district's list.
    pub(crate) fn position(&self, row: EnrollmentIx) -> u32 {
        position(self.columns().record(row))
    }

    /// The code as the office wrote it.
    pub(crate) fn code(&self, row: EnrollmentIx) -> &'a str {
        &self.roster.exit_texts[usize::from(self.columns().exit_text(row))]
    }

    /// A question about a code, answered once for each code that the file holds.
    pub(crate) fn codes_that(&self, question: impl Fn(&str) -> bool) -> CodeSieve {
        CodeSieve(self.roster.exit_texts.iter().map(|code| question(code)).collect())
    }

    /// The record of a student.
    pub(crate) fn student(&self, student: StudentIx) -> &'a Student {
        &self.district.students[self.student_records[student.0 as usize] as usize]
    }

    /// The record of a school; none where only enrollments name it.
    pub(crate) fn school(&self, school: Small) -> Option<(u32, &'a School)> {
        let position = self.school_records[usize::from(school)]?;
        Some((position, &self.district.schools[position as usize]))
    }

    /// Every school of the roster with its record.
    pub(crate) fn schools(&self) -> impl Iterator<Item = (Small, Option<(u32, &'a School)>)> + use<'_, 'a> {
        (0..).zip(&self.roster.schools).map(|(school, _)| (school, self.school(school)))
    }

    /// Whether the school of an enrollment teaches its grade. Ungraded students and unknown schools pass.
    pub(crate) fn teaches_grade_of(&self, row: EnrollmentIx) -> bool {
        let (low, high) = self.spans[usize::from(self.columns().school(row))];
        self.columns().grade(row).number().is_none_or(|grade| low <= grade && grade <= high)
    }

    /// Who has whose name and birth date.
    pub(crate) fn namesakes(&self) -> &Namesakes {
        self.namesakes.get_or_init(|| Namesakes::among(self))
    }
}

/// The grades of a school as numbers; every grade where its span is ungraded or the wrong way round.
fn span(school: &School) -> (u8, u8) {
    match (school.low_grade.number(), school.high_grade.number()) {
        (Some(low), Some(high)) if low <= high => (low, high),
        _ => (0, u8::MAX),
    }
}

/// Which of the file's codes answer a question with yes.
pub(crate) struct CodeSieve(Vec<bool>);

impl CodeSieve {
    /// Whether the code of an enrollment does.
    pub(crate) fn holds(&self, columns: &Enrollments, row: EnrollmentIx) -> bool {
        self.0[usize::from(columns.exit_text(row))]
    }
}
