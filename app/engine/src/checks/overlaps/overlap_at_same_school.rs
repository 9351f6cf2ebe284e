use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::EnrollmentStatus;
use crate::roster::{EnrollmentIx, StudentIx};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR201",
    name: "overlap-at-same-school",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0178 (fatal)",
    page: include_str!("overlap_at_same_school.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (student, row) in scope.rows() {
        if let Some(other) = rival(scope, student, row) {
            let detail = Detail::OverlapAtSameSchool { other: scope.position(other) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::EntryDate, detail));
        }
    }
}

/// The earlier enrollment of a student at the same school that covers days of this one.
pub(crate) fn rival(scope: &Scope<'_>, student: StudentIx, row: EnrollmentIx) -> Option<EnrollmentIx> {
    let columns = scope.columns();
    let counts = |row| !columns.is_no_show(row) && columns.status(row) != EnrollmentStatus::Summer;
    let mut others = scope.enrollments_of(student).filter(|other| *other != row);
    others.find(|other| {
        columns.school(*other) == columns.school(row)
            && counts(*other)
            && counts(row)
            && scope.overlap(row, *other)
            && scope.is_the_later(row, *other)
    })
}
