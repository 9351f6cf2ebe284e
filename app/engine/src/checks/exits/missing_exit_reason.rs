use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT301",
    name: "missing-exit-reason",
    severity: Severity::Error,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, required data missing is an error",
    page: include_str!("missing_exit_reason.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    let empty = scope.codes_that(str::is_empty);
    for (student, row) in scope.exits() {
        let exit = columns.exit(row);
        // North Dakota's empty code on or after the last day of the year is read as a year-end exit.
        let is_missing = empty.holds(columns, row) && columns.reason(row) != ExitReason::YearEnd;
        if is_missing && scope.is_regular(row) {
            let detail = Detail::MissingExitReason { exit };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
