use crate::checks::age_and_grade::years_from_usual_age;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "AGE701",
    name: "over-age-for-grade",
    severity: Severity::Warning,
    authority: "the kit's own check",
    page: include_str!("over_age_for_grade.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut last = None;
    for (student, row) in scope.year_rows().filter(|(_, row)| scope.columns().qualifies(*row)) {
        let Some((age, beyond)) = years_from_usual_age(scope, student, row) else { continue };
        if beyond >= 3 && last != Some(student) {
            last = Some(student);
            let detail = Detail::OverAgeForGrade { age, grade: scope.columns().grade(row) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Grade, detail));
        }
    }
}
