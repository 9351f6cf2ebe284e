use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::{ExitReason, codes_of};
use crate::records::CodeSet;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT316",
    name: "unknown-completion-status",
    severity: Severity::Error,
    authority: "CALPADS general error GERR0002, not a valid value of the code set",
    page: include_str!("unknown_completion_status.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let completed = match scope.roster.exit_codes {
        CodeSet::Calpads => "E230",
        CodeSet::NdStars => "2",
        CodeSet::Kit => return,
    };
    let listed: Vec<&str> = codes_of(scope.roster.exit_codes)
        .into_iter()
        .filter(|code| code.code == completed)
        .map(|code| code.completion)
        .collect();
    let asks = scope.codes_that(|code| code == completed);
    // A status with a meaning of its own needs no look at the record.
    let is_suspect = |reason| matches!(reason, ExitReason::CompletedUnspecified | ExitReason::Unknown);
    let columns = scope.columns();
    for (student, row) in scope.exits().filter(|(_, row)| is_suspect(columns.reason(*row)) && asks.holds(columns, *row))
    {
        let completion = scope.record(row).completion.as_str();
        if !completion.is_empty() && !listed.contains(&completion) {
            let detail = Detail::UnknownCompletionStatus;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Completion, detail));
        }
    }
}
