use crate::calendar::age_on;
use crate::checks::{Detail, EditCheck, Field, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "STU103",
    name: "implausible-birth-date",
    severity: Severity::Warning,
    authority: "CALPADS data discrepancy IVR0012 (warning), an age of at most 22; the lower limit is the kit's own",
    page: include_str!("implausible_birth_date.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let columns = scope.columns();
    let mut last = None;
    for (student, row) in scope.rows() {
        let entry = columns.entry(row);
        let Some(birth) = scope.roster.births[student.0 as usize] else { continue };
        if !is_plausible_age(age_on(birth, entry)) && last != Some(student) {
            last = Some(student);
            let detail = Detail::ImplausibleBirthDate { birth, entry };
            findings.push(scope.on_student(&CHECK, student, Field::BirthDate, detail));
        }
    }
}

/// Whether a student of that age can be in school: from 3 to 22 years.
pub(crate) fn is_plausible_age(age: i32) -> bool {
    (3..=22).contains(&age)
}
