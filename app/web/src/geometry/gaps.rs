//! Guesses and the answer on one scale.

/// A scale in whole tenths, with marks at even distances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// Where it begins.
    pub from: i64,
    /// Where it ends, farther than it begins.
    pub to: i64,
    /// The distance of its marks.
    pub step: i64,
}

/// The most distances between marks.
const MOST_STEPS: i64 = 6;

impl Scale {
    /// The scale over some values, its marks no closer than `least`.
    pub fn over(values: &[i64], least: i64) -> Self {
        let low = values.iter().copied().min().unwrap_or(0);
        let high = values.iter().copied().max().unwrap_or(0).max(low + least);
        let mut unit = least.max(1);
        let step = loop {
            // One, two and five of a unit, then of the next.
            let fits = |step: &i64| high.div_euclid(*step) - low.div_euclid(*step) < MOST_STEPS;
            match [unit, 2 * unit, 5 * unit].into_iter().find(fits) {
                Some(step) => break step,
                None => unit *= 10,
            }
        };
        let (from, to) = (low.div_euclid(step) * step, high.div_euclid(step) * step);
        Self { from, to: if to < high { to + step } else { to }, step }
    }

    /// Where the marks stand.
    pub fn marks(self) -> impl Iterator<Item = i64> {
        (0..=(self.to - self.from) / self.step).map(move |at| self.from + at * self.step)
    }

    /// The place of a value between two edges.
    #[expect(clippy::cast_precision_loss, reason = "a place in a picture")]
    pub fn place(self, value: i64, (left, right): (f64, f64)) -> f64 {
        left + (right - left) * (value - self.from) as f64 / (self.to - self.from) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(values: &[i64], least: i64, marks: &[i64]) {
        assert_eq!(Scale::over(values, least).marks().collect::<Vec<_>>(), marks);
    }

    #[test]
    fn marks_are_even_and_hold_every_value() {
        check(&[438, 300, 500], 1, &[300, 350, 400, 450, 500]);
        check(&[70], 10, &[70, 80]);
        check(&[0, 10_000_000], 10, &[0, 2_000_000, 4_000_000, 6_000_000, 8_000_000, 10_000_000]);
        check(&[41, 43], 1, &[41, 42, 43]);
        check(&[], 10, &[0, 10]);
    }

    #[test]
    fn every_value_lies_between_the_edges() {
        for high in 0..1000 {
            let scale = Scale::over(&[high / 3, high], 1);
            for value in [high / 3, high] {
                let place = scale.place(value, (10.0, 110.0));
                assert!((10.0..=110.0).contains(&place), "{scale:?} {value}");
            }
            assert!(scale.marks().count() <= 8, "{scale:?}");
        }
    }
}
