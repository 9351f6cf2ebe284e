use crate::checks::age_and_grade::for_each_next_grade;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "AGE703",
    name: "grade-went-down",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("grade_went_down.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for_each_next_grade(scope, |(student, row), earlier| {
        if earlier.number > earlier.next_number {
            let detail = Detail::GradeWentDown { other: scope.position(earlier.row) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Grade, detail));
        }
    });
}
