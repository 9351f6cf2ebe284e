use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::roster::StudentIx;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "STU101",
    name: "same-person-two-numbers",
    severity: Severity::Warning,
    authority: "CALPADS anomaly MID, several identifiers for one student",
    page: include_str!("same_person_two_numbers.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let is_in_scope = |other: &StudentIx| scope.students.binary_search(other).is_ok();
    for student in scope.students.iter().copied() {
        let mut others = scope.namesakes().of(scope, student);
        let twin = others.find(|other| !is_in_scope(other) || seems_gone(scope, student, *other));
        if let Some(other) = twin {
            let detail = Detail::SamePersonTwoNumbers { other };
            findings.push(scope.on_student(&CHECK, student, Field::StudentId, detail));
        }
    }
}

/// Whether of two numbers this one's last enrollment ended first; of two alike, the later number.
fn seems_gone(scope: &Scope<'_>, student: StudentIx, other: StudentIx) -> bool {
    let last_exit = |student| scope.enrollments_of(student).next_back().map(|row| scope.columns().exit(row));
    (last_exit(student), other) < (last_exit(other), student)
}
