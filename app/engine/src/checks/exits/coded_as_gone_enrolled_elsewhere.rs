use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::roster::{EnrollmentIx, StudentIx};

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
    for (student, row) in scope.exits() {
        if !columns.qualifies(row) || !scope.is_coded_as_gone(row) {
            continue;
        }
        if let Some(other) = found_elsewhere(scope, student, row) {
            let detail = Detail::CodedAsGoneEnrolledElsewhere { exit: columns.exit(row), other: scope.position(other) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}

/// The enrollment that follows an exit at another school.
///
/// Coming back to the own LEA in the fall is a return; going on at its other school in the same year is none.
pub(crate) fn found_elsewhere(scope: &Scope<'_>, student: StudentIx, row: EnrollmentIx) -> Option<EnrollmentIx> {
    let columns = scope.columns();
    scope.enrolled_after(student, row).filter(|other| {
        columns.lea(*other) != scope.lea
            || (columns.school(*other) != columns.school(row)
                && columns.school_year(*other) == columns.school_year(row))
    })
}
