//! Checks of program records.

pub(crate) mod el_and_reclassified_overlap;
pub(crate) mod free_and_reduced_meals_overlap;
pub(crate) mod infant_plan_in_school;
pub(crate) mod program_ends_before_start;
pub(crate) mod program_starts_before_birth;
pub(crate) mod program_without_start_date;
pub(crate) mod provision_school_without_free_meal;
pub(crate) mod same_program_twice;
