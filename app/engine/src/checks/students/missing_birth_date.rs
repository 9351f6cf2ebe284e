use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "STU102",
    name: "missing-birth-date",
    severity: Severity::Warning,
    authority: "CALPADS general error GERR0001, a required field is missing",
    page: include_str!("missing_birth_date.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for student in scope.students.iter().copied() {
        if scope.roster.births[student.0 as usize].is_none() {
            findings.push(scope.on_student(&CHECK, student, Field::BirthDate, Detail::MissingBirthDate));
        }
    }
}
