//! Exact fractions for the corners that a [tableau](super::tableau) goes through.

use std::cmp::Ordering;

/// An exact fraction, its denominator positive, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ratio {
    over: i128,
    under: i128,
}

impl Ratio {
    pub(super) const ZERO: Self = Self { over: 0, under: 1 };

    pub(super) fn whole(number: i64) -> Self {
        Self { over: i128::from(number), under: 1 }
    }

    /// A fraction; none where it is too long for its fields.
    pub(super) fn of(over: i128, under: i128) -> Option<Self> {
        let sign = if under < 0 { -1 } else { 1 };
        let shared = gcd(over, under).checked_mul(sign)?;
        (shared != 0).then(|| Self { over: over / shared, under: under / shared })
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let over = self.over.checked_mul(other.under)?.checked_add(other.over.checked_mul(self.under)?)?;
        Self::of(over, self.under.checked_mul(other.under)?)
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        Self::of(self.over.checked_mul(other.over)?, self.under.checked_mul(other.under)?)
    }

    pub(super) fn divided_by(self, other: Self) -> Option<Self> {
        Self::of(self.over.checked_mul(other.under)?, self.under.checked_mul(other.over)?)
    }

    pub(super) fn negated(self) -> Self {
        Self { over: -self.over, ..self }
    }

    pub(super) fn compare(self, other: Self) -> Option<Ordering> {
        Some(self.over.checked_mul(other.under)?.cmp(&other.over.checked_mul(self.under)?))
    }

    pub(super) fn sign(self) -> i128 {
        self.over.signum()
    }

    /// The number, where it is a whole one.
    pub(super) fn as_whole(self) -> Option<i64> {
        if self.under == 1 { i64::try_from(self.over).ok() } else { None }
    }

    pub(super) fn under(self) -> i128 {
        self.under
    }
}

/// The greatest common divisor, not negative.
pub(super) fn gcd(one: i128, other: i128) -> i128 {
    let (mut a, mut b) = (one.abs(), other.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
