use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT318",
    name: "primary-with-secondary-exit-code",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0302 (fatal), E170 belongs to secondary enrollments",
    page: include_str!("primary_with_secondary_exit_code.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (student, row) in scope.exits() {
        if scope.is_regular(row) && scope.columns().reason(row) == ExitReason::SecondaryExit {
            let detail = Detail::PrimaryWithSecondaryExitCode;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
