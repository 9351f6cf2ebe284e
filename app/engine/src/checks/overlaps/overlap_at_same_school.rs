use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};
use crate::records::EnrollmentStatus;

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR201",
    name: "overlap-at-same-school",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0178 (fatal)",
    page: include_str!("overlap_at_same_school.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    let counts = |row| !columns.is_no_show(row) && columns.status(row) != EnrollmentStatus::Summer;
    for (student, row) in scope.rows().filter(|(_, row)| counts(*row)) {
        let rival = scope.enrollments_of(student).find(|other| {
            *other != row
                && columns.school(*other) == columns.school(row)
                && counts(*other)
                && scope.overlap(row, *other)
                && scope.is_the_later(row, *other)
        });
        if let Some(other) = rival {
            let detail = Detail::OverlapAtSameSchool { other: scope.position(other) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::EntryDate, detail));
        }
    }
}
