use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR106",
    name: "no-calendar-row",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("no_calendar_row.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for school_year in [scope.year, scope.year.next()] {
        if scope.calendar_of(school_year).is_some() {
            continue;
        }
        if let Some(row) = scope.rows().find(|(_, row)| columns.school_year(*row) == school_year) {
            let detail = Detail::NoCalendarRow { lea: scope.lea, school_year };
            findings.push(scope.on_enrollment(&CHECK, row, Field::SchoolYear, detail));
        }
    }
}
