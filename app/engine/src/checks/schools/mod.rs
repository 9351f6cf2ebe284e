//! Checks of enrollments against the list of schools.

pub(crate) mod grade_outside_school_span;
pub(crate) mod school_without_enrollment;
pub(crate) mod unknown_school;
