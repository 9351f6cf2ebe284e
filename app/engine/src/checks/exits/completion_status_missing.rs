use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::CodeSet;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT304",
    name: "completion-status-missing",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0022 (fatal), exit reason and completion status are a valid combination",
    page: include_str!("completion_status_missing.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    if scope.roster.exit_codes != CodeSet::Calpads {
        return;
    }
    let columns = scope.columns();
    let completes = scope.codes_that(|code| code == "E230");
    let unreadable = |row| completes.holds(columns, row) && columns.reason(row) == ExitReason::CompletedUnspecified;
    for (student, row) in scope.exits().filter(|(_, row)| unreadable(*row)) {
        if scope.record(row).completion.is_empty() {
            let detail = Detail::CompletionStatusMissing;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Completion, detail));
        }
    }
}
