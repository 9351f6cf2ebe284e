use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "STU106",
    name: "shortened-student-number",
    severity: Severity::Error,
    authority: "the kit's own check; ten digits are the length of North Dakota's State ID and of California's SSID",
    page: include_str!("shortened_student_number.md"),
    run,
};

/// How long a state's student number is.
const DIGITS: usize = 10;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let ids = &scope.roster.student_ids;
    let full = ids.iter().filter(|id| id.len() == DIGITS).count();
    if full * 2 <= ids.len() {
        return;
    }
    for student in scope.students.iter().copied() {
        let id = scope.roster.student_id(student);
        if id.len() < DIGITS && id.bytes().all(|byte| byte.is_ascii_digit()) {
            let detail = Detail::ShortenedStudentNumber { digits: id.len() };
            findings.push(scope.on_student(&CHECK, student, Field::StudentId, detail));
        }
    }
}
