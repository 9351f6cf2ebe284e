use districts::Fingerprint;
use engine::calendar::SchoolYear;
use engine::checks::{Finding, Severity};
use engine::definition::Definition;
use engine::evaluate::Unusable;
use serde::{Deserialize, Serialize};

use super::{Anomalies, Counts, Dropouts};
use crate::desk::{Desk, count_of};

/// What the data store came to on the day of an extract. It stays as it was, whatever is corrected afterwards.
///
/// It is small, because the journal keeps it: of 60,000 students only those counted are named. The day and who took it
/// stand in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// Its number, from 1.
    pub number: u32,
    /// Enrollment records in the collection.
    pub records: usize,
    /// Errors among the findings. They block the certification.
    pub errors: usize,
    /// Warnings among the findings.
    pub warnings: usize,
    /// Students with an anomaly.
    pub anomalies: Anomalies,
    /// The number of each column over the whole LEA.
    pub totals: Counts,
    /// The students counted, by number, sorted.
    pub students: Vec<String>,
    /// The name of exactly the records that it was made from.
    pub fingerprint: Fingerprint,
}

/// Who is counted in one revision and not in another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference<'a> {
    /// Counted in the later one alone.
    pub entered: Vec<&'a str>,
    /// Counted in the earlier one alone.
    pub left: Vec<&'a str>,
    /// How many are counted in both.
    pub stayed: usize,
}

impl Revision {
    /// Extracts a revision; none under a definition that is not one by code and window.
    ///
    /// `findings` are the edit checks' for the same report.
    ///
    /// # Errors
    /// When the report cannot be made from these records.
    pub fn extract(
        desk: &Desk,
        definition: &Definition,
        (lea_id, reported): (&str, SchoolYear),
        findings: &[Finding],
        number: u32,
    ) -> Result<Option<Self>, Unusable> {
        let Some(dropouts) = Dropouts::count(desk, definition, lea_id, reported)? else { return Ok(None) };
        let gathered = dropouts.fall1.gathered(&desk.roster, dropouts.lea);
        let number_of = |dropout: &super::Dropout| desk.roster.student_id(dropout.student).to_owned();
        Ok(Some(Self {
            number,
            records: gathered.records,
            errors: count_of(findings, Severity::Error),
            warnings: count_of(findings, Severity::Warning),
            anomalies: Anomalies::among(findings, gathered.students),
            totals: dropouts.totals(),
            students: dropouts.all.iter().map(number_of).collect(),
            fingerprint: Fingerprint::of(&desk.district),
        }))
    }

    /// What a later revision counts otherwise.
    pub fn compare<'a>(&'a self, later: &'a Self) -> Difference<'a> {
        let only = |these: &'a [String], those: &[String]| -> Vec<&'a str> {
            these.iter().filter(|number| those.binary_search(number).is_err()).map(String::as_str).collect()
        };
        let entered = only(&later.students, &self.students);
        let left = only(&self.students, &later.students);
        let stayed = later.students.len() - entered.len();
        Difference { entered, left, stayed }
    }
}
