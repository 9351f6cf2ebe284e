//! Districts, looked at from outside.

mod classes;
mod clean;
mod codes;
mod determinism;
mod example;
mod lives;
mod next_year;
mod planting;
mod realism;
mod roster;
mod schools;
mod side_stays;
mod truth;
