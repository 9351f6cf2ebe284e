//! Students whom no setting can tell apart: counted once for all of them.
//!
//! Most students of a district went the same way: same grade, same first and last day, same codes. Whatever an event
//! definition decides of one of them it decides of all, so a *bundle* is evaluated on one of its members and counts as
//! many times as it has members. A turned setting then costs as much as there are ways to go, not as there are students.

mod key;
mod making;

pub use making::Bundling;

use super::members::{Membership, Parts};
use super::{EventEvaluator, HalfCount, Period, Rate, Unusable};
use crate::definition::{Definition, Window};
use crate::roster::{Roster, StudentIx};

/// The students of an LEA and year in bundles. Both lists of students are in the order of their seats.
#[derive(Debug, Clone)]
pub struct Bundles {
    period: Period,
    /// The students of each bundle, one after the other.
    students: Vec<StudentIx>,
    /// Where each bundle begins, and where the last one ends.
    starts: Vec<u32>,
}

/// What an event definition counts, bundle by bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleCount {
    /// Whether each bundle is counted.
    pub counted: Vec<bool>,
    /// How many students are counted.
    pub count: usize,
    /// What the count is divided by; none where the definition divides by nothing.
    pub denominator: Option<HalfCount>,
    /// The rate; none without a positive denominator.
    pub rate: Option<Rate>,
}

/// Which windows the bundles must tell apart.
#[derive(Debug, Clone, Copy)]
pub enum Windows<'a> {
    /// Any that a person may write: exits on different days are then never in one bundle.
    Any,
    /// These.
    These(&'a [Window]),
}

impl Bundles {
    /// Puts the students with a record in the LEA into bundles.
    pub fn new(roster: &Roster, period: Period, windows: Windows<'_>) -> Self {
        let mut bundling = Bundling::new(roster, period, windows);
        while !bundling.step(u32::MAX) {}
        bundling.finish()
    }

    /// The LEA and year whose students they are.
    pub fn period(&self) -> Period {
        self.period
    }

    /// How many bundles there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether nobody has a record in the LEA.
    pub fn is_empty(&self) -> bool {
        self.students.is_empty()
    }

    /// How many students there are.
    pub fn student_count(&self) -> usize {
        self.students.len()
    }

    /// The students of a bundle, in the order of their seats.
    pub fn students_of(&self, bundle: usize) -> &[StudentIx] {
        &self.students[self.starts[bundle] as usize..self.starts[bundle + 1] as usize]
    }

    /// How many students a bundle has.
    pub fn size(&self, bundle: usize) -> u32 {
        self.starts[bundle + 1] - self.starts[bundle]
    }

    /// The students of the bundles that are chosen, in the order of their seats.
    pub fn students_where(&self, chosen: impl Fn(usize) -> bool) -> Vec<StudentIx> {
        let mut students: Vec<StudentIx> = (0..self.len())
            .filter(|bundle| chosen(*bundle))
            .flat_map(|bundle| self.students_of(bundle))
            .copied()
            .collect();
        students.sort_unstable();
        students
    }

    /// Whether each bundle is counted under an event definition.
    ///
    /// # Errors
    /// When a calendar row is missing that the definition needs, or its dropout set names an unknown code.
    pub fn counted(&self, roster: &Roster, definition: &Definition) -> Result<Vec<bool>, Unusable> {
        let evaluator = EventEvaluator::new(roster, definition, self.period)?;
        (0..self.len()).map(|bundle| Ok(evaluator.determine(self.students_of(bundle)[0])?.is_counted())).collect()
    }

    /// How many students of the bundles that are chosen there are.
    pub fn sum(&self, counted: &[bool]) -> usize {
        counted.iter().enumerate().filter(|(_, counted)| **counted).map(|(bundle, _)| self.size(bundle) as usize).sum()
    }

    /// What so many counted students are divided by under a definition, as a function of their number.
    ///
    /// # Errors
    /// When a calendar row is missing that the denominator needs.
    pub fn divisor<'a>(
        &self,
        roster: &'a Roster,
        definition: &Definition,
    ) -> Result<impl Fn(usize) -> Option<HalfCount> + use<'a>, Unusable> {
        let membership = Membership::new(roster, &definition.settings, self.period)?;
        let mut sum = Parts::default();
        for bundle in 0..self.len() {
            sum.add(membership.parts_of(self.students_of(bundle)[0], None), self.size(bundle));
        }
        Ok(move |count| membership.of_parts(sum, count))
    }

    /// What an event definition counts, and out of how many: the same as its report.
    ///
    /// # Errors
    /// When the report cannot be made.
    pub fn count(&self, roster: &Roster, definition: &Definition) -> Result<BundleCount, Unusable> {
        let counted = self.counted(roster, definition)?;
        let count = self.sum(&counted);
        let denominator = self.divisor(roster, definition)?(count);
        let rate = denominator.and_then(|denominator| Rate::new(count, denominator));
        Ok(BundleCount { counted, count, denominator, rate })
    }
}
