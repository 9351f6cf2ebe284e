use std::ops::Range;

use chrono::NaiveDate;

use super::Small;
use crate::calendar::SchoolYear;
use crate::codes::ExitReason;
use crate::records::{EnrollmentStatus, Grade};

/// A row of [`Enrollments`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnrollmentIx(pub u32);

impl EnrollmentIx {
    /// The rows of a range, in the order of "last".
    pub fn rows(range: Range<Self>) -> impl DoubleEndedIterator<Item = Self> {
        (range.start.0..range.end.0).map(Self)
    }

    fn at(self) -> usize {
        self.0 as usize
    }
}

/// Enrollment columns. All have the same length.
#[derive(Debug, Clone, Default)]
pub struct Enrollments {
    pub(super) leas: Vec<Small>,
    pub(super) schools: Vec<Small>,
    pub(super) years: Vec<SchoolYear>,
    pub(super) grades: Vec<Grade>,
    pub(super) statuses: Vec<EnrollmentStatus>,
    pub(super) entries: Vec<NaiveDate>,
    /// [`OPEN`](crate::calendar::OPEN) where there is none.
    pub(super) exits: Vec<NaiveDate>,
    pub(super) reasons: Vec<ExitReason>,
    pub(super) exit_texts: Vec<Small>,
    pub(super) diplomas: Vec<Option<NaiveDate>>,
    pub(super) flags: Vec<u8>,
    pub(super) lines: Vec<u32>,
}

pub(super) const QUALIFIES: u8 = 1;
pub(super) const RETURNS: u8 = 2;
pub(super) const NO_SHOW: u8 = 4;
pub(super) const PROOF: u8 = 8;
pub(super) const NEEDS_CALENDAR: u8 = 16;

/// What an enrollment of a status stands for. A no-show is nothing; a primary one qualifies; a primary or short-term one
/// is a return.
pub(super) fn standing(status: EnrollmentStatus, is_no_show: bool) -> u8 {
    match status {
        _ if is_no_show => NO_SHOW,
        EnrollmentStatus::Primary => QUALIFIES | RETURNS,
        EnrollmentStatus::ShortTerm => RETURNS,
        _ => 0,
    }
}

impl Enrollments {
    pub(super) fn reserve(&mut self, rows: usize) {
        self.leas.reserve_exact(rows);
        self.schools.reserve_exact(rows);
        self.years.reserve_exact(rows);
        self.grades.reserve_exact(rows);
        self.statuses.reserve_exact(rows);
        self.entries.reserve_exact(rows);
        self.exits.reserve_exact(rows);
        self.reasons.reserve_exact(rows);
        self.exit_texts.reserve_exact(rows);
        self.diplomas.reserve_exact(rows);
        self.flags.reserve_exact(rows);
        self.lines.reserve_exact(rows);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.leas.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.leas.is_empty()
    }

    /// The LEA.
    #[inline]
    pub fn lea(&self, row: EnrollmentIx) -> Small {
        self.leas[row.at()]
    }

    /// The school.
    #[inline]
    pub fn school(&self, row: EnrollmentIx) -> Small {
        self.schools[row.at()]
    }

    /// The school year that stands on the record.
    #[inline]
    pub fn school_year(&self, row: EnrollmentIx) -> SchoolYear {
        self.years[row.at()]
    }

    /// The grade.
    #[inline]
    pub fn grade(&self, row: EnrollmentIx) -> Grade {
        self.grades[row.at()]
    }

    /// The standing.
    #[inline]
    pub fn status(&self, row: EnrollmentIx) -> EnrollmentStatus {
        self.statuses[row.at()]
    }

    /// The entry date.
    #[inline]
    pub fn entry(&self, row: EnrollmentIx) -> NaiveDate {
        self.entries[row.at()]
    }

    /// The exit date, [`OPEN`](crate::calendar::OPEN) where there is none.
    #[inline]
    pub fn exit(&self, row: EnrollmentIx) -> NaiveDate {
        self.exits[row.at()]
    }

    /// Why the student left.
    #[inline]
    pub fn reason(&self, row: EnrollmentIx) -> ExitReason {
        self.reasons[row.at()]
    }

    /// The text of the exit reason column, as an index into [`Roster::exit_texts`](super::Roster::exit_texts).
    #[inline]
    pub fn exit_text(&self, row: EnrollmentIx) -> Small {
        self.exit_texts[row.at()]
    }

    /// The diploma on this line.
    #[inline]
    pub fn diploma(&self, row: EnrollmentIx) -> Option<NaiveDate> {
        self.diplomas[row.at()]
    }

    /// Primary, and not a no-show record.
    #[inline]
    pub fn qualifies(&self, row: EnrollmentIx) -> bool {
        self.flags[row.at()] & QUALIFIES != 0
    }

    /// Primary or short-term, and not a no-show record: what cancels a dropout [domain rule CA-06].
    #[inline]
    pub fn is_return(&self, row: EnrollmentIx) -> bool {
        self.flags[row.at()] & RETURNS != 0
    }

    /// A no-show exit, or an exit before the entry: never an enrollment.
    #[inline]
    pub fn is_no_show(&self, row: EnrollmentIx) -> bool {
        self.flags[row.at()] & NO_SHOW != 0
    }

    /// Whether the office holds proof of the exit.
    #[inline]
    pub fn has_proof(&self, row: EnrollmentIx) -> bool {
        self.flags[row.at()] & PROOF != 0
    }

    /// Whether the reason depends on a calendar row that is missing.
    #[inline]
    pub fn needs_calendar(&self, row: EnrollmentIx) -> bool {
        self.flags[row.at()] & NEEDS_CALENDAR != 0
    }

    /// Whether it covers a day, both ends included.
    #[inline]
    pub fn covers(&self, row: EnrollmentIx, day: NaiveDate) -> bool {
        self.entry(row) <= day && day <= self.exit(row)
    }

    /// The position of the record in [`District::enrollments`](crate::records::District::enrollments).
    #[inline]
    pub fn record(&self, row: EnrollmentIx) -> usize {
        self.lines[row.at()] as usize
    }
}
