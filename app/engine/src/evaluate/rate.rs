use std::cmp::Ordering;
use std::fmt;

/// A count that may end in a half: the mean of two counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HalfCount {
    /// Twice the count.
    pub halves: i64,
}

impl HalfCount {
    /// A whole count.
    pub fn whole(count: usize) -> Self {
        Self { halves: 2 * i64::try_from(count).unwrap_or(i64::MAX / 2) }
    }

    /// The count as a number; exact, because halves are.
    #[expect(clippy::cast_precision_loss, reason = "counts of students are far below 2^52")]
    pub fn as_f64(self) -> f64 {
        self.halves as f64 / 2.0
    }
}

impl fmt::Display for HalfCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.halves < 0 { "-" } else { "" };
        let half = if self.halves % 2 == 0 { "" } else { ".5" };
        write!(f, "{sign}{}{half}", self.halves.abs() / 2)
    }
}

/// A rate as an exact fraction: a count over a positive denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Twice the numerator.
    numerator: i64,
    /// The denominator in halves, positive.
    denominator: i64,
}

impl Rate {
    /// The rate, or none where the denominator is zero or negative.
    pub fn new(count: usize, denominator: HalfCount) -> Option<Self> {
        let numerator = HalfCount::whole(count).halves;
        (denominator.halves > 0).then_some(Self { numerator, denominator: denominator.halves })
    }

    /// The percentage in tenths, rounded half up from the exact fraction.
    pub fn percent(self) -> Tenths {
        Tenths((2 * self.numerator * 1000 + self.denominator) / (2 * self.denominator))
    }

    /// The percentage in parts of a percent, cut: for means, which are taken over many.
    pub(crate) fn percent_in(self, parts: i128) -> i128 {
        i128::from(self.numerator) * 100 * parts / i128::from(self.denominator)
    }

    /// Whether two rates come to the same, whatever they divide by: 1 of 2 is as high as 2 of 4.
    pub fn is_as_high_as(self, other: Self) -> bool {
        let across = |one: Self, other: Self| i128::from(one.numerator) * i128::from(other.denominator);
        across(self, other) == across(other, self)
    }

    /// The difference to another rate in tenths of a percentage point, rounded half away from zero from the exact
    /// fractions.
    pub fn points_above(self, other: Self) -> Tenths {
        let (a, b) = (i128::from(self.numerator), i128::from(self.denominator));
        let (c, d) = (i128::from(other.numerator), i128::from(other.denominator));
        let (over, under) = ((a * d - c * b) * 1000, b * d);
        let rounded = (2 * over.abs() + under) / (2 * under);
        Tenths(i64::try_from(rounded * over.signum()).unwrap_or(i64::MAX))
    }

    /// The percentage as a number, for positions in pictures only.
    #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
    pub fn as_f64(self) -> f64 {
        self.numerator as f64 * 100.0 / self.denominator as f64
    }
}

/// A number with one decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tenths(pub i64);

impl Tenths {
    /// The number; its shortest text has one decimal.
    #[expect(clippy::cast_precision_loss, reason = "percentages are small")]
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / 10.0
    }
}

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "−" } else { "" };
        write!(f, "{sign}{}.{}", self.0.abs() / 10, self.0.abs() % 10)
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By what the fractions come to; equal ones of different denominators are then told apart by these, so that only the
/// same fraction is equal.
impl Ord for Rate {
    fn cmp(&self, other: &Self) -> Ordering {
        let across = |one: &Self, other: &Self| i128::from(one.numerator) * i128::from(other.denominator);
        across(self, other).cmp(&across(other, self)).then(self.denominator.cmp(&other.denominator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: usize, denominator: usize, expected: &str) {
        let rate = Rate::new(count, HalfCount::whole(denominator)).unwrap();
        assert_eq!(rate.percent().to_string(), expected);
    }

    #[test]
    fn halves_round_up() {
        check(7, 16, "43.8");
        check(1, 16, "6.3");
        check(1, 3, "33.3");
        check(2, 3, "66.7");
        check(0, 1, "0.0");
        check(1, 2000, "0.1");
        check(1, 2001, "0.0");
    }

    #[test]
    fn a_denominator_may_end_in_a_half() {
        let rate = Rate::new(5, HalfCount { halves: 25 }).unwrap();
        assert_eq!(rate.percent().to_string(), "40.0");
        assert_eq!(HalfCount { halves: 25 }.to_string(), "12.5");
    }

    #[test]
    fn no_rate_without_members() {
        assert_eq!(Rate::new(1, HalfCount { halves: 0 }), None);
        assert_eq!(Rate::new(1, HalfCount { halves: -3 }), None);
    }

    #[test]
    fn the_difference_is_taken_before_rounding() {
        let a = Rate::new(7, HalfCount::whole(16)).unwrap();
        let b = Rate::new(5, HalfCount::whole(15)).unwrap();
        assert_eq!(a.points_above(b).to_string(), "10.4");
        assert_eq!(b.points_above(a).to_string(), "−10.4");
    }
}
