//! Checks of student numbers, names and other identifying fields.

pub(crate) mod implausible_birth_date;
pub(crate) mod missing_birth_date;
pub(crate) mod missing_race_and_ethnicity;
pub(crate) mod same_person_two_numbers;
