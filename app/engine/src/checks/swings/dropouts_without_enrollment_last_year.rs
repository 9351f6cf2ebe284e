use crate::checks::{Detail, EditCheck, Finding, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG904",
    name: "dropouts-without-enrollment-last-year",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT019",
    page: include_str!("dropouts_without_enrollment_last_year.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    // A definition without a denominator counts no members anywhere.
    if scope.last_year.iter().all(|last| last.members == 0) {
        return;
    }
    for this in scope.this_year.iter().filter(|this| this.dropouts > 0) {
        let had_members = scope.last_year.iter().any(|last| last.school == this.school && last.members > 0);
        if !had_members {
            let detail = Detail::DropoutsWithoutEnrollmentLastYear { dropouts: this.dropouts };
            findings.extend(scope.on_school(&CHECK, this.school, detail));
        }
    }
}
