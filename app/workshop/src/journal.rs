//! The journal: every act, by whom, on which simulated day.

use chrono::NaiveDate;
use engine::certification::User;
use serde::{Deserialize, Serialize};

use crate::calpads::Revision;
use crate::correction::Correction;
use crate::follow_up::FollowUp;

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
    /// Asked the state to send the report back.
    Asked {
        /// Why.
        reason: String,
    },
    /// Handed the keyboard over.
    HandedOver {
        /// To whom.
        to: User,
    },
    /// Let the simulated day pass.
    Waited {
        /// Until when.
        to: NaiveDate,
        /// Records that came or changed meanwhile; papers are not counted.
        records: usize,
    },
    /// Followed a student up.
    FollowedUp {
        /// Whom.
        student_id: String,
        /// What was done, said, and found.
        follow_up: FollowUp,
    },
    /// Decided what an incident card asked.
    Decided {
        /// The card.
        incident: String,
        /// What was chosen.
        choice: String,
        /// Why.
        reason: String,
    },
    /// Gave the clerk authority over the report.
    AccessGranted,
    /// Checked a student's record out.
    CheckedOut {
        /// The student.
        student_id: String,
    },
    /// Checked every record in.
    CheckedIn,
    /// Imported a file.
    Imported {
        /// Its name.
        file: String,
        /// The corrections that it makes.
        corrections: Vec<Correction>,
    },
    /// Reported a duplicate student to the state.
    DuplicateReported {
        /// The two numbers.
        students: [String; 2],
    },
    /// Reconciled a duplicate.
    Reconciled {
        /// The two numbers.
        students: [String; 2],
        /// The corrections that bring the records under one number; none where they are two people.
        corrections: Vec<Correction>,
    },
    /// Asked for the documents behind a sample of transfers.
    Monitored {
        /// Those sampled.
        students: Vec<String>,
        /// The corrections of those without the proof that their code asks for.
        corrections: Vec<Correction>,
    },
    /// Took a revision of the data store.
    Extracted {
        /// The revision.
        revision: Revision,
    },
    /// Opened report 1.24 of a revision.
    ViewedRevision {
        /// Its number.
        number: u32,
    },
    /// Said that the latest revision's reports were reviewed.
    Reviewed,
    /// Certified at the first level.
    LevelOneApproved,
    /// Certified at the second level.
    LevelTwoApproved {
        /// The numbers as certified.
        numbers: CertifiedNumbers,
    },
    /// Approved as the partner.
    PartnerApproved,
    /// Disapproved as the partner.
    PartnerDisapproved {
        /// Why.
        reason: String,
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
