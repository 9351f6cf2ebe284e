use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "ENR203",
    name: "two-primary-schools-at-once",
    severity: Severity::Error,
    authority: "CALPADS rule SENR0027, no two primary enrollments at once within an LEA",
    page: include_str!("two_primary_schools_at_once.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (student, row) in scope.rows().filter(|(_, row)| columns.qualifies(*row)) {
        let rival = scope.enrollments_of(student).find(|other| {
            columns.lea(*other) == scope.lea
                && columns.school(*other) != columns.school(row)
                && columns.qualifies(*other)
                && scope.overlap(row, *other)
                && scope.is_the_later(row, *other)
        });
        if let Some(other) = rival {
            let detail = Detail::TwoPrimarySchoolsAtOnce { other: scope.position(other) };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::EntryDate, detail));
        }
    }
}
