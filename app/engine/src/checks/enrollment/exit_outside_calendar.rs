use crate::checks::scope::summer_cut_off;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;
use crate::records::EnrollmentStatus;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR112",
    name: "exit-outside-calendar",
    severity: Severity::Error,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, an exit date lies within the school year's calendar",
    page: include_str!("exit_outside_calendar.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let (entry, exit) = (columns.entry(row), columns.exit(row));
        let Some((first_day, last_day)) = scope.calendar(row) else { continue };
        if (first_day <= exit && exit <= last_day) || exit < entry {
            continue;
        }
        let reason = columns.reason(row);
        let is_summer_graduate =
            reason == ExitReason::Graduated && exit > last_day && exit <= summer_cut_off(columns.school_year(row));
        let is_exempt = columns.status(row) == EnrollmentStatus::Summer || reason == ExitReason::NoShow;
        if !is_summer_graduate && !is_exempt && scope.other_year_of_entry(row).is_none() {
            let detail = Detail::ExitOutsideCalendar { exit, first_day, last_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitDate, detail));
        }
    }
}
