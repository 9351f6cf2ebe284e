//! Students who are counted as something else than they are.

use std::collections::BTreeMap;

use engine::evaluate::{HalfCount, Outcome, Rate};
use engine::roster::Roster;
use engine::sorting;

use crate::counted::Counted;

/// The share of misclassified students below which procurement guides ask for, per mille [procurement guides for
/// dropout certification systems: status-classification error below 0.5 % before certification; a target, not a law].
pub const TARGET_PER_MILLE: usize = 5;

/// How many students a report takes for something else than they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classification {
    /// Students that the report considers, on these records or on the right ones.
    pub considered: usize,
    /// Those whose outcome differs, by number.
    pub wrong: Vec<Misclassified>,
}

/// A student who is counted as something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misclassified {
    /// The student.
    pub student_id: String,
    /// The outcome on the attempt's records.
    pub outcome: Outcome,
    /// The outcome on the right ones.
    pub right: Outcome,
    /// Whether it stays so when everything is put right that a form of the flow reaches: no group could help it.
    pub is_out_of_reach: bool,
}

impl Classification {
    /// `reached` are the records with everything put right that is in reach.
    pub(super) fn of(attempt: (&Counted, &Roster), right: (&Counted, &Roster), reached: (&Counted, &Roster)) -> Self {
        let (outcomes, right, reached) = (outcomes(attempt), outcomes(right), outcomes(reached));
        let students = sorting::set(outcomes.keys().chain(right.keys()).copied());
        let of = |outcomes: &BTreeMap<&str, Outcome>, id| outcomes.get(id).copied().unwrap_or(Outcome::NotConsidered);
        let wrong = students.iter().map(|id| Misclassified {
            student_id: (*id).to_owned(),
            outcome: of(&outcomes, id),
            right: of(&right, id),
            is_out_of_reach: of(&reached, id) != of(&right, id),
        });
        let wrong = wrong.filter(|one| one.outcome != one.right).collect();
        Self { considered: students.len(), wrong }
    }

    /// How many of them no group could help.
    pub fn out_of_reach(&self) -> usize {
        self.wrong.iter().filter(|one| one.is_out_of_reach).count()
    }

    /// How many a group could have got right.
    pub fn in_reach(&self) -> usize {
        self.wrong.len() - self.out_of_reach()
    }

    /// The share of so many among the students considered.
    pub fn rate(&self, students: usize) -> Option<Rate> {
        Rate::new(students, HalfCount::whole(self.considered))
    }

    /// Whether the share of those in reach is below [`TARGET_PER_MILLE`].
    pub fn is_within_target(&self) -> bool {
        self.in_reach() * 1000 < TARGET_PER_MILLE * self.considered
    }
}

/// The outcomes of the students considered, by number.
fn outcomes<'a>((counted, roster): (&Counted, &'a Roster)) -> BTreeMap<&'a str, Outcome> {
    let considered = counted.determinations.iter().filter(|one| one.outcome != Outcome::NotConsidered);
    sorting::map(considered.map(|one| (roster.student_id(one.student), one.outcome)))
}
