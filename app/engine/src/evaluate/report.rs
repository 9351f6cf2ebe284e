//! An event report: who is counted, out of how many.

use super::members::Membership;
use super::{Determination, EventEvaluator, HalfCount, Period, Rate, Unusable};
use crate::definition::Definition;
use crate::roster::{Roster, Small, StudentIx};

/// An event report of one LEA, or of one of its schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventReport {
    /// The LEA and year it is about.
    pub period: Period,
    /// The school it is about; none for the whole LEA.
    pub school: Option<Small>,
    /// Every student with a record in the LEA, in the order of their seats.
    pub determinations: Vec<Determination>,
    /// Who is counted, in the order of their seats.
    pub numerator: Vec<StudentIx>,
    /// What the count is divided by; none where the definition divides by nothing.
    pub denominator: Option<HalfCount>,
    /// The rate; none without a positive denominator.
    pub rate: Option<Rate>,
}

impl EventReport {
    /// The determinations behind the count, in the order of their seats.
    pub fn counted(&self) -> impl Iterator<Item = &Determination> {
        let of_school = move |one: &&Determination| self.school.is_none_or(|school| one.school == Some(school));
        self.determinations.iter().filter(|one| one.is_counted()).filter(of_school)
    }
}

/// Makes an event report.
///
/// With a school it counts the exits counted there, over that school's members.
///
/// # Errors
/// When a calendar row is missing that the report needs.
///
/// # Panics
/// On a cohort definition.
pub fn event_report(
    roster: &Roster,
    definition: &Definition,
    period: Period,
    school: Option<Small>,
) -> Result<EventReport, Unusable> {
    let evaluator = EventEvaluator::new(roster, definition, period)?;
    let membership = Membership::new(roster, &definition.settings, period)?;
    let determinations = evaluator.determinations()?;
    let mut report =
        EventReport { period, school, determinations, numerator: Vec::new(), denominator: None, rate: None };
    report.numerator = report.counted().map(|one| one.student).collect();
    let students = report.determinations.iter().map(|one| one.student);
    report.denominator = membership.denominator(students, school, report.numerator.len());
    report.rate = report.denominator.and_then(|denominator| Rate::new(report.numerator.len(), denominator));
    Ok(report)
}
