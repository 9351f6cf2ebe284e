use std::cmp::Ordering;

use crate::evaluate::Rate;
use crate::sorting;

/// An exact fraction.
#[derive(Debug, Clone, Copy)]
pub struct Exact {
    numerator: i128,
    /// Positive.
    denominator: i128,
}

impl Exact {
    /// A fraction.
    ///
    /// # Panics
    /// When the denominator is not positive.
    pub fn new(numerator: i128, denominator: i128) -> Self {
        assert!(denominator > 0, "a fraction of something");
        Self { numerator, denominator }
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether it is a whole number.
    pub fn is_whole(self) -> bool {
        self.numerator % self.denominator == 0
    }

    /// Its distance from nothing.
    #[must_use]
    pub fn size(self) -> Self {
        Self { numerator: self.numerator.abs(), ..self }
    }

    /// In hundredths, rounded half away from zero.
    pub fn hundredths(self) -> i64 {
        let rounded = (200 * self.numerator.abs() + self.denominator) / (2 * self.denominator);
        i64::try_from(rounded * self.numerator.signum()).unwrap_or(i64::MAX)
    }

    /// As a number, for positions in pictures only.
    #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
    pub fn as_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        // Fractions of one attribution have one denominator, which may be too large to multiply by.
        if self.denominator == other.denominator {
            return self.numerator.cmp(&other.numerator);
        }
        (self.numerator.saturating_mul(other.denominator)).cmp(&other.numerator.saturating_mul(self.denominator))
    }
}

/// How finely rates are held while their differences are weighed: in trillionths of a percentage point, so that over
/// twelve settings the error stays below a millionth of what is shown.
pub(super) const FINE: i128 = 1_000_000_000_000;

/// A rate in percentage points, as finely as it is weighed.
pub(super) fn fine_points(rate: Rate) -> i128 {
    rate.percent_in(FINE)
}

/// Parts in hundredths whose sum is their sum, rounded: each is rounded down, and what is then missing goes to those
/// that lost most, so that a table of them adds up.
pub fn shown_parts(parts: &[Exact]) -> Vec<i64> {
    let Some(first) = parts.first() else { return Vec::new() };
    let denominator = first.denominator;
    let whole = Exact { numerator: parts.iter().map(|part| part.numerator).sum(), denominator };
    let down = |part: &Exact| (100 * part.numerator).div_euclid(part.denominator);
    let mut shown: Vec<i128> = parts.iter().map(down).collect();
    let missing = i128::from(whole.hundredths()) - shown.iter().sum::<i128>();
    let mut by_loss: Vec<usize> = (0..parts.len()).collect();
    sorting::sort_by_key(&mut by_loss, |at| {
        std::cmp::Reverse((100 * parts[*at].numerator).rem_euclid(parts[*at].denominator))
    });
    for at in by_loss.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        shown[at] += 1;
    }
    shown.into_iter().map(|part| i64::try_from(part).unwrap_or(i64::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_parts_add_up() {
        let thirds = [Exact::new(1, 3), Exact::new(1, 3), Exact::new(1, 3)];
        assert_eq!(shown_parts(&thirds), [34, 33, 33]);
        let mixed = [Exact::new(-2, 3), Exact::new(1, 3), Exact::new(2, 3)];
        assert_eq!(shown_parts(&mixed).iter().sum::<i64>(), 33);
        assert_eq!(shown_parts(&[]), [0; 0]);
    }

    #[test]
    fn fractions_round_half_away_from_zero() {
        assert_eq!(Exact::new(1, 200).hundredths(), 1);
        assert_eq!(Exact::new(-1, 200).hundredths(), -1);
        assert_eq!(Exact::new(-7, 2).hundredths(), -350);
        assert!(Exact::new(4, 2).is_whole() && !Exact::new(1, 2).is_whole());
    }
}
