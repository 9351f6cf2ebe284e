//! Checks of the dates and the school year of an enrollment.

pub(crate) mod entry_outside_calendar;
pub(crate) mod exit_before_entry;
pub(crate) mod exit_outside_calendar;
pub(crate) mod graduate_exit_after_year_end;
pub(crate) mod left_open_after_year_end;
pub(crate) mod no_calendar_row;
pub(crate) mod school_year_does_not_match_dates;
