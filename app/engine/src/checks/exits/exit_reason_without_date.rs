use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT303",
    name: "exit-reason-without-date",
    severity: Severity::Error,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, required data missing is an error",
    page: include_str!("exit_reason_without_date.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (student, row) in scope.open_rows().filter(|(_, row)| !scope.code(*row).is_empty()) {
        findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitDate, Detail::ExitReasonWithoutDate));
    }
}
