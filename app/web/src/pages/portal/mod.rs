//! The NEO-like rendering: *Student Data → Student Reports → Dropout Certification Report*.

mod details;
mod path;
mod report;

pub(super) use details::{Details, place};
pub(super) use path::{StudentData, StudentReports};
pub(super) use report::Report;
