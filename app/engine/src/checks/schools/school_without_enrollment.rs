use crate::checks::{Detail, EditCheck, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SCH803",
    name: "school-without-enrollment",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT001, no enrollment for an open school",
    page: include_str!("school_without_enrollment.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    let mut has_students = vec![false; scope.roster.schools.len()];
    for (_, row) in scope.year_rows().filter(|(_, row)| columns.qualifies(*row)) {
        has_students[usize::from(columns.school(row))] = true;
    }
    for (school, row) in (0..).zip(&scope.roster.schools) {
        if row.lea == scope.lea && !has_students[usize::from(school)] {
            let detail = Detail::SchoolWithoutEnrollment { school_year: scope.year };
            findings.extend(scope.on_school(&CHECK, school, detail));
        }
    }
}
