//! Checks of enrollments that cover the same days.

pub(crate) mod concurrent_primary_elsewhere;
pub(crate) mod overlap_at_same_school;
pub(crate) mod short_term_over_thirty_days;
pub(crate) mod two_primary_schools_at_once;
