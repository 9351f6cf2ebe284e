//! The days from which on each record is known, as its office writes them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{District, Document, Enrollment, ProgramRecord};

/// The students of whom nothing is known on a day, because every enrollment of theirs comes later: with the day on which
/// the first one does.
#[derive(Debug)]
pub(super) struct Newcomers<'a>(BTreeMap<&'a str, NaiveDate>);

impl<'a> Newcomers<'a> {
    /// Those who come after a day.
    pub(super) fn after(district: &'a District, day: NaiveDate) -> Self {
        let mut coming = BTreeMap::new();
        for row in &district.enrollments {
            let begins = begins(row);
            if begins > day {
                let first = coming.entry(row.student_id.as_str()).or_insert(begins);
                *first = begins.min(*first);
            }
        }
        // Few come later, so that looking every other record up among them is cheap.
        for row in district.enrollments.iter().filter(|row| begins(row) <= day) {
            coming.remove(row.student_id.as_str());
        }
        Self(coming)
    }

    /// Whether a student is one of them.
    pub(super) fn has(&self, student_id: &str) -> bool {
        self.0.contains_key(student_id)
    }

    /// The day on which a student comes; the first of all days for everyone else.
    pub(super) fn student(&self, student_id: &str) -> NaiveDate {
        self.0.get(student_id).copied().unwrap_or(NaiveDate::MIN)
    }

    /// The day from which on a program record is known.
    pub(super) fn program(&self, row: &ProgramRecord) -> NaiveDate {
        program(row).max(self.student(&row.student_id))
    }

    /// The day from which on a paper is known.
    pub(super) fn document(&self, row: &Document) -> NaiveDate {
        document(row).max(self.student(&row.student_id))
    }
}

/// The day from which on an enrollment is known: that of its beginning, or, while it has no end, the day on which the
/// office learned of it where that is later.
pub(super) fn begins(row: &Enrollment) -> NaiveDate {
    let known = row.known_from.filter(|_| row.exit_date.is_none());
    known.map_or(row.entry_date, |known| known.max(row.entry_date))
}

/// The day from which on the end of an enrollment is known as written; none while it has no end.
pub(super) fn ends(row: &Enrollment) -> Option<NaiveDate> {
    row.exit_date.map(|exit| row.known_from.unwrap_or(exit).max(exit).max(row.entry_date))
}

/// The day on which an enrollment is closed with everyone else's of its school year, where its own end is known later.
pub(super) fn closes_with_year(row: &Enrollment, last_day: Option<NaiveDate>) -> Option<NaiveDate> {
    let end = ends(row)?;
    last_day.filter(|last| row.entry_date <= *last && *last < end)
}

/// The day from which on a program record is known, whoever comes when.
pub(super) fn program(row: &ProgramRecord) -> NaiveDate {
    latest([row.start_date, row.known_from])
}

/// The day from which on a paper is known, whoever comes when.
pub(super) fn document(row: &Document) -> NaiveDate {
    latest([row.received_on, row.known_from])
}

/// The later of two days; the first of all days where there is neither.
fn latest(days: [Option<NaiveDate>; 2]) -> NaiveDate {
    days.into_iter().flatten().max().unwrap_or(NaiveDate::MIN)
}
