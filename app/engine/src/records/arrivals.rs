use chrono::NaiveDate;

use super::District;
use super::known::{last_day_of, last_days, term_ends};
use super::since::{Newcomers, begins, closes_with_year, document, ends, program};
use crate::sorting;

/// Something that an office came to know on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arrival {
    /// The day.
    pub day: NaiveDate,
    /// What it was.
    pub arrived: Arrived,
}

/// What came to be known, by the position of its record in the district's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrived {
    /// A student began at a school.
    Enrollment(u32),
    /// An enrollment was closed with everyone else's of its school year; its own end comes later.
    YearEnd(u32),
    /// How an enrollment ended.
    End(u32),
    /// A program record.
    Program(u32),
    /// The end of a program.
    ProgramEnd(u32),
    /// A paper.
    Document(u32),
}

impl District {
    /// What came to be known after one day and by the end of another, in the order of days.
    ///
    /// These are the records in which [`known_on`](Self::known_on) of the one day differs from that of the other; one that
    /// both begins and ends in between stands twice. Terms are left out: they are over for everyone on
    /// the same day.
    pub fn arrivals(&self, after: NaiveDate, until: NaiveDate) -> Vec<Arrival> {
        let newcomers = Newcomers::after(self, after);
        let last_days = last_days(self);
        let mut all = Vec::new();
        let mut note = |day: NaiveDate, arrived: Arrived| {
            if after < day && day <= until {
                all.push(Arrival { day, arrived });
            }
        };
        for (row, at) in self.enrollments.iter().zip(0..) {
            let begins = begins(row);
            note(begins, Arrived::Enrollment(at));
            // Most have ended long before: their school year need not be looked up.
            let Some(end) = ends(row).filter(|end| *end > begins && *end > after) else { continue };
            let closes = closes_with_year(row, last_day_of(&last_days, row));
            if let Some(day) = closes.filter(|day| *day > begins) {
                note(day, Arrived::YearEnd(at));
            }
            note(end, Arrived::End(at));
        }
        for (row, at) in self.programs.iter().zip(0..) {
            let begins = newcomers.program(row);
            note(begins, Arrived::Program(at));
            if let Some(end) = row.end_date.filter(|end| *end > begins) {
                note(end, Arrived::ProgramEnd(at));
            }
        }
        for (row, at) in self.documents.iter().zip(0..) {
            note(newcomers.document(row), Arrived::Document(at));
        }
        sorting::sort(&mut all);
        all
    }

    /// The last day on which something comes to be known: on it and on any day after it, [`known_on`](Self::known_on) is
    /// all there is. None where no record has a day.
    pub fn settles_on(&self) -> Option<NaiveDate> {
        let enrollments = self.enrollments.iter().map(|row| ends(row).unwrap_or_else(|| begins(row)));
        let programs = self.programs.iter().map(|row| row.end_date.map_or(program(row), |end| end.max(program(row))));
        let documents = self.documents.iter().map(document);
        let dated = enrollments.chain(programs).chain(documents).filter(|day| *day > NaiveDate::MIN);
        dated.chain(term_ends(self)).max()
    }
}
