use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "STU104",
    name: "missing-race-and-ethnicity",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT004, a student has no ethnicity or race data",
    page: include_str!("missing_race_and_ethnicity.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for student in scope.students.iter().copied() {
        if scope.roster.races[student.0 as usize].is_none() {
            findings.push(scope.on_student(&CHECK, student, Field::RaceEthnicity, Detail::MissingRaceEthnicity));
        }
    }
}
