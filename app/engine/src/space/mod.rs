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

use crate::definition::{Definition, Knob};
use crate::evaluate::{Bundles, HalfCount, Rate, Unusable};
use crate::roster::{Roster, StudentIx};

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
    measure: Measure,
    order: Vec<usize>,
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

    /// The point that counts as a definition does; none where a setting keeps it outside.
    pub fn point_of(&self, definition: &Definition) -> Option<usize> {
        if !self.outside(definition).is_empty() {
            return None;
        }
        self.axes.iter().try_fold(0, |point, axis| {
            let value = definition.settings.get(axis.knob)?;
            Some(point * axis.options.len() + axis.options.iter().position(|option| *option == value)?)
        })
    }

    /// The settings that keep a definition outside: those of which the space does not try what it has; none where the
    /// space holds it. Settings that count the same students keep none outside.
    pub fn outside(&self, definition: &Definition) -> Vec<(Knob, String)> {
        let is_tried = |knob: Knob, value: &String| match self.axes.iter().find(|axis| axis.knob == knob) {
            Some(axis) => axis.options.contains(value),
            None => self.base.settings.get(knob).as_ref() == Some(value),
        };
        let knobs = definition.family().knobs().iter().filter(|knob| axes::counts_otherwise(**knob));
        let values = knobs.filter_map(|knob| Some((*knob, definition.settings.get(*knob)?)));
        values.filter(|(knob, value)| !is_tried(*knob, value)).collect()
    }

    /// What the points can be compared by: the rate, where each has one.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The points from the lowest to the highest; of equal ones the first comes first.
    pub fn in_order(&self) -> &[usize] {
        &self.order
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
