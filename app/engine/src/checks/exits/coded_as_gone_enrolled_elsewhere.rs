use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT307",
    name: "coded-as-gone-enrolled-elsewhere",
    severity: Severity::Warning,
    authority: "CALPADS anomaly ERD, exit reason against next enrollment",
    page: include_str!("coded_as_gone_enrolled_elsewhere.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.rows() {
        if !columns.qualifies(row) || !scope.is_coded_as_gone(row) {
            continue;
        }
        let Some(other) = scope.enrolled_after(student, row) else { continue };
        // Coming back to the own LEA in the fall is a return, not a discrepancy; going on at its other school is one.
        let is_elsewhere = columns.lea(other) != scope.lea
            || (columns.school(other) != columns.school(row) && columns.school_year(other) == columns.school_year(row));
        if is_elsewhere {
            let detail = Detail::CodedAsGoneEnrolledElsewhere { exit: columns.exit(row), other: scope.position(other) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
