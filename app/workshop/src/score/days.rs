use chrono::NaiveDate;
use engine::certification::Window;

use crate::attempt::Attempt;
use crate::journal::Recorded;

/// The simulated days of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaysUsed {
    /// The day of its first act.
    pub from: NaiveDate,
    /// The day on which the district certified it first, or where it stands.
    pub to: NaiveDate,
    /// The day on which the district certified it last, where it amended what it had certified.
    pub amended: Option<NaiveDate>,
    /// The day by which the report is due.
    pub due: NaiveDate,
}

impl DaysUsed {
    pub(super) fn of(attempt: &Attempt, window: &Window, is_certified: bool) -> Self {
        let from = attempt.journal.first().map_or(attempt.day, |entry| entry.day);
        let certifies = |act: &Recorded| matches!(act, Recorded::Certified { .. } | Recorded::LevelTwoApproved { .. });
        let mut certified = attempt.journal.iter().filter(|entry| is_certified && certifies(&entry.act));
        let first = certified.next().map(|entry| entry.day);
        let amended = certified.next_back().map(|entry| entry.day);
        Self { from, to: first.unwrap_or(attempt.day), amended, due: window.due }
    }

    /// How many days went by; 0 where everything was done on one day.
    pub fn used(self) -> i64 {
        (self.to - self.from).num_days()
    }

    /// How many days past due; 0 where it was in time.
    pub fn late(self) -> i64 {
        (self.to - self.due).num_days().max(0)
    }
}
