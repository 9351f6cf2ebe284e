use chrono::NaiveDate;

use crate::calendar::SchoolYear;
use crate::records::District;
use crate::roster::{Roster, Small};

/// What edit checks are run for: the records, and which report they are checked for. No clock, no settings of the
/// machine.
#[derive(Debug, Clone, Copy)]
pub struct CheckContext<'a> {
    /// The records as the office keeps them.
    pub district: &'a District,
    /// The same records, compiled.
    pub roster: &'a Roster,
    /// The LEA that reports.
    pub lea: Small,
    /// The school year reported.
    pub year: SchoolYear,
    /// The count day in the fall after the year, up to which students may return.
    pub count_day: NaiveDate,
    /// Members and dropouts by school in the year reported, under the report's definition.
    pub this_year: &'a [SchoolCounts],
    /// The same for the year before; empty where its records are not in the folder.
    pub last_year: &'a [SchoolCounts],
}

/// Members on the count day and dropouts of one school in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SchoolCounts {
    /// The school.
    pub school: Small,
    /// Members on the count day.
    pub members: u32,
    /// Dropouts.
    pub dropouts: u32,
}
