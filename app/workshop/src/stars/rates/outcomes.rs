use engine::definition::Cohort;
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Rate, Unit, Unusable};

use super::{Group, rate};
use crate::desk::Desk;
use crate::stars::class_list::flags_on;

/// What became of the students of a subgroup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupRates {
    /// Which.
    pub group: Group,
    /// Listed at the unit.
    pub listed: usize,
    /// Taken out: died, or left the unit with proof.
    pub removed: usize,
    /// Graduates.
    pub graduates: usize,
    /// Dropouts.
    pub dropouts: usize,
    /// Continuing: what the instructions call retained in the class's last year.
    pub continuing: usize,
    /// Other completers.
    pub completers: usize,
}

impl GroupRates {
    /// Listed less removed.
    pub fn cohort(&self) -> usize {
        self.listed - self.removed
    }

    /// Graduates of the adjusted cohort.
    pub fn graduation(&self) -> Option<Rate> {
        rate(self.graduates, self.cohort())
    }

    /// Dropouts of the adjusted cohort.
    pub fn dropout(&self) -> Option<Rate> {
        rate(self.dropouts, self.cohort())
    }

    /// Continuing students of the adjusted cohort.
    pub fn retention(&self) -> Option<Rate> {
        rate(self.continuing, self.cohort())
    }
}

/// The rates of a class at a unit by subgroup: those in which somebody is listed, everyone first.
///
/// # Errors
/// When the class is outside 1904 to 2200.
pub fn class_rates(desk: &Desk, set: &Cohort, class: ClassOf, unit: Unit) -> Result<Vec<GroupRates>, Unusable> {
    let evaluator = CohortEvaluator::new(&desk.roster, set, class, unit)?;
    let empty =
        |group| GroupRates { group, listed: 0, removed: 0, graduates: 0, dropouts: 0, continuing: 0, completers: 0 };
    let mut groups: Vec<GroupRates> = Group::every().map(empty).collect();
    for one in evaluator.report().determinations {
        let Some(listing) = evaluator.listing(one.student) else { continue };
        let flags = flags_on(&desk.roster, one.student, listing);
        for rates in groups.iter_mut().filter(|rates| rates.group.holds(&desk.roster, one.student, flags)) {
            rates.listed += 1;
            match one.outcome {
                Outcome::Graduate => rates.graduates += 1,
                Outcome::Dropout => rates.dropouts += 1,
                Outcome::Continuing => rates.continuing += 1,
                Outcome::Completer => rates.completers += 1,
                Outcome::Removed => rates.removed += 1,
                Outcome::Transfer | Outcome::NotConsidered => {}
            }
        }
    }
    groups.retain(|rates| rates.listed > 0 || rates.group == Group::All);
    Ok(groups)
}
