use crate::checks::swings::both_years;
use crate::checks::{Detail, EditCheck, Finding, SchoolCounts, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG901",
    name: "no-dropouts-after-some",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT018",
    page: include_str!("no_dropouts_after_some.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (last, this) in both_years(scope) {
        if is_silence(last, this) {
            let detail = Detail::NoDropoutsAfterSome { last_year: last.dropouts, members: this.members };
            findings.extend(scope.on_school(&CHECK, this.school, detail));
        }
    }
}

/// Whether a school of 100 or more members reports no dropouts after a year with some.
pub(crate) fn is_silence(last: SchoolCounts, this: SchoolCounts) -> bool {
    last.dropouts > 0 && this.dropouts == 0 && this.members >= 100
}
