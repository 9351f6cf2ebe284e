use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::codes::ExitReason;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "EXT320",
    name: "grade-12-completion-below-grade-12",
    severity: Severity::Warning,
    authority: "the kit's own check, from the meaning of completion status 360 in CALPADS",
    page: include_str!("grade_12_completion_below_grade_12.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.exits() {
        let grade = columns.grade(row);
        let is_below = grade.number().is_some_and(|number| number < 12);
        if is_below && columns.reason(row) == ExitReason::CompletedWithoutRequirements {
            let detail = Detail::Grade12CompletionBelowGrade12 { grade };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Completion, detail));
        }
    }
}
