use crate::checks::age_and_grade::for_each_next_grade;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "AGE704",
    name: "grade-skipped-two",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("grade_skipped_two.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for_each_next_grade(scope, |(student, row), earlier| {
        if earlier.next_number > earlier.number + earlier.years + 1 {
            let detail = Detail::GradeSkippedTwo { other: scope.position(earlier.row) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Grade, detail));
        }
    });
}
