use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT317",
    name: "graduate-without-diploma-date",
    severity: Severity::Information,
    authority: "the kit's own check",
    page: include_str!("graduate_without_diploma_date.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (student, row) in scope.exits() {
        let is_graduate = scope.columns().reason(row) == ExitReason::Graduated;
        if is_graduate && scope.roster.first_diplomas[student.0 as usize].is_none() {
            let detail = Detail::GraduateWithoutDiplomaDate;
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::DiplomaDate, detail));
        }
    }
}
