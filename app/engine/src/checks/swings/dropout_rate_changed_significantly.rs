use crate::checks::swings::both_years;
use crate::checks::swings::dropouts_changed_significantly::is_large_change;
use crate::checks::swings::enrollment_changed_significantly::is_other_size;
use crate::checks::swings::no_dropouts_after_some::is_silence;
use crate::checks::{Detail, EditCheck, Finding, SchoolCounts, Scope, Severity, Share};

pub(crate) static CHECK: EditCheck = EditCheck {
    code: "SWG993",
    name: "dropout-rate-changed-significantly",
    severity: Severity::Warning,
    authority: "CALPADS certification rule CERT021; the thresholds are the kit's own",
    page: include_str!("dropout_rate_changed_significantly.md"),
    run,
};

/// The smallest school whose rate is compared.
const SMALLEST: u32 = 20;

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (last, this) in both_years(scope) {
        let is_told = is_silence(last, this) || is_large_change(last, this) || is_other_size(last, this);
        if has_jumped(last, this) && !is_told {
            let share = |counts: SchoolCounts| Share { part: counts.dropouts, whole: counts.members };
            let (last_year, this_year) = (share(last), share(this));
            let detail = Detail::DropoutRateChangedSignificantly { last_year, this_year };
            findings.extend(scope.on_school(&CHECK, this.school, detail));
        }
    }
}

/// Whether one rate is at least twice the other and five points above it.
fn has_jumped(last: SchoolCounts, this: SchoolCounts) -> bool {
    if last.members < SMALLEST || this.members < SMALLEST {
        return false;
    }
    // Rates a/b and c/d are compared as ad and cb, both over bd.
    let before = u64::from(last.dropouts) * u64::from(this.members);
    let after = u64::from(this.dropouts) * u64::from(last.members);
    let (low, high) = (before.min(after), before.max(after));
    let over = u64::from(last.members) * u64::from(this.members);
    high >= 2 * low && (high - low) * 20 >= over
}
