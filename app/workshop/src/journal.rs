//! The journal: every act, by whom, on which simulated day.

use chrono::NaiveDate;
use engine::certification::User;
use serde::{Deserialize, Serialize};

use crate::correction::Correction;

/// One line of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The simulated day.
    pub day: NaiveDate,
    /// Who.
    pub user: User,
    /// What.
    pub act: Recorded,
}

/// An act as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recorded {
    /// Opened the report.
    Generated,
    /// Looked at the students behind a number: of a school, or of the district.
    Viewed {
        /// The school; none for the district totals.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        school_id: Option<String>,
    },
    /// Looked at a student's records.
    ViewedStudent {
        /// The student.
        student_id: String,
    },
    /// Ran the edit checks.
    Validated {
        /// Errors found.
        errors: usize,
        /// Warnings found.
        warnings: usize,
    },
    /// Corrected a record.
    Corrected {
        /// The correction.
        correction: Correction,
    },
    /// Took back a correction.
    CorrectionUndone {
        /// The correction.
        correction: Correction,
    },
    /// Answered a warning.
    Answered {
        /// Which.
        finding: FindingKey,
        /// The note.
        note: String,
    },
    /// Attested a school's list.
    Attested {
        /// The school.
        school_id: String,
        /// The students on its list then.
        students: Vec<String>,
    },
    /// Certified and submitted.
    Certified {
        /// The numbers as certified.
        numbers: CertifiedNumbers,
    },
    /// Sent back by the state.
    Decertified {
        /// Why.
        reason: String,
    },
    /// Handed the keyboard over.
    HandedOver {
        /// To whom.
        to: User,
    },
}

/// Which finding a note answers: its check, student, record and field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FindingKey {
    /// The check's code.
    pub code: String,
    /// The student, where it is about one.
    pub student_id: String,
    /// The record: its kind and its position in the district's list.
    pub record: String,
}

/// What was certified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertifiedNumbers {
    /// The definition.
    pub definition: String,
    /// The students counted, by number.
    pub students: Vec<String>,
    /// The denominator as text; empty where there is none.
    pub denominator: String,
    /// The rate as text; empty where there is none.
    pub rate_percent: String,
}
