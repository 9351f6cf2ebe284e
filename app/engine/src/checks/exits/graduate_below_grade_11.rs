use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT315",
    name: "graduate-below-grade-11",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("graduate_below_grade_11.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let grade = columns.grade(row);
        let is_low = grade.number().is_some_and(|number| number < 11);
        if is_low && columns.reason(row) == ExitReason::Graduated {
            let detail = Detail::GraduateBelowGrade11 { grade };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Grade, detail));
        }
    }
}
