use crate::checks::scope::summer_cut_off;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT314",
    name: "diploma-after-31-august",
    severity: Severity::Error,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, code 1 needs the diploma by 31 August",
    page: include_str!("diploma_after_31_august.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let Some(diploma) = columns.diploma(row) else { continue };
        let is_late = diploma > summer_cut_off(columns.school_year(row));
        if is_late && columns.reason(row) == ExitReason::Graduated {
            let detail = Detail::DiplomaAfter31August { diploma };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::DiplomaDate, detail));
        }
    }
}
