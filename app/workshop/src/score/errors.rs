//! What became of each planted error.

use districts::{Change, PlantedError};
use engine::certification::Flow;
use engine::checks::{Field, RecordRef};
use engine::codes::ExitReason;

use super::Bench;
use crate::attempt::EDITABLE_IN_STARS;
use crate::correction::{CORRECTABLE, value};
use crate::desk::Desk;
use crate::journal::{FindingKey, Recorded};

/// A planted error and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The error, as the key has it.
    pub error: PlantedError,
    /// Its fields, as they stand now.
    pub values: Vec<Value>,
    /// What became of it.
    pub fate: Fate,
    /// Whether anyone looked at the student.
    pub was_opened: bool,
    /// Whether a correction of it cites the paper that shows it.
    pub is_cited: bool,
}

/// A field of a planted error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The field, what stood there and what is right.
    pub change: Change,
    /// What stands there now.
    pub now: String,
    /// Whether the forms of the flow offer the field.
    pub is_in_reach: bool,
    /// Whether what stands there now is right, or means the same.
    pub is_right: bool,
}

/// What became of a planted error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Found, and corrected as the key has it.
    CorrectedRight,
    /// Found, and corrected to something else, or in part.
    CorrectedOtherwise,
    /// Its warning was answered with a note, and it stands.
    WavedThrough {
        /// The note.
        note: String,
    },
    /// Nobody touched it.
    Missed,
    /// No form of the flow reaches it: it is about a student's own record or a program, or a field that is locked.
    OutOfReach,
}

impl Item {
    /// Whether a paper shows the error, in a folder that nobody opened.
    pub fn is_evidence_ignored(&self) -> bool {
        let stands = matches!(self.fate, Fate::Missed | Fate::WavedThrough { .. } | Fate::CorrectedOtherwise);
        stands && self.error.document_id.is_some() && !self.was_opened
    }
}

/// Whether a planted error is what a finding that was answered is about.
fn is_about(finding: &FindingKey, error: &PlantedError) -> bool {
    let is_student =
        finding.student_id == error.student_id || error.other_student_id.as_ref() == Some(&finding.student_id);
    let is_record = matches!(error.record, RecordRef::Enrollment(at) if finding.record == format!("enrollment {at}"));
    is_record || is_student && error.pass.check() == Some(finding.code.as_str())
}

impl Bench<'_> {
    pub(super) fn items(&self) -> Vec<Item> {
        self.sealed.key.iter().map(|error| self.item(error)).collect()
    }

    fn item(&self, error: &PlantedError) -> Item {
        let changes = std::iter::once(&error.change).chain(&error.also);
        let values: Vec<Value> = changes.map(|change| self.value(error, change)).collect();
        let answer = self.progress.answers.iter().find(|(finding, _)| is_about(finding, error));
        let mut reach = values.iter().filter(|value| value.is_in_reach).peekable();
        let fate = if reach.peek().is_none() {
            Fate::OutOfReach
        } else if reach.clone().all(|value| value.is_right) {
            Fate::CorrectedRight
        } else if reach.any(|value| value.now != value.change.wrong) {
            Fate::CorrectedOtherwise
        } else if let Some((_, note)) = answer {
            Fate::WavedThrough { note: note.clone() }
        } else {
            Fate::Missed
        };
        Item { values, fate, was_opened: self.was_opened(error), is_cited: self.is_cited(error), error: error.clone() }
    }

    fn value(&self, error: &PlantedError, change: &Change) -> Value {
        let is_in_reach = is_in_reach(self.attempt.flow, error.record, change.field);
        let RecordRef::Enrollment(record) = error.record else {
            let (now, change) = (change.wrong.clone(), change.clone());
            return Value { change, now, is_in_reach, is_right: false };
        };
        let row = self.desk.district.enrollments.get(record as usize);
        let now = row.map(|row| value(row, change.field)).unwrap_or_default();
        let means_the_same = || {
            let is_code = matches!(change.field, Field::ExitReason | Field::Completion);
            let reason = reason_of(self.desk, record);
            is_code && now != change.wrong && reason.is_some() && reason == reason_of(self.right, record)
        };
        let is_right = now == change.right || means_the_same();
        Value { change: change.clone(), now, is_in_reach, is_right }
    }

    fn was_opened(&self, error: &PlantedError) -> bool {
        self.attempt.journal.iter().any(|entry| match &entry.act {
            Recorded::ViewedStudent { student_id } => {
                *student_id == error.student_id || error.other_student_id.as_ref() == Some(student_id)
            }
            _ => false,
        })
    }

    fn is_cited(&self, error: &PlantedError) -> bool {
        let RecordRef::Enrollment(record) = error.record else { return false };
        let Some(document) = &error.document_id else { return false };
        let mut made = self.progress.corrections.iter().filter(|made| made.record == record);
        made.any(|made| made.documents.contains(document))
    }
}

/// Whether the forms of a flow offer a field of a record.
pub(super) fn is_in_reach(flow: Flow, record: RecordRef, field: Field) -> bool {
    let is_enrollment = matches!(record, RecordRef::Enrollment(_));
    match flow {
        _ if !is_enrollment => false,
        // Reconciling a duplicate moves records to the right number.
        Flow::Stars => EDITABLE_IN_STARS.contains(&field) || field == Field::StudentId,
        Flow::Neo | Flow::Calpads => CORRECTABLE.contains(&field),
    }
}

/// The neutral reason of an enrollment record.
pub(super) fn reason_of(desk: &Desk, record: u32) -> Option<ExitReason> {
    let row = desk.district.enrollments.get(record as usize)?;
    let student = desk.roster.find_student(&row.student_id)?;
    let columns = &desk.roster.enrollments;
    let mut rows = engine::roster::EnrollmentIx::rows(desk.roster.enrollments_of(student));
    rows.find(|at| columns.record(*at) == record as usize).map(|at| columns.reason(at))
}
