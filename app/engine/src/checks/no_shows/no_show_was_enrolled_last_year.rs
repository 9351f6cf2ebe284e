use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "NSH502",
    name: "no-show-was-enrolled-last-year",
    severity: Severity::Warning,
    authority: "CALPADS Update Flash 134 of January 2018 on exit code N470",
    page: include_str!("no_show_was_enrolled_last_year.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits().filter(|(_, row)| columns.reason(*row) == ExitReason::NoShow) {
        let year_before = columns.school_year(row).previous();
        let last = scope.enrollments_of(student).rfind(|other| {
            columns.qualifies(*other)
                && columns.school(*other) == columns.school(row)
                && columns.school_year(*other) == year_before
        });
        if let Some(other) = last {
            let detail = Detail::NoShowWasEnrolledLastYear { other: scope.position(other) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
