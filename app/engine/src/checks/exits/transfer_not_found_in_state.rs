use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::Leaves;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT311",
    name: "transfer-not-found-in-state",
    severity: Severity::Warning,
    authority: "CALPADS State View of dropouts, lost transfers",
    page: include_str!("transfer_not_found_in_state.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    if !scope.fall_is_known {
        return;
    }
    for (student, row) in scope.year_exits() {
        let is_transfer_in_state = columns.reason(row).leaves() == Some(Leaves::Lea);
        if !columns.qualifies(row) || !is_transfer_in_state || !columns.has_proof(row) {
            continue;
        }
        if scope.enrolled_after(student, row).is_none() {
            let detail = Detail::TransferNotFoundInState { exit: columns.exit(row), count_day: scope.count_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
