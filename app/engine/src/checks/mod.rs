//! Edit checks: what may be wrong with a record, and what to do about it.
//!
//! A check is one file with its rule and one page beside it with its words for people. [`REGISTRY`] lists them all;
//! its order is the order of every list, page and finding. Codes are never reused.
//!
//! [`validate`] looks at a district for one report, a [`CheckContext`], and returns [`Finding`]s. An **error** is what
//! no circumstances can make right in an enrollment record: it contradicts itself, lacks a required field or uses a
//! code where the state forbids it. A **warning** is what may be right and needs an answer; so are mistakes in records
//! that a report does not edit, such as a student's birth date or a program. **Information** is worth knowing.
//!
//! One cause gives one finding: where two checks would see the same mistake, the page of one says that it leaves the
//! matter to the other. No check reads another's result.

mod context;
mod detail;
mod finding;
mod follow_up;
mod namesakes;
mod page;
mod registry;
mod scope;

mod age_and_grade;
mod enrollment;
mod exits;
mod no_shows;
mod overlaps;
mod programs;
mod proof;
mod schools;
mod students;
mod swings;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod harbor;

pub use context::{CheckContext, SchoolCounts};
pub use detail::{Detail, Peers, Share};
pub use finding::{Field, Finding, RecordRef, Severity};
pub use follow_up::{Account, Due, Duty, is_same_person, to_follow_up};
pub use registry::REGISTRY;
pub use scope::Scope;

use crate::sorting;

/// One edit check.
#[derive(Debug, Clone, Copy)]
pub struct EditCheck {
    /// Its code, such as `ENR101`. Never reused.
    pub code: &'static str,
    /// Its name, which names the bad pattern: `exit-before-entry`.
    pub name: &'static str,
    /// How grave a finding is.
    pub severity: Severity,
    /// The rule that asks for it and where it stands, or that the check is the kit's own.
    pub authority: &'static str,
    /// Its page in Markdown: what it checks, why, how to correct, and examples that run as tests.
    pub page: &'static str,
    /// Finds the pattern in the records of a report.
    pub run: fn(&Scope<'_>, &mut Vec<Finding>),
}

/// Runs every edit check.
///
/// Findings stand in the order of the registry, then of the students; findings about a whole school come first.
pub fn validate(context: &CheckContext<'_>) -> Vec<Finding> {
    let scope = Scope::of(context);
    let mut findings = Vec::new();
    for check in REGISTRY {
        let first = findings.len();
        (check.run)(&scope, &mut findings);
        sorting::sort_by_key(&mut findings[first..], |finding: &Finding| (finding.student, finding.record));
    }
    findings
}

/// The check of that code.
pub fn find_check(code: &str) -> Option<&'static EditCheck> {
    REGISTRY.iter().copied().find(|check| check.code == code)
}
