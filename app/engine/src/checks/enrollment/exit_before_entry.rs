use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR101",
    name: "exit-before-entry",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0018 (fatal)",
    page: include_str!("exit_before_entry.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let (entry, exit) = (columns.entry(row), columns.exit(row));
        if exit < entry && columns.reason(row) != ExitReason::NoShow {
            let detail = Detail::ExitBeforeEntry { entry, exit };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitDate, detail));
        }
    }
}
