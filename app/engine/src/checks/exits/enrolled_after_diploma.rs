use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT322",
    name: "enrolled-after-diploma",
    severity: Severity::Error,
    authority: "CALPADS input validations SENR0586 and SENR0587 (fatal), no enrollment after a regular diploma",
    page: include_str!("enrolled_after_diploma.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for student in scope.students.iter().copied() {
        let rows = || scope.enrollments_of(student);
        let graduations = rows().filter(|row| columns.reason(*row) == ExitReason::Graduated);
        let Some(graduation) = graduations.min_by_key(|row| columns.exit(*row)) else { continue };
        let graduated = columns.exit(graduation);
        let after = rows().filter(|row| columns.is_return(*row) && columns.entry(*row) > graduated);
        let Some(other) = after.min_by_key(|row| columns.entry(*row)) else { continue };
        if !scope.holds(graduation) && !scope.holds(other) {
            continue;
        }
        let row = if scope.holds(graduation) { graduation } else { other };
        let detail = Detail::EnrolledAfterDiploma { graduated, other: scope.position(other) };
        findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
    }
}
