use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SCH802",
    name: "unknown-school",
    severity: Severity::Error,
    authority: "CALPADS input validation SENR0002, the school is a valid code",
    page: include_str!("unknown_school.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for (unknown, _) in scope.schools().filter(|(_, school)| school.is_none()) {
        let mut rows = scope.rows().filter(|(_, row)| columns.school(*row) == unknown);
        if let Some(row) = rows.next() {
            let detail = Detail::UnknownSchool { enrollments: 1 + rows.count() };
            findings.push(scope.on_enrollment(&CHECK, row, Field::SchoolId, detail));
        }
    }
}
