use crate::evaluate::{Rate, Tenths};

/// The mean of rates, kept exact enough to be the same everywhere: in millionths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeanRate(i64);

impl MeanRate {
    /// The mean of rates; none of no rates.
    pub fn of(rates: impl Iterator<Item = Rate>) -> Option<Self> {
        let (sum, number) = rates.fold((0_i64, 0_i64), |(sum, number), rate| (sum + millionths(rate), number + 1));
        (number > 0).then(|| Self(sum / number))
    }

    /// The mean of counts; none of no counts.
    pub fn of_counts(counts: impl Iterator<Item = u32>) -> Option<Self> {
        let (sum, number) = counts.fold((0_i64, 0_i64), |(sum, number), count| (sum + i64::from(count), number + 1));
        (number > 0).then(|| Self(sum * 1_000_000 / number))
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

fn millionths(rate: Rate) -> i64 {
    i64::try_from(rate.percent_in(1_000_000)).unwrap_or(i64::MAX)
}
