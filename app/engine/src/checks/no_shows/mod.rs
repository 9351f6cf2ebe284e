//! Checks of students who were expected and did not come.

pub(crate) mod left_within_ten_days;
pub(crate) mod no_show_not_found_in_state;
pub(crate) mod no_show_was_enrolled_last_year;
pub(crate) mod no_show_with_days;
