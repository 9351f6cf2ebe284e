use engine::checks::{Field, RecordRef};
use serde::{Deserialize, Serialize};

use crate::errors::Pass;

/// One planted error: what is wrong, what is right, and what shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlantedError {
    /// The pass that planted it, which names the edit check that finds it.
    pub pass: Pass,
    /// The student whose record it is. Where one person stands under two numbers, the true number.
    pub student_id: String,
    /// The second number of that person.
    pub other_student_id: Option<String>,
    /// The record.
    pub record: RecordRef,
    /// The field to correct first, and its two values.
    #[serde(flatten)]
    pub change: Change,
    /// Other fields of the record that are wrong with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Change>,
    /// What shows it.
    pub evidence: String,
    /// The paper in the student's folder that shows it.
    pub document_id: Option<String>,
}

/// A field with a wrong value and the right one, both as the folder writes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which field.
    pub field: Field,
    /// What stands there.
    pub wrong: String,
    /// What is true.
    pub right: String,
}
