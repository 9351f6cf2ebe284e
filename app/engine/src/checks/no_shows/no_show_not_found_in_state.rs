use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "NSH504",
    name: "no-show-not-found-in-state",
    severity: Severity::Warning,
    authority: "CSBA sample board policy BP 5147, follow-up of students who do not begin the school expected",
    page: include_str!("no_show_not_found_in_state.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits().filter(|(_, row)| columns.reason(*row) == ExitReason::NoShow) {
        let year_before = columns.school_year(row).previous();
        let came_from = scope
            .enrollments_of(student)
            .rfind(|other| columns.qualifies(*other) && columns.school_year(*other) == year_before);
        let Some(other) = came_from.filter(|other| columns.school(*other) != columns.school(row)) else { continue };
        if scope.found_after_no_show(student, row).is_none() {
            let detail = Detail::NoShowNotFoundInState { other: scope.position(other), count_day: scope.count_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitReason, detail));
        }
    }
}
