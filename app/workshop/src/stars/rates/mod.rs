//! What a class comes to: graduation, dropout, continuing and other completion, by subgroup, at school, district and
//! state level; how its students went on year by year; and the rates of five, six and seven years.
//!
//! The goal of 89 % was set in 2009-10 and is the basis of the profile reports from 2010-11 on; rates are lagged by a
//! year, so that summer graduates are in [NDDPI instructions 2014-15, Introduction].

mod extended;
mod group;
mod outcomes;
mod years;

pub use extended::{Extended, extended};
pub use group::Group;
pub use outcomes::{GroupRates, class_rates};
pub use years::{YearRates, year_rates};

use engine::calendar::SchoolYear;
use engine::evaluate::{ClassOf, HalfCount, Rate};

use crate::cohort::years_on_record;
use crate::desk::Desk;

/// The goal of the graduation rate in percent [NDDPI instructions 2014-15: “its new graduation rate goal at 89%”].
pub const GOAL_PERCENT: usize = 89;

/// Whether so many graduates of a cohort reach the goal, by the exact fraction.
pub fn reaches_goal(graduates: usize, cohort: usize) -> bool {
    cohort > 0 && graduates * 100 >= GOAL_PERCENT * cohort
}

/// The school year whose determinations use the rate of a class: the year after [NDDPI instructions 2014-15: “School
/// Year 2015-2016 AYP reporting (cohort Class of 2015 graduates)”].
pub fn used_in(class: ClassOf) -> SchoolYear {
    class.year_of(12).next()
}

/// The first school year on record, where it comes after the class's ninth grade: who left before it is on no list, and
/// a rate is not that of the adjusted cohort [NDDPI instructions 2014-15, step 1].
pub fn begins_late(desk: &Desk, class: ClassOf) -> Option<SchoolYear> {
    let (first, _) = years_on_record(&desk.roster)?;
    (first > class.year_of(9)).then_some(first)
}

/// A share of students in percent with one decimal, as text; empty of nobody.
pub fn percent(part: usize, whole: usize) -> String {
    rate(part, whole).map(|rate| rate.percent().to_string()).unwrap_or_default()
}

/// A share of students as a rate; none of nobody.
fn rate(part: usize, whole: usize) -> Option<Rate> {
    Rate::new(part, HalfCount::whole(whole))
}

#[cfg(test)]
mod tests;
