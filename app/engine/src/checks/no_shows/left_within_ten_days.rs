use crate::checks::scope::length;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "NSH503",
    name: "left-within-ten-days",
    severity: Severity::Information,
    authority: "the kit's own check",
    page: include_str!("left_within_ten_days.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        if !columns.qualifies(row) || !scope.is_coded_as_gone(row) {
            continue;
        }
        let days = length(columns.entry(row), columns.exit(row));
        if days <= 10 {
            let detail = Detail::LeftWithinTenDays { days };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
