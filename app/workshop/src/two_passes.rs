//! One definition in two passes: first as the district sees its own records, then as the state sees everyone's.

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::{Definition, Family};
use engine::evaluate::{Determination, EventEvaluator, EventReport, Fact, Step, Trail, Unusable};
use engine::roster::{EnrollmentIx, StudentIx};

use crate::desk::Desk;
use crate::flips::{Flip, Flips};
use crate::named::named;

/// The two definitions that are passed over the same students.
#[derive(Debug, Clone, PartialEq)]
pub struct Passes {
    /// The district's: what it can see in its own records.
    pub district: Definition,
    /// The state's: returns are looked for everywhere, and in the family of exit codes transfers that never arrived count
    /// [CALPADS glossary, Dropouts – State View Data].
    pub state: Definition,
}

impl Passes {
    /// The passes of an event definition; none of one that follows a class.
    ///
    /// A definition by exit code and window is the district's pass as it stands. One by count day asks the state as its
    /// authority states it, so the district's pass is the same with `return-scope=lea` [kit's own]; that family believes
    /// a transfer by its proof and has no lost transfers.
    pub fn of(definition: &Definition) -> Option<Self> {
        let turned = |settings: &[(&str, &str)]| {
            let start = Some(definition.clone());
            settings.iter().fold(start, |turned, (knob, option)| turned?.with(knob, option).ok())
        };
        let (district, state) = match definition.family() {
            Family::CodeWindow => (turned(&[])?, turned(&[("return-scope", "state"), ("lost-transfers", "count")])?),
            Family::CountDay => (turned(&[("return-scope", "lea")])?, turned(&[("return-scope", "state")])?),
            Family::Cohort => return None,
        };
        Some(Self { district, state })
    }

    /// Whether the state's pass counts transfers that never arrived.
    pub fn has_lost_transfers(&self) -> bool {
        self.state.family() == Family::CodeWindow
    }

    /// Whether the definition looks as the state does already, so that the second pass changes nothing.
    pub fn are_one(&self) -> bool {
        self.district == self.state
    }
}

named! {
    /// The stages in which the two passes are shown.
    pub enum Stage {
        /// The district's pass.
        District = "district",
        /// The state's pass begins: dropouts found enrolled leave.
        Found = "found",
        /// It goes on: lost transfers enter.
        Lost = "lost",
        /// What the state's pass comes to.
        State = "state",
    }
}

/// What the two passes make of the same students.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoPasses {
    /// The report of the district's pass.
    pub district: EventReport,
    /// The report of the state's pass, on the same students in the same order.
    pub state: EventReport,
    /// The last day on which a student may be found again.
    pub by: NaiveDate,
    /// Counted by both, in the order of their seats.
    pub both: Vec<StudentIx>,
    /// Counted by the district and found enrolled by the state: not in its count.
    pub leave: Vec<Mover>,
    /// Not counted by the district, sent to another public school and found in none: in the state's count.
    pub enter: Vec<Mover>,
}

/// A student whom the two passes take differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mover {
    /// The student.
    pub student: StudentIx,
    /// The enrollment that was exited.
    pub exited: EnrollmentIx,
    /// The enrollment found in time, anywhere in the state; none where there is none.
    pub found: Option<EnrollmentIx>,
    /// The last step of the pass that does not count the student.
    pub step: Step,
}

impl TwoPasses {
    /// Passes two definitions over an LEA and year.
    ///
    /// # Errors
    /// When a report cannot be made from these records.
    ///
    /// # Panics
    /// On a cohort definition.
    pub fn make(
        desk: &Desk,
        (district, state): (&Definition, &Definition),
        lea_id: &str,
        year: SchoolYear,
    ) -> Result<Self, Unusable> {
        let first = desk.report(district, lea_id, year, None)?;
        let second = desk.report(state, lea_id, year, None)?;
        let evaluators = [district, state].map(|one| EventEvaluator::new(&desk.roster, one, first.period));
        let [district, state] = evaluators;
        let (district, state) = (district?, state?);
        let flips = Flips::between(&first, &second);
        let leave = movers(&flips.leave, |flip| {
            let trail = state.explain(flip.student)?;
            Ok((found(&trail), trail, flip.before.enrollment))
        })?;
        // Whoever enters was looked for in the whole state and found nowhere.
        let enter = movers(&flips.enter, |flip| Ok((None, district.explain(flip.student)?, flip.after.enrollment)))?;
        let is_in_both = |student: &StudentIx| second.numerator.binary_search(student).is_ok();
        let both = first.numerator.iter().copied().filter(is_in_both).collect();
        Ok(Self { by: state.closing_count_day(), district: first, state: second, both, leave, enter })
    }

    /// What stands for each student at a stage, in the order of the reports: the determination in force, and whether the
    /// student was counted at the stage before. The last stage is held against the first.
    pub fn at(&self, stage: Stage) -> impl Iterator<Item = (&Determination, bool)> {
        self.district.determinations.iter().zip(&self.state.determinations).map(move |(district, state)| {
            let (was, is) = (district.is_counted(), state.is_counted());
            match stage {
                Stage::District => (district, was),
                Stage::Found => (if was && !is { state } else { district }, was),
                Stage::Lost => (if was == is { district } else { state }, was && is),
                Stage::State => (state, was),
            }
        })
    }

    /// How many are counted at a stage.
    pub fn count_at(&self, stage: Stage) -> usize {
        match stage {
            Stage::District => self.district_count(),
            Stage::Found => self.both.len(),
            Stage::Lost | Stage::State => self.state_count(),
        }
    }

    /// How many the district counts.
    pub fn district_count(&self) -> usize {
        self.both.len() + self.leave.len()
    }

    /// How many the state counts.
    pub fn state_count(&self) -> usize {
        self.both.len() + self.enter.len()
    }
}

type Told = (Option<EnrollmentIx>, Trail, Option<EnrollmentIx>);

fn movers(flips: &[Flip], told: impl Fn(&Flip) -> Result<Told, Unusable>) -> Result<Vec<Mover>, Unusable> {
    let mover = |flip: &Flip| {
        let (found, trail, exited) = told(flip)?;
        let step = trail.steps.last().copied();
        // Whoever is counted was exited from somewhere, and a trail has a last step.
        Ok(exited.zip(step).map(|(exited, step)| Mover { student: flip.student, exited, found, step }))
    };
    flips.iter().map(mover).filter_map(Result::transpose).collect()
}

/// The enrollment on which a trail found the student: elsewhere, or here on the count day itself.
fn found(trail: &Trail) -> Option<EnrollmentIx> {
    match trail.steps.last()?.fact {
        Fact::ReturnBy { found, .. } | Fact::OnCountDay { found, .. } => found.map(|found| found.enrollment),
        Fact::EnrolledOnCountDay { .. } => trail.steps.iter().find_map(|step| match step.fact {
            Fact::Enrolled { enrollment } => Some(enrollment),
            _ => None,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use engine::choice::Choice;
    use engine::definition::find_definition;

    use super::*;
    use crate::shipped::district_of;

    const YEAR: SchoolYear = SchoolYear(2023);

    fn definition(id: &str) -> Definition {
        find_definition(id).unwrap()
    }

    fn harbor() -> Desk {
        Desk::new(district_of(&scenarios::find("harbor-unified").unwrap(), None).district).unwrap()
    }

    fn numbers<'a>(desk: &'a Desk, movers: &[Mover]) -> Vec<&'a str> {
        movers.iter().map(|one| desk.roster.student_id(one.student)).collect()
    }

    #[track_caller]
    fn check(definition: &Definition, counts: (usize, usize), leave: &[&str], enter: &[&str]) {
        let desk = harbor();
        let passes = Passes::of(definition).unwrap();
        let two = TwoPasses::make(&desk, (&passes.district, &passes.state), "H", YEAR).unwrap();
        assert_eq!((two.district_count(), two.state_count()), counts);
        for stage in Stage::ALL {
            let counted = two.at(*stage).filter(|(one, _)| one.is_counted()).count();
            assert_eq!(counted, two.count_at(*stage), "{stage:?}");
            let moved = two.at(*stage).filter(|(one, was)| one.is_counted() != *was).count();
            let expected = match stage {
                Stage::District => 0,
                Stage::Found => leave.len(),
                Stage::Lost => enter.len(),
                Stage::State => leave.len() + enter.len(),
            };
            assert_eq!(moved, expected, "{stage:?}");
        }
        assert_eq!((numbers(&desk, &two.leave), numbers(&desk, &two.enter)), (leave.to_vec(), enter.to_vec()));
    }

    #[test]
    fn the_district_view_and_the_state_view_are_the_two_calpads_definitions() {
        let passes = Passes::of(&definition("calpads-1.24")).unwrap();
        assert_eq!(passes.district, definition("calpads-1.24"));
        assert_eq!(passes.state.settings, definition("calpads-state-view").settings);
        check(&definition("calpads-1.24"), (7, 7), &["A05"], &["A06"]);
    }

    #[test]
    fn the_settings_turned_are_those_of_the_districts_pass() {
        let turned = definition("calpads-1.24").with("grades", "9-12").unwrap().with("return-scope", "none").unwrap();
        let passes = Passes::of(&turned).unwrap();
        assert_eq!(passes.district, turned);
        assert_eq!(
            passes.state,
            turned.with("return-scope", "state").unwrap().with("lost-transfers", "count").unwrap()
        );
        assert!(!passes.are_one());
        assert!(Passes::of(&definition("calpads-state-view")).unwrap().are_one());
    }

    #[test]
    fn a_definition_by_count_day_sees_only_the_district_first_and_loses_no_transfers() {
        let passes = Passes::of(&definition("nces-ccd")).unwrap();
        assert!(!passes.has_lost_transfers() && !passes.are_one());
        assert_eq!(passes.district, definition("nces-ccd").with("return-scope", "lea").unwrap());
        assert_eq!(passes.state, definition("nces-ccd"));
        assert_eq!(Passes::of(&definition("nd-cohort")), None, "a class has no second pass");
    }
}
