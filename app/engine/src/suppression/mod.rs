//! Suppression: which groups of a report are hidden because they are small, and whether a hidden number can be told.
//!
//! A [`Publication`] is every table that can be opened from a report: by school, grade and group, and each of them with a
//! filter open. Its cells are bound by sums. A [`Hiding`] says which of them are hidden: [primary](Hiding::primary) are
//! the small ones, by a [`Mode`]; [complementary](Hiding::protected) are those that would give them away.
//!
//! A hidden number *can be told* if exactly one whole number, not negative, fits everything that is shown in all tables
//! together: the sums, the mode's limit, and for each hidden cell whether it is primary or complementary.
//! [`Publication::told`] decides it exactly up to [`LARGEST_CHECKED`]: first each sum by itself, then all together as
//! exact fractions, and where that leaves it unclear by trying whole numbers.
//!
//! Each measure, counts and populations, is decided by itself. The students here are made up; the rule is practiced all
//! the same.

mod band;
mod corners;
mod count;
mod hiding;
mod mode;
mod narrow;
mod protect;
mod publication;
mod ratio;
mod search;
mod solver;
mod system;
mod tableau;
#[cfg(test)]
mod tests;

pub use band::{Band, band};
pub use hiding::{Hiding, Reason};
pub use mode::Mode;
pub use protect::{Proof, Protecting, Told};
pub use publication::{Group, Grouping, Key, Line, Measure, Publication, Side};
pub use solver::{LARGEST_CHECKED, Verdict};
