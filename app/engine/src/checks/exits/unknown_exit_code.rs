use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::is_known;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT302",
    name: "unknown-exit-code",
    severity: Severity::Error,
    authority: "CALPADS general error GERR0002, not a valid value of the code set",
    page: include_str!("unknown_exit_code.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let set = scope.roster.exit_codes;
    let unknown = scope.codes_that(|code| !code.is_empty() && !is_known(set, code));
    for (student, row) in scope.exits().filter(|(_, row)| unknown.holds(scope.columns(), *row)) {
        findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, Detail::UnknownExitCode));
    }
}
