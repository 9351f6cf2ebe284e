//! The records of a district, as its office keeps them: text codes, dates, and nothing derived.
//!
//! A [`District`] is what a contract folder holds. It may be wrong in every field; what is wrong with a record is
//! for the edit checks to find, never for these types to refuse.

mod arrange;
mod arrivals;
mod columns;
mod grade;
mod known;
mod recode;
mod since;
mod terms;

pub use arrange::Positions;
pub use arrivals::{Arrival, Arrived};
pub use columns::{
    CodeSet, Enrollment, EnrollmentStatus, ExitProof, MealProvision, ParentEducation, ProgramKind, ProgramRecord,
    RaceEthnicity, School, SchoolCalendar, SchoolType, Sex, Student,
};
pub use grade::Grade;
pub use recode::CodeLoss;
pub use terms::{AttendanceRecord, BehaviorRecord, CourseRecord, TermRecords};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::sorting;

/// One district folder: the reporting district, its neighbors in the same state, and their students.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    /// What people call it.
    pub name: String,
    /// The LEA a report is about unless another is named.
    pub reporting_lea: String,
    /// What the `exit_reason` column holds.
    pub exit_codes: CodeSet,
    /// Schools of every LEA in the folder.
    pub schools: Vec<School>,
    /// First and last day of each LEA's school years.
    pub calendars: Vec<SchoolCalendar>,
    /// Every student.
    pub students: Vec<Student>,
    /// Every enrollment, in the order of the file. The order decides only between records that are otherwise equal.
    pub enrollments: Vec<Enrollment>,
    /// Every program record.
    pub programs: Vec<ProgramRecord>,
    /// Attendance, courses and behavior by term.
    #[serde(default, skip_serializing_if = "TermRecords::is_empty")]
    pub terms: TermRecords,
    /// What lies in the students' folders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
}

/// A paper in a student's folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its number.
    pub document_id: String,
    /// Whose folder it lies in.
    pub student_id: String,
    /// Records request, transcript, letter, returned mail, contact note.
    pub kind: String,
    /// The day it came.
    pub received_on: Option<NaiveDate>,
    /// Who sent or wrote it.
    pub from: String,
    /// What it says.
    pub summary: String,
    /// The day the office read it, where the folder says and it is not the day it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_from: Option<NaiveDate>,
}

impl District {
    /// The LEAs that appear in schools, calendars or enrollments, sorted.
    pub fn leas(&self) -> Vec<&str> {
        let leas = (self.schools.iter().map(|school| school.lea_id.as_str()))
            .chain(self.calendars.iter().map(|row| row.lea_id.as_str()))
            .chain(self.enrollments.iter().map(|row| row.lea_id.as_str()));
        sorting::distinct(leas)
    }

    /// The schools of one LEA, in the order of the file.
    pub fn schools_of<'a>(&'a self, lea: &'a str) -> impl Iterator<Item = &'a School> {
        self.schools.iter().filter(move |school| school.lea_id == lea)
    }

    /// The school of that LEA and number.
    pub fn school(&self, lea: &str, school: &str) -> Option<&School> {
        self.schools.iter().find(|row| row.lea_id == lea && row.school_id == school)
    }
}
