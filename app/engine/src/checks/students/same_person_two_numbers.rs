use chrono::NaiveDate;

use crate::checks::scope::day_number;
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

/// Students with one birthday share a bucket, so that names are compared only among them.
const BUCKETS: usize = 8192;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let births = &scope.roster.births;
    let bucket = |birth: NaiveDate| day_number(birth).rem_euclid(8192) as usize % BUCKETS;
    let mut starts = vec![0_usize; BUCKETS + 1];
    for birth in births.iter().flatten() {
        starts[bucket(*birth) + 1] += 1;
    }
    for at in 0..BUCKETS {
        starts[at + 1] += starts[at];
    }
    let mut next = starts.clone();
    let mut seats = vec![StudentIx(0); starts[BUCKETS]];
    for student in scope.roster.students() {
        if let Some(birth) = births[student.0 as usize] {
            let at = &mut next[bucket(birth)];
            seats[*at] = student;
            *at += 1;
        }
    }
    for student in scope.students.iter().copied() {
        let Some(birth) = births[student.0 as usize] else { continue };
        let at = bucket(birth);
        let others = &seats[starts[at]..starts[at + 1]];
        let is_in_scope = |other: &StudentIx| scope.students.binary_search(other).is_ok();
        let twin = others.iter().copied().find(|other| {
            births[other.0 as usize] == Some(birth)
                && is_other_number_of(scope, student, *other)
                && (*other < student || !is_in_scope(other))
        });
        if let Some(other) = twin {
            let detail = Detail::SamePersonTwoNumbers { other };
            findings.push(scope.on_student(&CHECK, student, Field::StudentId, detail));
        }
    }
}

fn is_other_number_of(scope: &Scope<'_>, student: StudentIx, other: StudentIx) -> bool {
    let (one, two) = (scope.student(student), scope.student(other));
    one.student_id != two.student_id
        && one.last_name.eq_ignore_ascii_case(&two.last_name)
        && one.first_name.eq_ignore_ascii_case(&two.first_name)
}
