use engine::checks::Finding;
use engine::evaluate::{HalfCount, Rate, Tenths};
use engine::sorting;
use serde::{Deserialize, Serialize};

use super::rules::{CONCURRENT, EXIT_AGAINST_NEXT, SEVERAL_IDENTIFIERS};

/// The largest part of the students that may have anomalies, in percent [CALPADS Fall 1 training 2012; later limits were
/// not found].
pub const LIMIT_PERCENT: usize = 2;

/// Students with an anomaly, out of those in the collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Anomalies {
    /// CCE: concurrent primary enrollments in two LEAs.
    pub concurrent: usize,
    /// ERD: an exit reason that the next enrollment contradicts.
    pub exit_against_next: usize,
    /// MID: one student with several identifiers.
    pub several_identifiers: usize,
    /// Students with any of them, each once.
    pub students: usize,
    /// Students in the collection.
    pub of: usize,
}

impl Anomalies {
    /// Counts the students with anomalies among findings.
    pub fn among(findings: &[Finding], of: usize) -> Self {
        let students = |codes: &[&str]| {
            let found = findings.iter().filter(|finding| codes.contains(&finding.code));
            sorting::distinct(found.filter_map(|finding| finding.student)).len()
        };
        Self {
            concurrent: students(&[CONCURRENT]),
            exit_against_next: students(&[EXIT_AGAINST_NEXT]),
            several_identifiers: students(&[SEVERAL_IDENTIFIERS]),
            students: students(&[CONCURRENT, EXIT_AGAINST_NEXT, SEVERAL_IDENTIFIERS]),
            of,
        }
    }

    /// Their part in percent, rounded; none without a student.
    pub fn percent(self) -> Option<Tenths> {
        Some(Rate::new(self.students, HalfCount::whole(self.of))?.percent())
    }

    /// Whether their exact part is within the limit.
    pub fn are_within_limit(self) -> bool {
        self.students * 100 <= self.of * LIMIT_PERCENT
    }
}
