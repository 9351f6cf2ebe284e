//! What the kit counts. See [`evaluate`].

pub mod calendar;
pub mod choice;
pub mod codes;
pub mod records;
pub mod roster;
pub mod checks;
