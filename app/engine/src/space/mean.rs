use crate::evaluate::{Rate, Tenths};

/// The mean of rates, kept exact enough to be the same everywhere: in millionths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeanRate(i64);

impl MeanRate {
    /// A rate alone.
    pub(super) fn of_rate(rate: Rate) -> Self {
        Self(i64::try_from(rate.percent_in(1_000_000)).unwrap_or(i64::MAX))
    }

    /// A count alone.
    pub(super) fn of_count(count: u32) -> Self {
        Self(i64::from(count) * 1_000_000)
    }

    /// The mean of so many; none of none.
    pub(super) fn mean(sum: i64, number: i64) -> Option<Self> {
        (number > 0).then(|| Self(sum / number))
    }

    /// What is summed for a mean.
    pub(super) fn millionths(self) -> i64 {
        self.0
    }

    /// The mean in tenths, rounded half up.
    pub fn tenths(self) -> Tenths {
        Tenths((self.0 + 50_000) / 100_000)
    }

    /// How far it lies above another.
    #[must_use]
    pub fn above(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
