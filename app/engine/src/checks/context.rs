use chrono::NaiveDate;

use crate::calendar::SchoolYear;
use crate::records::{District, Enrollment};
use crate::roster::{EnrollmentIx, Roster, Small, StudentIx};

/// What an edit check may look at: the records, and which report they are checked for. No clock, no settings of the
/// machine, no result of another check.
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

impl<'a> CheckContext<'a> {
    /// The LEA's enrollments that the report is about: of its school year, or begun in the fall after it by the count
    /// day, each with its student.
    pub fn enrollments(&self) -> impl Iterator<Item = (StudentIx, EnrollmentIx)> + use<'a> {
        let Self { roster, lea, year, count_day, .. } = *self;
        roster.students().flat_map(move |student| {
            EnrollmentIx::rows(roster.enrollments_of(student)).map(move |row| (student, row))
        })
        .filter(move |(_, row)| {
            let columns = &roster.enrollments;
            let begun = columns.school_year(*row) == year.next() && columns.entry(*row) <= count_day;
            columns.lea(*row) == lea && (columns.school_year(*row) == year || begun)
        })
    }

    /// The students who have such an enrollment, in the order of their seats.
    pub fn students(&self) -> Vec<StudentIx> {
        let mut students: Vec<StudentIx> = self.enrollments().map(|(student, _)| student).collect();
        students.dedup();
        students
    }

    /// The record behind a row.
    pub fn record(&self, row: EnrollmentIx) -> &'a Enrollment {
        &self.district.enrollments[self.roster.enrollments.record(row)]
    }
}
