use crate::checks::swings::both_years;
use crate::checks::swings::no_dropouts_after_some::is_silence;
use crate::checks::{Detail, EditCheck, Finding, SchoolCounts, Scope, Severity};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG902",
    name: "dropouts-changed-significantly",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT020; the threshold is the kit's own",
    page: include_str!("dropouts_changed_significantly.md"),
    run,
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (last, this) in both_years(scope) {
        if is_large_change(last, this) && !is_silence(last, this) {
            let detail = Detail::DropoutsChangedSignificantly { last_year: last.dropouts, this_year: this.dropouts };
            findings.extend(scope.on_school(&CHECK, this.school, detail));
        }
    }
}

/// Whether the larger number of dropouts is at least twice the smaller and ten above it.
pub(crate) fn is_large_change(last: SchoolCounts, this: SchoolCounts) -> bool {
    let (low, high) = (last.dropouts.min(this.dropouts), last.dropouts.max(this.dropouts));
    high - low >= 10 && high >= 2 * low
}
