//! Checks of a school against its own year before.

pub(crate) mod dropout_rate_changed_significantly;
pub(crate) mod dropouts_changed_significantly;
pub(crate) mod dropouts_without_enrollment_last_year;
pub(crate) mod enrollment_changed_significantly;
pub(crate) mod graduates_changed_significantly;
pub(crate) mod more_graduates_than_seniors;
pub(crate) mod no_dropouts_after_some;
pub(crate) mod seniors_without_a_graduate;
pub(crate) mod special_education_share_high;

mod seniors;

use super::{SchoolCounts, Scope};

/// The counts of each school that has them in both years, last year's first.
fn both_years<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (SchoolCounts, SchoolCounts)> + use<'a> {
    let (last_year, this_year) = (scope.last_year, scope.this_year);
    this_year.iter().filter_map(move |this| {
        let last = last_year.iter().find(|last| last.school == this.school)?;
        Some((*last, *this))
    })
}
