use crate::calendar::OPEN;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT308",
    name: "enrolled-after-death",
    severity: Severity::Error,
    authority: "the kit's own check",
    page: include_str!("enrolled_after_death.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for student in scope.students.iter().copied() {
        let rows = || scope.enrollments_of(student);
        let Some(death) = rows().find(|row| columns.reason(*row) == ExitReason::Died) else { continue };
        let died = columns.exit(death);
        let after = rows().filter(|row| *row != death && !columns.is_no_show(*row) && columns.exit(*row) > died);
        let Some(other) = after.min_by_key(|row| columns.entry(*row)) else { continue };
        if died == OPEN || !(scope.holds(death) || scope.holds(other)) {
            continue;
        }
        let row = if scope.holds(death) { death } else { other };
        let detail = Detail::EnrolledAfterDeath { died, other: scope.position(other) };
        findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
    }
}
