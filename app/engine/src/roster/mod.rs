//! Records compiled for evaluation: columns instead of rows, numbers instead of text, sorted once.
//!
//! Students stand in the order of their numbers, so their index is their seat. A student's enrollments stand in the
//! order of "last" (exit date, open = latest; entry date; line of the file), so the last one that fits is found from the
//! back. Evaluating touches no strings.

mod build;
mod compile;
mod enrollments;
mod programs;

pub use build::{EnrollmentLine, ProgramLine, RosterBuilder, StudentLine};
pub use compile::{RecordList, Unlisted};
pub use enrollments::{EnrollmentIx, Enrollments};
pub use programs::Programs;

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;

use crate::calendar::{CountDayRule, SchoolYear};
use crate::records::{CodeSet, District, ParentEducation, RaceEthnicity, SchoolType, Sex};

/// The seat of a student: an index into [`Roster::student_ids`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StudentIx(pub u32);

/// A school or LEA as a number.
pub type Small = u16;

/// A district compiled for evaluation.
#[derive(Debug, Clone)]
pub struct Roster {
    /// What the exit reason column holds.
    pub exit_codes: CodeSet,
    /// LEA names, sorted.
    pub leas: Vec<String>,
    /// Each school's LEA, number and kind; schools of the file first, then any that only enrollments name.
    pub schools: Vec<RosterSchool>,
    /// The distinct texts of the exit reason column.
    pub exit_texts: Vec<String>,
    /// Student numbers, sorted.
    pub student_ids: Vec<String>,
    /// Birth dates by seat.
    pub births: Vec<Option<NaiveDate>>,
    /// Sex by seat.
    pub sexes: Vec<Option<Sex>>,
    /// Race and ethnicity by seat.
    pub races: Vec<Option<RaceEthnicity>>,
    /// Year of first entry to grade 9 by seat, where the state says so.
    pub grade9_entry_years: Vec<Option<SchoolYear>>,
    /// Highest education of a parent by seat.
    pub parent_educations: Vec<Option<ParentEducation>>,
    /// The earliest diploma on any line of the student, by seat.
    pub first_diplomas: Vec<Option<NaiveDate>>,
    /// Enrollment columns.
    pub enrollments: Enrollments,
    /// Program columns.
    pub programs: Programs,
    enrollment_starts: Vec<u32>,
    program_starts: Vec<u32>,
    calendars: BTreeMap<(Small, SchoolYear), (NaiveDate, NaiveDate)>,
}

/// A school in a roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterSchool {
    /// Its LEA.
    pub lea: Small,
    /// Its number within the LEA.
    pub school_id: String,
    /// Its kind; unknown where only an enrollment names it.
    pub school_type: Option<SchoolType>,
}

impl Roster {
    /// Compiles a district.
    ///
    /// # Errors
    /// Every record whose student is not in the list of students.
    pub fn compile(district: &District) -> Result<Self, Vec<Unlisted>> {
        compile::compile(district)
    }

    /// How many students there are.
    pub fn len(&self) -> usize {
        self.student_ids.len()
    }

    /// Whether there are no students.
    pub fn is_empty(&self) -> bool {
        self.student_ids.is_empty()
    }

    /// Every seat, in order.
    pub fn students(&self) -> impl DoubleEndedIterator<Item = StudentIx> + use<> {
        (0..u32::try_from(self.len()).unwrap_or(u32::MAX)).map(StudentIx)
    }

    /// The number of the student in a seat.
    pub fn student_id(&self, student: StudentIx) -> &str {
        &self.student_ids[student.0 as usize]
    }

    /// The seat of a student.
    pub fn find_student(&self, student_id: &str) -> Option<StudentIx> {
        let seat = self.student_ids.binary_search_by(|id| id.as_str().cmp(student_id)).ok()?;
        u32::try_from(seat).ok().map(StudentIx)
    }

    /// The number of an LEA.
    pub fn find_lea(&self, lea_id: &str) -> Option<Small> {
        self.leas.iter().position(|lea| lea == lea_id).and_then(|ix| Small::try_from(ix).ok())
    }

    /// The number of a school of an LEA.
    pub fn find_school(&self, lea: Small, school_id: &str) -> Option<Small> {
        let same = |school: &RosterSchool| school.lea == lea && school.school_id == school_id;
        self.schools.iter().position(same).and_then(|ix| Small::try_from(ix).ok())
    }

    /// A student's enrollments, in the order of "last".
    pub fn enrollments_of(&self, student: StudentIx) -> Range<EnrollmentIx> {
        let seat = student.0 as usize;
        EnrollmentIx(self.enrollment_starts[seat])..EnrollmentIx(self.enrollment_starts[seat + 1])
    }

    /// A student's program records, as rows of [`Programs`].
    pub fn programs_of(&self, student: StudentIx) -> Range<usize> {
        let seat = student.0 as usize;
        self.program_starts[seat] as usize..self.program_starts[seat + 1] as usize
    }

    /// First and last day of an LEA's school year.
    pub fn calendar(&self, lea: Small, year: SchoolYear) -> Option<(NaiveDate, NaiveDate)> {
        self.calendars.get(&(lea, year)).copied()
    }

    /// The count day of an LEA in the fall in which a school year begins; none where the rule asks for a calendar row
    /// that is missing.
    pub fn count_day(&self, rule: CountDayRule, lea: Small, year: SchoolYear) -> Option<NaiveDate> {
        rule.in_year(year.begins(), self.calendar(lea, year).map(|(first, _)| first))
    }
}
