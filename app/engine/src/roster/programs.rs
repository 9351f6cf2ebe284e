use chrono::NaiveDate;

use crate::records::ProgramKind;

/// Program columns. Records without a start date are left out: they are in no subgroup.
#[derive(Debug, Clone, Default)]
pub struct Programs {
    pub(super) kinds: Vec<ProgramKind>,
    pub(super) starts: Vec<NaiveDate>,
    /// [`OPEN`](crate::calendar::OPEN) where there is none.
    pub(super) ends: Vec<NaiveDate>,
}

impl Programs {
    pub(super) fn reserve(&mut self, rows: usize) {
        self.kinds.reserve_exact(rows);
        self.starts.reserve_exact(rows);
        self.ends.reserve_exact(rows);
    }

    /// Which program.
    pub fn kind(&self, row: usize) -> ProgramKind {
        self.kinds[row]
    }

    /// From when.
    pub fn start(&self, row: usize) -> NaiveDate {
        self.starts[row]
    }

    /// Until when, [`OPEN`](crate::calendar::OPEN) while it lasts.
    pub fn end(&self, row: usize) -> NaiveDate {
        self.ends[row]
    }

    /// Whether any day of the record lies between two days.
    pub fn overlaps(&self, row: usize, from: NaiveDate, to: NaiveDate) -> bool {
        self.starts[row] <= to && self.ends[row] >= from
    }
}
