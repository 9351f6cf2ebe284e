use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "AGE705",
    name: "ninth-grade-before-entry-year",
    severity: Severity::Warning,
    authority: "the kit's own check, after the rule of one cohort in the federal graduation rate guidance of 2008 and 2017",
    page: include_str!("ninth_grade_before_entry_year.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    for student in scope.students.iter().copied() {
        let Some(entry_year) = scope.roster.grade9_entry_years[student.0 as usize] else { continue };
        let early = scope.enrollments_of(student).find(|row| {
            columns.qualifies(*row)
                && columns.grade(*row).is_high_school()
                && columns.school_year(*row) < entry_year
                && scope.teaches_grade_of(*row)
        });
        if let Some(row) = early {
            let detail = Detail::NinthGradeBeforeEntryYear { entry_year };
            findings.push(scope.on_enrollment(&CHECK, (student, row), Field::Grade, detail));
        }
    }
}
