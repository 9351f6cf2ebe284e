use engine::checks::{Detail, Finding, RecordRef, Severity};

use super::{RULES, Rule};
use crate::desk::Desk;

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<'a> {
    /// The rule; none for the checks that carry no CALPADS number.
    pub rule: Option<&'static Rule>,
    /// What it found, in the order of the registry.
    pub findings: Vec<&'a Finding>,
}

impl Checked<'_> {
    /// How many findings of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Every rule with what it found, in a fixed order: input rules, anomalies, certification rules, and last the checks
/// that carry no CALPADS number.
///
/// A finding stands under every rule that it breaks, so the parts may sum to more than the findings.
pub fn certification_checks<'a>(desk: &Desk, findings: &'a [Finding]) -> Vec<Checked<'a>> {
    let of = |rule: &'static Rule| Checked {
        rule: Some(rule),
        findings: findings.iter().filter(|finding| breaks(rule, finding, desk)).collect(),
    };
    let has_number = |finding: &&Finding| RULES.iter().any(|rule| breaks(rule, finding, desk));
    let others = Checked { rule: None, findings: findings.iter().filter(|finding| !has_number(finding)).collect() };
    RULES.iter().map(of).chain(std::iter::once(others)).collect()
}

/// Whether a finding breaks a rule. SENR0175 is about the status of a graduate alone.
fn breaks(rule: &Rule, finding: &Finding, desk: &Desk) -> bool {
    if !rule.checks.contains(&finding.code) {
        return false;
    }
    match (finding.detail, finding.record) {
        (Detail::CompletionStatusWithoutE230, RecordRef::Enrollment(at)) if rule.number == "SENR0175" => {
            desk.district.enrollments.get(at as usize).is_some_and(|record| record.completion == "100")
        }
        _ => true,
    }
}
