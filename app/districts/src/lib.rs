//! Where the students come from.
