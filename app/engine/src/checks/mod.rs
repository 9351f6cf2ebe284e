//! Edit checks: what may be wrong with a record, and what to do about it.
//!
//! A check is one file with its rule and one page beside it with its words for people. [`REGISTRY`] lists them all;
//! its order is the order of every list, page and finding. Codes are never reused.

mod context;
mod finding;

pub use context::{CheckContext, SchoolCounts};
pub use finding::{Detail, Field, Finding, RecordRef, Severity};

/// One edit check.
#[derive(Debug, Clone, Copy)]
pub struct EditCheck {
    /// Its code, such as `ENR101`. Never reused.
    pub code: &'static str,
    /// Its name, which names the bad pattern: `exit-before-entry`.
    pub name: &'static str,
    /// How grave a finding is.
    pub severity: Severity,
    /// The rule that asks for it, and where it stands.
    pub authority: &'static str,
    /// Its page in Markdown: what it checks, why, how to correct, and examples that run as tests.
    pub page: &'static str,
    /// Finds the pattern in a district.
    pub run: fn(&CheckContext<'_>, &mut Vec<Finding>),
}

/// Every edit check, in the order of its documentation.
pub const REGISTRY: &[&EditCheck] = &[];

/// Runs every edit check.
///
/// Findings stand in the order of the registry, then of the students.
pub fn validate(context: &CheckContext<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in REGISTRY {
        let first = findings.len();
        (check.run)(context, &mut findings);
        findings[first..].sort_by(|a: &Finding, b| (a.student, a.record).cmp(&(b.student, b.record)));
    }
    findings
}

/// The check of that code.
pub fn find_check(code: &str) -> Option<&'static EditCheck> {
    REGISTRY.iter().copied().find(|check| check.code == code)
}
