//! The rule space: every combination of some settings of an event definition, on the same students.
//!
//! An [`Axis`] is a setting with the options that are tried; a [`Point`] is one combination, which is a definition. All
//! of them are counted on [`Bundles`], so that the work grows with the definitions times the ways to go, and with the
//! students only once.

mod axes;
mod mean;
mod split;
mod walk;

pub use axes::{Axis, MOST_POINTS, SpaceError, offered_axes, usual_axes};
pub use mean::MeanRate;
pub use split::{OptionMean, Split};
pub use walk::SpaceWalk;

use crate::definition::Definition;
use crate::evaluate::{Bundles, HalfCount, Rate, Unusable};
use crate::roster::{Roster, StudentIx};
use crate::sorting;

/// Every combination of the axes, counted.
#[derive(Debug, Clone)]
pub struct RuleSpace {
    /// The definition whose other settings hold for all of them.
    pub base: Definition,
    /// What is combined; the last axis turns fastest.
    pub axes: Vec<Axis>,
    /// One for each combination.
    pub points: Vec<Point>,
    /// How many different lists of students they count.
    pub lists: usize,
    bundles: Bundles,
    /// For each bundle, whether any point counts it.
    seen: Vec<bool>,
}

/// One combination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// How many students are counted.
    pub count: u32,
    /// What the count is divided by; none where the definition divides by nothing.
    pub denominator: Option<HalfCount>,
    /// Which of the different lists of students is counted, from 0 in the order of their first points.
    pub list: u32,
}

impl Point {
    /// The rate; none without a positive denominator.
    pub fn rate(&self) -> Option<Rate> {
        Rate::new(self.count as usize, self.denominator?)
    }
}

/// What the points are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The rate.
    Rate,
    /// The count, where some definition divides by nothing.
    Count,
}

impl RuleSpace {
    /// The definition of a point.
    ///
    /// # Panics
    /// When there is no such point.
    pub fn definition(&self, point: usize) -> Definition {
        assert!(point < self.points.len(), "one of {} points", self.points.len());
        axes::definition(&self.base, &self.axes, point)
    }

    /// The point of a definition; none where a setting of it is no option of the space, or another one than the base's.
    pub fn point_of(&self, definition: &Definition) -> Option<usize> {
        let mut point = 0;
        for axis in &self.axes {
            let value = definition.settings.get(axis.knob)?;
            point = point * axis.options.len() + axis.options.iter().position(|option| *option == value)?;
        }
        (axes::definition(&self.base, &self.axes, point).settings == definition.settings).then_some(point)
    }

    /// What the points can be compared by: the rate, where each has one.
    pub fn measure(&self) -> Measure {
        if self.points.iter().all(|point| point.rate().is_some()) { Measure::Rate } else { Measure::Count }
    }

    /// The points from the lowest to the highest; of equal ones the first comes first.
    pub fn in_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        match self.measure() {
            Measure::Rate => sorting::sort_by_key(&mut order, |at| self.points[*at].rate()),
            Measure::Count => sorting::sort_by_key(&mut order, |at| self.points[*at].count),
        }
        order
    }

    /// How many students at least one of the definitions counts.
    pub fn seen_by_any(&self) -> usize {
        self.bundles.sum(&self.seen)
    }

    /// The students whom a point does not count, and another of the space does, in the order of their seats.
    ///
    /// # Errors
    /// When the report of the point cannot be made.
    pub fn not_seen(&self, roster: &Roster, point: usize) -> Result<Vec<StudentIx>, Unusable> {
        let counted = self.bundles.counted(roster, &self.definition(point))?;
        Ok(self.bundles.students_where(|bundle| self.seen[bundle] && !counted[bundle]))
    }

    /// The bundles that were counted.
    pub fn bundles(&self) -> &Bundles {
        &self.bundles
    }

    /// How far each setting splits the space, the widest first; of equal ones that of the first axis.
    pub fn splits(&self) -> Vec<Split> {
        split::splits(self)
    }
}
