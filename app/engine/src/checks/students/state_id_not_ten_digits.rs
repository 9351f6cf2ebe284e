use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::CodeSet;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "STU105",
    name: "state-id-not-ten-digits",
    severity: Severity::Warning,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, the State ID is a 10-digit number that the state issues",
    page: include_str!("state_id_not_ten_digits.md"),
    run,
};

/// The digits of a State ID.
const DIGITS: usize = 10;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    if scope.roster.exit_codes != CodeSet::NdStars {
        return;
    }
    for student in scope.students.iter().copied() {
        let number = scope.roster.student_id(student);
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        // Far shorter numbers are of another kind, like those of the examples, and have lost no zero.
        if is_number && number.len() != DIGITS && 2 * number.len() >= DIGITS {
            findings.push(scope.on_student(&CHECK, student, Field::StudentId, Detail::StateIdNotTenDigits));
        }
    }
}
