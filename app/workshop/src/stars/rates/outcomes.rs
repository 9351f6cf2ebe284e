use engine::definition::Cohort;
use engine::evaluate::{ClassOf, CohortEvaluator, Unit, Unusable};

use super::Group;
use crate::cohort::Counts;
use crate::desk::Desk;
use crate::stars::class_list::flags_on;

/// What became of the students of a subgroup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupRates {
    /// Which.
    pub group: Group,
    /// How many became what.
    pub counts: Counts,
}

/// The rates of a class at a unit by subgroup: those in which somebody is listed, everyone first.
///
/// # Errors
/// When the class is outside 1904 to 2200.
pub fn class_rates(desk: &Desk, set: &Cohort, class: ClassOf, unit: Unit) -> Result<Vec<GroupRates>, Unusable> {
    let evaluator = CohortEvaluator::new(&desk.roster, set, class, unit)?;
    let empty = |group| GroupRates { group, counts: Counts::default() };
    let mut groups: Vec<GroupRates> = Group::every().map(empty).collect();
    for one in evaluator.report().determinations {
        let Some(listing) = evaluator.listing(one.student) else { continue };
        let flags = flags_on(&desk.roster, one.student, listing);
        for rates in groups.iter_mut().filter(|rates| rates.group.holds(&desk.roster, one.student, flags)) {
            rates.counts.count(one.outcome);
        }
    }
    groups.retain(|rates| rates.counts.listed > 0 || rates.group == Group::All);
    Ok(groups)
}
