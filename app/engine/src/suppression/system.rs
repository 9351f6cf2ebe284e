//! What a reader knows of one measure: sums, and for each number the lowest and highest that it can be.

use super::hiding::{Hiding, Reason};
use super::publication::{Line, Measure, Publication};

/// More than any number of students; what has no limit stands below it.
pub(super) const UNBOUNDED: i64 = 1_000_000;

/// The lowest and highest that each number can be.
#[derive(Debug, Clone)]
pub(super) struct Bounds {
    pub(super) low: Vec<i64>,
    pub(super) high: Vec<i64>,
}

impl Bounds {
    pub(super) fn is_fixed(&self, at: usize) -> bool {
        self.low[at] == self.high[at]
    }
}

/// The sums of a publication and the numbers of one measure.
///
/// A reader is taken to know more than most do: that a count is no larger than its small group, and how many students
/// a table counts twice because they sit in two of its rows.
pub(super) struct System<'a> {
    pub(super) lines: &'a [Line],
    /// The numbers as they are.
    pub(super) values: &'a [i64],
    /// By how much the parts of each line exceed its whole.
    pub(super) excess: Vec<i64>,
    /// The lines of each place.
    pub(super) lines_of: Vec<Vec<u32>>,
    /// What stands in the tables and in the rule.
    pub(super) known: Bounds,
}

impl<'a> System<'a> {
    pub(super) fn new(publication: &'a Publication, hiding: &Hiding, measure: usize) -> Self {
        let (kind, values) = &publication.measures[measure];
        let lines = &publication.lines;
        let excess = lines.iter().map(|line| line.parts.iter().map(|at| values[*at]).sum::<i64>() - values[line.whole]);
        let mut lines_of = vec![Vec::new(); values.len()];
        for (at, line) in (0_u32..).zip(lines) {
            for place in line.parts.iter().chain([&line.whole]) {
                lines_of[*place].push(at);
            }
        }
        let largest = i64::from(hiding.mode.largest_hidden().unwrap_or(0));
        let known = |at: usize| {
            let value = values[at];
            if at >= publication.published {
                return (0, UNBOUNDED);
            }
            match (hiding.reasons[at], kind) {
                (None, _) => (value, value),
                // A place with nobody in it has no cell.
                (Some(Reason::Primary), Measure::Population) => (value.min(1), largest),
                (Some(Reason::Complementary), Measure::Population) if value > largest => (largest + 1, UNBOUNDED),
                (Some(Reason::Primary), _) if value <= largest => (0, largest),
                (Some(_), _) => (0, UNBOUNDED),
            }
        };
        let (low, high) = (0..values.len()).map(known).unzip();
        Self { lines, values, excess: excess.collect(), lines_of, known: Bounds { low, high } }
    }

    /// Whether numbers fit every sum.
    pub(super) fn holds(&self, numbers: &[i64]) -> bool {
        self.lines.iter().zip(&self.excess).all(|(line, excess)| {
            line.parts.iter().map(|at| numbers[*at]).sum::<i64>() - numbers[line.whole] == *excess
        })
    }
}
