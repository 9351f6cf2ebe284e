//! Checks of student numbers, names and other identifying fields.

pub(crate) mod implausible_birth_date;
pub(crate) mod missing_birth_date;
pub(crate) mod missing_race_and_ethnicity;
pub(crate) mod same_person_two_numbers;
pub(crate) mod state_id_not_ten_digits;
