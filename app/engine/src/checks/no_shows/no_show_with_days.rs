use crate::checks::scope::day_before;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "NSH501",
    name: "no-show-with-days",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0018 (fatal), a no-show exits on the start date or one day before",
    page: include_str!("no_show_with_days.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits().filter(|(_, row)| columns.reason(*row) == ExitReason::NoShow) {
        let (entry, exit) = (columns.entry(row), columns.exit(row));
        if exit != entry && exit != day_before(entry) {
            let detail = Detail::NoShowWithDays { entry, exit };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitDate, detail));
        }
    }
}
