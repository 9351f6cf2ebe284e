use crate::checks::scope::length;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::EnrollmentStatus;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR204",
    name: "short-term-over-thirty-days",
    severity: Severity::Warning,
    authority: "CALPADS rule SENR0187, a short-term enrollment lasts 30 days or less",
    page: include_str!("short_term_over_thirty_days.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        if columns.status(row) != EnrollmentStatus::ShortTerm {
            continue;
        }
        let days = length(columns.entry(row), columns.exit(row));
        if days > 30 {
            let detail = Detail::ShortTermOverThirtyDays { days };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Status, detail));
        }
    }
}
