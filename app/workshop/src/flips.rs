//! Who changes places between two definitions, and by which clause.

use engine::evaluate::{BundleCount, Bundles, Determination, EventReport};
use engine::roster::StudentIx;

/// The students who enter and leave the count between two reports on the same district.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flips {
    /// Counted after and not before, each with the determination before and after.
    pub enter: Vec<Flip>,
    /// Counted before and not after.
    pub leave: Vec<Flip>,
}

/// One student who changes places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// Who.
    pub student: StudentIx,
    /// What was decided before.
    pub before: Determination,
    /// What is decided after.
    pub after: Determination,
}

impl Flips {
    /// The flips between two reports on the same LEA.
    pub fn between(before: &EventReport, after: &EventReport) -> Self {
        let mut flips = Self::default();
        // Both lists hold every student with a record in the LEA, in the order of their seats.
        for (before, after) in before.determinations.iter().zip(&after.determinations) {
            let flip = || Flip { student: after.student, before: *before, after: *after };
            match (before.is_counted(), after.is_counted()) {
                (false, true) => flips.enter.push(flip()),
                (true, false) => flips.leave.push(flip()),
                _ => {}
            }
        }
        flips
    }

    /// Whether nobody changes places.
    pub fn is_empty(&self) -> bool {
        self.enter.is_empty() && self.leave.is_empty()
    }
}

/// Who changes places between two definitions on the same bundles, without a determination of each student: for while a
/// setting is turned. All lists are in the order of the seats.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Crossings {
    /// Counted after and not before.
    pub enter: Vec<StudentIx>,
    /// Counted before and not after.
    pub leave: Vec<StudentIx>,
    /// How many are counted both before and after.
    pub stay: usize,
}

impl Crossings {
    /// Who changes places.
    pub fn between(bundles: &Bundles, before: &BundleCount, after: &BundleCount) -> Self {
        let enter = bundles.students_where(|bundle| after.counted[bundle] && !before.counted[bundle]);
        let leave = bundles.students_where(|bundle| before.counted[bundle] && !after.counted[bundle]);
        let stay = before.count - leave.len();
        Self { enter, leave, stay }
    }
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use engine::definition::find_definition;
    use engine::evaluate::{Period, Windows};

    use super::*;
    use crate::desk::Desk;

    #[test]
    fn crossings_are_the_differences_of_two_reports() {
        let scenario = scenarios::find("alder-valley").unwrap();
        let desk = Desk::new(crate::shipped::district_of(&scenario, None).district).unwrap();
        let lea = desk.district.reporting_lea.clone();
        let period = Period::find(&desk.roster, &lea, SchoolYear(2023)).unwrap();
        let bundles = Bundles::new(&desk.roster, period, Windows::Any);
        let definitions = ["maine-neo", "nces-ccd", "calpads-1.24"].map(|id| find_definition(id).unwrap());
        for pair in definitions.windows(2) {
            let counts = [0, 1].map(|at| bundles.count(&desk.roster, &pair[at]).unwrap());
            let reports = [0, 1].map(|at| desk.report(&pair[at], &lea, SchoolYear(2023), None).unwrap());
            let flips = Flips::between(&reports[0], &reports[1]);
            let crossings = Crossings::between(&bundles, &counts[0], &counts[1]);
            let students = |flips: &[Flip]| flips.iter().map(|flip| flip.student).collect::<Vec<_>>();
            assert_eq!((crossings.enter, crossings.leave), (students(&flips.enter), students(&flips.leave)));
            assert_eq!(crossings.stay + flips.leave.len(), reports[0].numerator.len());
            assert!(!flips.is_empty(), "they differ on a district of this size");
        }
    }
}
