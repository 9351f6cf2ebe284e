use std::collections::HashMap;

use super::axes::{Axis, MOST_POINTS, SpaceError, counts_otherwise, definition, size};
use super::{Measure, Point, RuleSpace};
use crate::definition::{Definition, Knob, Settings, Window};
use crate::evaluate::{Bundles, HalfCount, Period, Windows};
use crate::roster::Roster;
use crate::sorting;

/// A rule space in the making, list by list, so that a page can answer in between.
pub struct SpaceWalk<'a> {
    roster: &'a Roster,
    base: Definition,
    axes: Vec<Axis>,
    bundles: Bundles,
    seen: Vec<bool>,
    points: Vec<Point>,
    /// The lists of students found so far, as bits, each with its number.
    lists: HashMap<Box<[u64]>, u32>,
    /// The divisors found so far, by the settings that they depend on.
    divisors: Vec<(Vec<String>, Divisor<'a>)>,
    /// The list and count of the combination before, and the settings that they depend on.
    before: Option<(Vec<String>, u32, u32)>,
}

type Divisor<'a> = Box<dyn Fn(usize) -> Option<HalfCount> + 'a>;

impl<'a> SpaceWalk<'a> {
    /// Begins to count every combination of the axes, with the other settings of the base.
    ///
    /// # Errors
    /// When there are more than [`MOST_POINTS`].
    ///
    /// # Panics
    /// On a cohort definition, and on an axis whose setting the definition lacks.
    pub fn begin(roster: &'a Roster, period: Period, base: &Definition, axes: Vec<Axis>) -> Result<Self, SpaceError> {
        let points = size(&axes);
        if points > MOST_POINTS {
            return Err(SpaceError::TooLarge { points });
        }
        let bundles = Bundles::new(roster, period, Windows::These(&windows(base, &axes)));
        Ok(Self {
            roster,
            base: base.clone(),
            seen: vec![false; bundles.len()],
            points: Vec::with_capacity(points),
            bundles,
            axes,
            lists: HashMap::new(),
            divisors: Vec::new(),
            before: None,
        })
    }

    /// How many combinations are counted, and of how many.
    pub fn progress(&self) -> (usize, usize) {
        (self.points.len(), size(&self.axes))
    }

    /// Counts the next combination; false when all are counted.
    ///
    /// # Errors
    /// When its report cannot be made.
    pub fn step(&mut self) -> Result<bool, SpaceError> {
        let at = self.points.len();
        if at >= size(&self.axes) {
            return Ok(false);
        }
        let definition = definition(&self.base, &self.axes, at);
        let (list, count) = self.list(&definition)?;
        let denominator = self.divisor(&definition)?(count as usize);
        self.points.push(Point { count, denominator, list });
        Ok(true)
    }

    /// The space, once every combination is counted.
    ///
    /// # Panics
    /// When some are not.
    pub fn finish(self) -> RuleSpace {
        assert_eq!(self.points.len(), size(&self.axes), "every combination is counted");
        // Both are asked for every point that is drawn.
        let has_rates = self.points.iter().all(|point| point.rate().is_some());
        let measure = if has_rates { Measure::Rate } else { Measure::Count };
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        match measure {
            Measure::Rate => sorting::sort_by_key(&mut order, |at| self.points[*at].rate()),
            Measure::Count => sorting::sort_by_key(&mut order, |at| self.points[*at].count),
        }
        RuleSpace {
            measure,
            order,
            base: self.base,
            axes: self.axes,
            points: self.points,
            lists: self.lists.len(),
            bundles: self.bundles,
            seen: self.seen,
        }
    }

    /// The number of the list of students that a definition counts, and how many they are.
    fn list(&mut self, definition: &Definition) -> Result<(u32, u32), SpaceError> {
        let depends = values(definition, |knob| knob != Knob::Denominator && counts_otherwise(knob));
        if let Some((before, list, count)) = &self.before
            && *before == depends
        {
            return Ok((*list, *count));
        }
        let counted = self.bundles.counted(self.roster, definition).map_err(SpaceError::Unusable)?;
        let mut bits = vec![0_u64; counted.len().div_ceil(64)];
        for (bundle, counted) in counted.iter().enumerate() {
            self.seen[bundle] |= counted;
            bits[bundle / 64] |= u64::from(*counted) << (bundle % 64);
        }
        let next = u32::try_from(self.lists.len()).unwrap_or(u32::MAX);
        let list = *self.lists.entry(bits.into()).or_insert(next);
        let count = u32::try_from(self.bundles.sum(&counted)).unwrap_or(u32::MAX);
        self.before = Some((depends, list, count));
        Ok((list, count))
    }

    /// What the count of a definition is divided by.
    fn divisor(&mut self, definition: &Definition) -> Result<&Divisor<'a>, SpaceError> {
        let depends = values(definition, |knob| {
            matches!(knob, Knob::Grades | Knob::CountDay | Knob::Denominator | Knob::TransferProof)
        });
        let at = match self.divisors.iter().position(|(of, _)| *of == depends) {
            Some(at) => at,
            None => {
                let divisor = self.bundles.divisor(self.roster, definition).map_err(SpaceError::Unusable)?;
                self.divisors.push((depends, Box::new(divisor)));
                self.divisors.len() - 1
            }
        };
        Ok(&self.divisors[at].1)
    }
}

/// The values of the settings of a definition that are chosen.
fn values(definition: &Definition, chosen: impl Fn(Knob) -> bool) -> Vec<String> {
    let knobs = definition.family().knobs().iter().copied().filter(|knob| chosen(*knob));
    knobs.filter_map(|knob| definition.settings.get(knob)).collect()
}

/// Every window that a combination has.
fn windows(base: &Definition, axes: &[Axis]) -> Vec<Window> {
    let Settings::CodeWindow(set) = &base.settings else { return Vec::new() };
    let of_axis = axes.iter().filter(|axis| axis.knob == Knob::Window).flat_map(|axis| &axis.options);
    std::iter::once(set.window).chain(of_axis.filter_map(|option| Window::parse(option))).collect()
}
