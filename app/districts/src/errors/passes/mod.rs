//! The passes, by what is wrong afterwards. Each takes a record that its mistake could have happened to, writes the
//! mistake, and says what shows it.

pub(super) mod codes;
pub(super) mod dates;
pub(super) mod identity;
pub(super) mod programs;
pub(super) mod transfers;
