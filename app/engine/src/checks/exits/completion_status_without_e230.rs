use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::CodeSet;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT305",
    name: "completion-status-without-e230",
    severity: Severity::Error,
    authority: "CALPADS input validations SENR0022 and SENR0175 (fatal), a completion status stands only with E230, and 100 with nothing else",
    page: include_str!("completion_status_without_e230.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    if scope.roster.exit_codes != CodeSet::Calpads {
        return;
    }
    let completes = scope.codes_that(|code| code == "E230");
    for (student, row) in scope.exits().filter(|(_, row)| !completes.holds(scope.columns(), *row)) {
        if !scope.record(row).completion.is_empty() {
            let detail = Detail::CompletionStatusWithoutE230;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
