//! Reports whose answers were worked out by hand.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::checkout;

/// A report and its answer, students by number.
#[derive(Debug, Clone, Deserialize)]
pub struct Golden {
    /// The district folder, from the kit's own folder on.
    pub district: String,
    /// The definition.
    pub definition: String,
    /// The year, as the command line takes it.
    pub year: u16,
    /// The LEA.
    pub lea: String,
    /// The school, where the report is about one.
    #[serde(default)]
    pub school: Option<String>,
    /// The settings that differ from the definition's own.
    pub set: Vec<String>,
    /// The rate: of dropouts, or of graduates in a cohort.
    pub rate_percent: Option<f64>,
    /// The answer.
    #[serde(flatten)]
    pub answer: Answer,
}

/// The answer of a family of definitions.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// Of an event definition.
    Event(Event),
    /// Of a cohort definition.
    Cohort(Cohort),
}

/// The answer of an event definition.
#[derive(Debug, Clone, Deserialize)]
pub struct Event {
    /// Who is counted.
    pub numerator: Vec<String>,
    /// What the count is divided by.
    pub denominator: Option<f64>,
    /// Who is counted in each subgroup, where that was worked out.
    #[serde(default)]
    pub by_subgroup: Option<BTreeMap<String, Vec<String>>>,
}

/// The answer of a cohort definition.
#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "each field is the list of the same name in a cohort report")]
pub struct Cohort {
    pub listed: Vec<String>,
    pub removed: Vec<String>,
    pub graduates: Vec<String>,
    pub dropouts: Vec<String>,
    pub continuing: Vec<String>,
    pub other: Vec<String>,
    pub dropout_rate_percent: Option<f64>,
}

impl Golden {
    /// What tells it from the others, for messages.
    pub fn name(&self) -> String {
        let school = self.school.as_ref().map(|school| format!(" school {school}")).unwrap_or_default();
        format!("{} {} {} {}{school} {:?}", self.district, self.definition, self.year, self.lea, self.set)
    }
}

/// Every one of them.
///
/// # Panics
/// When the file is not what [`Golden`] says.
pub fn reports() -> Vec<Golden> {
    let path = checkout::root().join("tests/golden/expected.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
