use chrono::{Days, NaiveDate};

use super::Scope;
use crate::calendar::{OPEN, SchoolYear};
use crate::roster::EnrollmentIx;

impl Scope<'_> {
    /// First and last day of the school year that stands on an enrollment of the LEA.
    pub(crate) fn calendar(&self, row: EnrollmentIx) -> Option<(NaiveDate, NaiveDate)> {
        self.calendar_of(self.columns().school_year(row))
    }

    /// First and last day of a school year of the LEA.
    pub(crate) fn calendar_of(&self, year: SchoolYear) -> Option<(NaiveDate, NaiveDate)> {
        self.calendars.iter().find(|(of, _, _)| *of == year).map(|(_, first, last)| (*first, *last))
    }

    /// The other school year of the LEA in which an enrollment began, where its own does not hold the day.
    pub(crate) fn other_year_of_entry(&self, row: EnrollmentIx) -> Option<SchoolYear> {
        let entry = self.columns().entry(row);
        let (first, last) = self.calendar(row)?;
        if first <= entry && entry <= last {
            return None;
        }
        self.calendars.iter().find(|(_, first, last)| *first <= entry && entry <= *last).map(|(year, _, _)| *year)
    }

    /// The day an enrollment ends for comparisons: where it was left open although its school year is over, the last
    /// day of that year.
    pub(crate) fn closing(&self, row: EnrollmentIx) -> NaiveDate {
        let columns = self.columns();
        let (exit, year) = (columns.exit(row), columns.school_year(row));
        if exit != OPEN || year > self.year {
            return exit;
        }
        self.roster.calendar(columns.lea(row), year).map_or(OPEN, |(_, last)| last)
    }

    /// Whether two stays share more than a day. A single shared day is how an office hands a student over.
    pub(crate) fn overlap(&self, one: EnrollmentIx, other: EnrollmentIx) -> bool {
        let columns = self.columns();
        columns.entry(one) < self.closing(other) && columns.entry(other) < self.closing(one)
    }

    /// Whether a finding about two enrollments stands on this one: the later begun, or the one in scope.
    pub(crate) fn is_the_later(&self, row: EnrollmentIx, other: EnrollmentIx) -> bool {
        let order = |row| (self.columns().entry(row), self.columns().record(row));
        order(row) > order(other) || !self.holds(other)
    }
}

/// The last day on which a summer graduate still counts with the class: 31 August after the school year.
pub(crate) fn summer_cut_off(year: SchoolYear) -> NaiveDate {
    NaiveDate::from_ymd_opt(year.begins() + 1, 8, 31).unwrap_or(NaiveDate::MAX)
}

/// How many days a stay has, both ends included.
pub(crate) fn length(entry: NaiveDate, exit: NaiveDate) -> i64 {
    (exit - entry).num_days() + 1
}

/// The day before.
pub(crate) fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}
