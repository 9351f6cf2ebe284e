use engine::codes::ExitReason;
use engine::records::ExitProof;

use crate::day::Day;
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

impl Lives {
    /// A student as a leaver of a school year; none who stayed, who is back by the next 1 October, or whose next
    /// 1 October lies beyond the years on record.
    pub fn leaver(&self, student: usize, year: u16) -> Option<Leaver> {
        if !(self.plan.first_year()..self.plan.last_year()).contains(&year) {
            return None;
        }
        let (from, to) = (self.plan.year(year).october, self.plan.year(year + 1).october);
        let attended = || self.stays(student).iter().filter(|stay| stay.happened != ExitReason::NoShow);
        if attended().any(|stay| stay.entry <= to && to <= stay.exit) {
            return None;
        }
        let last = attended().rfind(|stay| stay.entry < to)?;
        if !self.is_home(last) || last.exit < from || last.exit >= to {
            return None;
        }
        // Whoever left in the first days of the next year is counted where the year before was.
        let grade = attended().rfind(|stay| stay.year == year)?.grade;
        let (exit, happened, written, proof) = (last.exit, last.happened, last.written, last.proof);
        Some(Leaver { grade, exit, happened, written, proof })
    }
}
