use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::Cohort;
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Rate, Unit, Unusable};

use super::rate;
use crate::cohort::years_on_record;
use crate::desk::Desk;
use crate::stars::diploma_by;

/// The rate of a class after more years than four.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extended {
    /// The class.
    pub class: ClassOf,
    /// In how many years: 4 to 7.
    pub years: u8,
    /// The first and the last school year that the rate needs on record.
    pub needs: (SchoolYear, SchoolYear),
    /// The last day on which a diploma counts: before it, more may come.
    pub diploma_by: NaiveDate,
    /// Graduates by then, out of how many; none where the records do not reach.
    pub counts: Option<(usize, usize)>,
}

impl Extended {
    /// The graduation rate; none where the records do not reach.
    pub fn rate(&self) -> Option<Rate> {
        self.counts.and_then(|(graduates, cohort)| rate(graduates, cohort))
    }
}

/// The extended rates that go with the report of a class: its own of four and five years, and those of the three classes
/// before it in five, six and seven [NDDPI instructions 2014-15, rule 2: in fall 2015 the classes of 2014, 2013 and
/// 2012]. The districts do no further work for them.
///
/// # Errors
/// When the class is outside 1904 to 2200.
pub fn extended(desk: &Desk, set: &Cohort, class: ClassOf, unit: Unit) -> Result<Vec<Extended>, Unusable> {
    let before = |classes| ClassOf(class.0.saturating_sub(classes));
    let asked = [(class, 4), (class, 5), (before(1), 5), (before(2), 6), (before(3), 7)];
    asked.into_iter().map(|(class, years)| one(desk, set, class, years, unit)).collect()
}

fn one(desk: &Desk, set: &Cohort, class: ClassOf, years: u8, unit: Unit) -> Result<Extended, Unusable> {
    let needs = (class.year_of(9), SchoolYear(class.year_of(12).0 + u16::from(years) - 4));
    let reaches = years_on_record(&desk.roster).is_some_and(|(first, last)| first <= needs.0 && last >= needs.1);
    let counts = if reaches {
        let report = CohortEvaluator::new(&desk.roster, &Cohort { years, ..*set }, class, unit)?.report();
        Some((report.of(Outcome::Graduate).len(), report.adjusted_cohort().len()))
    } else {
        None
    };
    Ok(Extended { class, years, needs, diploma_by: diploma_by(class, years), counts })
}
