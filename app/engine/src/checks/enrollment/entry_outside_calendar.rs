use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::EnrollmentStatus;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR102",
    name: "entry-outside-calendar",
    severity: Severity::Warning,
    authority: "the kit's own check, after the rule for exit dates in North Dakota's STARS instructions 2014-15",
    page: include_str!("entry_outside_calendar.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.rows() {
        let entry = columns.entry(row);
        let Some((first_day, last_day)) = scope.calendar(row) else { continue };
        if first_day <= entry && entry <= last_day {
            continue;
        }
        let is_exempt = columns.status(row) == EnrollmentStatus::Summer || columns.reason(row) == ExitReason::NoShow;
        if !is_exempt && scope.other_year_of_entry(row).is_none() {
            let detail = Detail::EntryOutsideCalendar { entry, first_day, last_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::EntryDate, detail));
        }
    }
}
