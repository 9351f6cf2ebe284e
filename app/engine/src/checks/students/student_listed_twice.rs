use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "STU105",
    name: "student-listed-twice",
    severity: Severity::Error,
    authority: "North Dakota STARS Graduation Rate Report instructions 2014-15, duplicates are reconciled before Validate",
    page: include_str!("student_listed_twice.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    // Equal numbers stand side by side, and the last of them holds the student's enrollments.
    let ids = &scope.roster.student_ids;
    for student in scope.students.iter().copied() {
        let seat = student.0 as usize;
        let times = 1 + ids[..seat].iter().rev().take_while(|id| **id == ids[seat]).count();
        if times > 1 {
            let detail = Detail::StudentListedTwice { times };
            findings.push(scope.on_student(&CHECK, student, Field::StudentId, detail));
        }
    }
}
