use crate::checks::scope::summer_cut_off;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR113",
    name: "graduate-exit-after-year-end",
    severity: Severity::Warning,
    authority: "the kit's reading of North Dakota's STARS instructions 2014-15, where a diploma counts until 31 August but an exit lies within the calendar",
    page: include_str!("graduate_exit_after_year_end.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        if columns.reason(row) != ExitReason::Graduated {
            continue;
        }
        let exit = columns.exit(row);
        let Some((_, last_day)) = scope.calendar(row) else { continue };
        if last_day < exit && exit <= summer_cut_off(columns.school_year(row)) {
            let detail = Detail::GraduateExitAfterYearEnd { exit, last_day };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::ExitDate, detail));
        }
    }
}
