use engine::calendar::SchoolYear;
use engine::definition::Cohort;
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Progress, Rate, Unit, Unusable};

use super::{Group, rate};
use crate::cohort::years_on_record;
use crate::desk::Desk;
use crate::stars::class_list::flags_on;

/// How the members of a class who were at a unit in one school year went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearRates {
    /// The school year.
    pub year: SchoolYear,
    /// Whether the records hold the next year. Without it, everyone who did not graduate seems gone.
    pub is_followed: bool,
    /// Members of the class enrolled at the unit that year.
    pub enrolled: usize,
    /// Of these, in a higher grade the next year, or graduated.
    pub advanced: usize,
    /// In the same grade again.
    pub retained: usize,
    /// Dropouts whose last enrollment at the unit is of that year.
    pub dropouts: usize,
}

impl YearRates {
    /// Advanced of those enrolled [kit's reading].
    pub fn advancement(&self) -> Option<Rate> {
        rate(self.advanced, self.enrolled)
    }

    /// Retained of those enrolled [kit's reading].
    pub fn retention(&self) -> Option<Rate> {
        rate(self.retained, self.enrolled)
    }

    /// Dropouts of those enrolled [kit's reading].
    pub fn dropout(&self) -> Option<Rate> {
        rate(self.dropouts, self.enrolled)
    }

    /// Neither advanced nor retained nor dropped out: moved, died, or placed elsewhere.
    pub fn others(&self) -> usize {
        self.enrolled.saturating_sub(self.advanced + self.retained + self.dropouts)
    }
}

/// The four school years of a class, for a subgroup.
///
/// # Errors
/// When the class is outside 1904 to 2200.
pub fn year_rates(
    desk: &Desk,
    set: &Cohort,
    class: ClassOf,
    unit: Unit,
    group: Group,
) -> Result<[YearRates; 4], Unusable> {
    let evaluator = CohortEvaluator::new(&desk.roster, set, class, unit)?;
    let last_year = years_on_record(&desk.roster).map(|(_, last)| last);
    let mut years = [9, 10, 11, 12].map(|grade| {
        let year = class.year_of(grade);
        let is_followed = last_year.is_some_and(|last| last > year);
        YearRates { year, is_followed, enrolled: 0, advanced: 0, retained: 0, dropouts: 0 }
    });
    let columns = &desk.roster.enrollments;
    for one in evaluator.report().determinations {
        let Some(listing) = evaluator.listing(one.student) else { continue };
        if !group.holds(&desk.roster, one.student, flags_on(&desk.roster, one.student, listing)) {
            continue;
        }
        for rates in &mut years {
            let Some(progress) = evaluator.progress(one.student, rates.year) else { continue };
            rates.enrolled += 1;
            let is_last = columns.school_year(listing) == rates.year;
            match progress {
                Progress::Advanced => rates.advanced += 1,
                Progress::Retained => rates.retained += 1,
                Progress::NotSeen if is_last && one.outcome == Outcome::Dropout => rates.dropouts += 1,
                Progress::NotSeen => {}
            }
        }
    }
    Ok(years)
}
