use engine::checks::{Field, RecordRef};
use serde::Serialize;

use crate::errors::Pass;

/// An error in the records that the generator put there, and what would be right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlantedError {
    /// The pass that planted it; it knows the edit check that finds it.
    pub pass: Pass,
    /// Whose record it is.
    pub student_id: String,
    /// The second number of the same person, where the error is that there are two.
    pub other_student_id: Option<String>,
    /// The record that is wrong.
    pub record: RecordRef,
    /// The field that is wrong.
    pub field: Field,
    /// What stands there.
    pub wrong: String,
    /// What should stand there; empty for nothing.
    pub right: String,
    /// Why, in a sentence.
    pub evidence: String,
    /// The paper that shows it.
    pub document_id: Option<String>,
}
