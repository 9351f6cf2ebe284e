use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::{Category, ExitReason};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT310",
    name: "expected-and-did-not-return",
    severity: Severity::Warning,
    authority: "CSBA sample board policy BP 5147, follow-up of students who do not begin the next grade",
    page: include_str!("expected_and_did_not_return.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    if !scope.fall_is_known {
        return;
    }
    for (student, row) in scope.year_exits() {
        let reason = columns.reason(row);
        let is_year_end = reason.category() == Category::YearEnd && reason != ExitReason::Continuing;
        let exit = columns.exit(row);
        if !columns.qualifies(row) || !is_year_end || scope.has_diploma(student) {
            continue;
        }
        let is_last = || scope.last_of_year(student) == Some(row);
        // Whoever was registered here for the fall and did not come has a record of it, with a check of its own.
        let was_registered = || scope.no_show_of(student).is_some();
        let has_another_number = || scope.namesakes().of(scope, student).next().is_some();
        if scope.recorded_after(student, row).is_none() && is_last() && !was_registered() && !has_another_number() {
            let detail = Detail::ExpectedAndDidNotReturn { exit, count_day: scope.count_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
