//! Small districts full of boundary days, and definitions with their settings turned.

mod days;
mod district;
mod settings;

pub use days::any_day;
pub use district::{FIRST_YEAR, LAST_YEAR, LEA, YEAR, any_district};
pub use settings::{any_cohort, any_event, any_grades_within, any_of_family, exit_code_of};
