use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR202",
    name: "concurrent-primary-elsewhere",
    severity: Severity::Warning,
    authority: "CALPADS data discrepancy SENR0028 (warning), anomaly CCE",
    page: include_str!("concurrent_primary_elsewhere.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.rows().filter(|(_, row)| columns.qualifies(*row)) {
        let rival = scope
            .enrollments_of(student)
            .find(|other| columns.lea(*other) != scope.lea && columns.qualifies(*other) && scope.overlap(row, *other));
        if let Some(other) = rival {
            let detail = Detail::ConcurrentPrimaryElsewhere { other: scope.position(other) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::EntryDate, detail));
        }
    }
}
