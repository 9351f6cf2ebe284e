use serde::{Deserialize, Serialize};

use super::Detail;
use crate::choice::choices;
use crate::roster::StudentIx;

choices! {
    /// How grave a finding is.
    pub enum Severity {
        /// It must be corrected: no report with it can be certified.
        Error = "error",
        /// It needs an answer: a correction, or a note why it stands.
        Warning = "warning",
        /// It is worth knowing.
        Information = "information",
    }
}

choices! {
    /// The field of a record that a finding points at.
    pub enum Field {
        /// The student's number.
        StudentId = "student_id",
        /// Birth date.
        BirthDate = "birth_date",
        /// Race and ethnicity.
        RaceEthnicity = "race_ethnicity",
        /// The LEA.
        LeaId = "lea_id",
        /// The school.
        SchoolId = "school_id",
        /// The school year.
        SchoolYear = "school_year",
        /// The grade.
        Grade = "grade",
        /// The standing of the enrollment.
        Status = "status",
        /// The entry date.
        EntryDate = "entry_date",
        /// The exit date.
        ExitDate = "exit_date",
        /// The exit reason.
        ExitReason = "exit_reason",
        /// The completion status.
        Completion = "completion",
        /// The proof of the exit.
        ExitProof = "exit_proof",
        /// The diploma date.
        DiplomaDate = "diploma_date",
        /// The program.
        Program = "program",
        /// A program's start.
        StartDate = "start_date",
        /// A program's end.
        EndDate = "end_date",
        /// The whole school, in checks that compare years.
        School = "school",
    }
}

/// The record that a finding points at: a position in one of the district's lists, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordRef {
    /// A student's own record.
    Student(u32),
    /// An enrollment.
    Enrollment(u32),
    /// A program record.
    Program(u32),
    /// A school.
    School(u32),
}

/// Something that may be wrong, where, and with which values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check's code.
    pub code: &'static str,
    /// The check's name.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Whom it is about; none in checks of a whole school.
    pub student: Option<StudentIx>,
    /// The position of that student in [`District::students`](crate::records::District::students).
    pub student_record: Option<u32>,
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: Field,
    /// The values that the sentence names.
    pub detail: Detail,
}
