//! Rates as ranges.

use crate::evaluate::{HalfCount, Rate, Tenths};

/// A rate as a table without counts shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// At most so many percent.
    AtMost(u8),
    /// At least so many percent.
    AtLeast(u8),
    /// The percentage.
    Percent(Tenths),
    /// The percentage without a decimal: with one, a rate of few students would name them.
    WholePercent(i64),
}

/// The range in which a rate is shown: from 300 students 1 and 99 percent, from 100 2 and 98, from 40 5 and 95
/// [Utah, after NCES 2011-603], from 20 10 and 90, below 20 and 80 [recalled from the same brief]. Between the ranges the
/// percentage stands; of fewer than 40 students, without a decimal [kit's own].
///
/// None without a population.
pub fn band(count: usize, population: HalfCount) -> Option<Band> {
    let rate = Rate::new(count, population)?;
    let edge: u8 = match population.halves / 2 {
        300.. => 1,
        100..300 => 2,
        40..100 => 5,
        20..40 => 10,
        _ => 20,
    };
    // Twice the count in percent, beside the edge's share of the halves.
    let (hundredfold, edge_share) = (HalfCount::whole(count).halves * 100, i64::from(edge) * population.halves);
    Some(if hundredfold <= edge_share {
        Band::AtMost(edge)
    } else if hundredfold >= 100 * population.halves - edge_share {
        Band::AtLeast(100 - edge)
    } else if population.halves < 80 {
        Band::WholePercent((rate.percent().0 + 5) / 10)
    } else {
        Band::Percent(rate.percent())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count: usize, population: usize, expected: Option<Band>) {
        assert_eq!(band(count, HalfCount::whole(population)), expected);
    }

    #[test]
    fn the_smaller_the_group_the_wider_the_range() {
        check(3, 124, Some(Band::Percent(Tenths(24))));
        check(4, 61, Some(Band::Percent(Tenths(66))));
        check(1, 14, Some(Band::AtMost(20)));
        check(0, 12, Some(Band::AtMost(20)));
        check(2, 100, Some(Band::AtMost(2)));
        check(3, 299, Some(Band::AtMost(2)));
        check(3, 300, Some(Band::AtMost(1)));
        check(4, 300, Some(Band::Percent(Tenths(13))));
        check(95, 99, Some(Band::AtLeast(95)));
        check(9, 25, Some(Band::WholePercent(36)));
        check(1, 0, None);
    }
}
