use engine::codes::ExitReason;
use engine::records::ExitProof;

use crate::day::Day;
use crate::life::Stay;
use crate::lives::Lives;

/// A student who was last seen in the district between the 1 October of a school year and the next, and is then in no
/// public school of the state: why in truth, and why as its office wrote before anything was planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaver {
    /// The grade of the school year; kindergarten is 0.
    pub grade: u8,
    /// The last day.
    pub exit: Day,
    /// Why, in truth.
    pub happened: ExitReason,
    /// Why, as the office wrote when it learned of it.
    pub written: ExitReason,
    /// What the office then held to prove it.
    pub proof: ExitProof,
}

impl Leaver {
    /// Whether the student truly dropped out.
    pub fn dropped_out(self) -> bool {
        self.happened.is_dropout_reason()
    }

    /// Whether the student did as recorded.
    pub fn is_recorded_as_dropout(self) -> bool {
        self.written.is_dropout_reason()
    }
}

/// What became of a student by the 1 October after a school year, in truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// At school: in a public school of the state on that day.
    Enrolled {
        /// Whether in the district that reports.
        here: bool,
    },
    /// Last seen in the district in that year, and then in no public school of the state.
    Left(Leaver),
    /// Neither: last seen in the district before the 1 October of the year, or elsewhere, or not come yet.
    Elsewhere,
}

impl Lives {
    /// What became of a student by the 1 October after a school year; none where that day lies beyond the years on record.
    pub fn fate(&self, student: usize, year: u16) -> Option<Fate> {
        if !(self.plan.first_year()..self.plan.last_year()).contains(&year) {
            return None;
        }
        let (from, to) = (self.plan.year(year).october, self.plan.year(year + 1).october);
        let attended = || self.stays(student).iter().filter(|stay| stay.happened != ExitReason::NoShow);
        if let Some(stay) = attended().find(|stay| stay.entry <= to && to <= stay.exit) {
            return Some(Fate::Enrolled { here: self.is_home(stay) });
        }
        let last = attended().rfind(|stay| stay.entry < to);
        let is_of_year = |stay: &&Stay| self.is_home(stay) && stay.exit >= from && stay.exit < to;
        // Whoever left in the first days of the next year is counted where the year before was.
        let of_year = attended().rfind(|stay| stay.year == year);
        let left = last.filter(is_of_year).zip(of_year).map(|(last, of_year)| {
            let (exit, happened, written, proof) = (last.exit, last.happened, last.written, last.proof);
            Leaver { grade: of_year.grade, exit, happened, written, proof }
        });
        Some(left.map_or(Fate::Elsewhere, Fate::Left))
    }

    /// A student as a leaver of a school year; none who stayed, who is back by the next 1 October, or whose next
    /// 1 October lies beyond the years on record.
    pub fn leaver(&self, student: usize, year: u16) -> Option<Leaver> {
        match self.fate(student, year)? {
            Fate::Left(leaver) => Some(leaver),
            Fate::Enrolled { .. } | Fate::Elsewhere => None,
        }
    }
}
