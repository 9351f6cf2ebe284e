//! What the kit counts. See [`evaluate`].

pub mod calendar;
pub mod certification;
pub mod checks;
pub mod choice;
pub mod codes;
pub mod definition;
pub mod evaluate;
pub mod records;
pub mod roster;
