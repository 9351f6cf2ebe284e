use crate::checks::swings::both_years;
use crate::checks::{Detail, EditCheck, Finding, SchoolCounts, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG903",
    name: "enrollment-changed-significantly",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT006; the threshold is the kit's own",
    page: include_str!("enrollment_changed_significantly.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (last, this) in both_years(scope) {
        if is_other_size(last, this) {
            let detail = Detail::EnrollmentChangedSignificantly { last_year: last.members, this_year: this.members };
            findings.extend(scope.on_school(&CHECK, this.school, detail));
        }
    }
}

/// Whether the number of members changed by 20 or more and by more than a fifth.
pub(crate) fn is_other_size(last: SchoolCounts, this: SchoolCounts) -> bool {
    let change = last.members.abs_diff(this.members);
    last.members > 0 && change >= 20 && change * 5 > last.members
}
