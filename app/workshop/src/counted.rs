//! What an attempt's report counts, whatever its flow: the students determined, and the numbers that are certified.

use engine::certification::Flow;
use engine::checks::Finding;
use engine::definition::{Definition, Settings, find_definition};
use engine::evaluate::{ClassOf, CohortEvaluator, Determination, HalfCount, Outcome, Rate, Unit, Unusable};
use engine::roster::{Roster, StudentIx};

use crate::attempt::Attempt;
use crate::desk::Desk;
use crate::journal::CertifiedNumbers;
use crate::stars;

/// The count of a report.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The definition: the attempt's, or where a class is submitted, that of the class.
    pub definition: Definition,
    /// One determination for each student of the LEA, or of the class.
    pub determinations: Vec<Determination>,
    /// The outcome that is counted: dropouts of a year, graduates of a class.
    pub outcome: Outcome,
    /// What the count is divided by; none where the definition divides by nothing.
    pub denominator: Option<HalfCount>,
    /// The rate; none without a positive denominator.
    pub rate: Option<Rate>,
}

impl Counted {
    /// Counts what an attempt reports, on the records of a desk.
    ///
    /// # Errors
    /// When the report cannot be made from these records.
    pub fn of(desk: &Desk, attempt: &Attempt) -> Result<Self, Unusable> {
        let definition = definition_of(attempt);
        let roster = &desk.roster;
        if let Settings::Cohort(set) = &definition.settings {
            let unit = Unit::find(roster, set.level, &attempt.lea_id, None)?;
            let report = CohortEvaluator::new(roster, set, class_of(attempt), unit)?.report();
            let denominator = HalfCount::whole(report.adjusted_cohort().len());
            let rate = report.rate(Outcome::Graduate);
            let determinations = report.determinations;
            let (outcome, denominator) = (Outcome::Graduate, Some(denominator));
            return Ok(Self { definition, determinations, outcome, denominator, rate });
        }
        let report = desk.report(&definition, &attempt.lea_id, attempt.year, None)?;
        let (denominator, rate) = (report.denominator, report.rate);
        let determinations = report.determinations;
        Ok(Self { definition, determinations, outcome: Outcome::Dropout, denominator, rate })
    }

    /// Who is counted, in the order of their seats.
    pub fn students(&self) -> impl Iterator<Item = StudentIx> {
        self.determinations.iter().filter(|one| one.outcome == self.outcome).map(|one| one.student)
    }

    /// The numbers as they are certified.
    pub fn numbers(&self, roster: &Roster) -> CertifiedNumbers {
        CertifiedNumbers {
            definition: self.definition.id.to_owned(),
            students: self.students().map(|one| roster.student_id(one).to_owned()).collect(),
            denominator: self.denominator.map(|count| count.to_string()).unwrap_or_default(),
            rate_percent: self.rate.map(|rate| rate.percent().to_string()).unwrap_or_default(),
        }
    }
}

/// The findings that count for an attempt's report.
///
/// # Errors
/// When the report cannot be made from these records.
pub fn findings_of(desk: &Desk, attempt: &Attempt) -> Result<Vec<Finding>, Unusable> {
    match attempt.flow {
        Flow::Stars => Ok(stars::findings(desk, &stars::class_lists(desk, &attempt.lea_id, class_of(attempt)))),
        Flow::Neo | Flow::Calpads => desk.findings(&report_definition(attempt), &attempt.lea_id, attempt.year),
    }
}

/// The class of an attempt in the STARS-style flow: the report is named for the school year in which it ends.
pub(crate) fn class_of(attempt: &Attempt) -> ClassOf {
    ClassOf(attempt.year.0.saturating_add(1))
}

/// The definition of what an attempt certifies: in the STARS-style flow the class of the district, whose last year the
/// attempt's own definition is about.
///
/// # Panics
/// Never: the definitions it falls back on are the kit's own.
pub fn definition_of(attempt: &Attempt) -> Definition {
    match attempt.flow {
        Flow::Stars => of_kit("nd-cohort").with("level", "district").expect("a level of the definition"),
        Flow::Neo | Flow::Calpads => report_definition(attempt),
    }
}

/// The definition of the year that an attempt is about; the portal's own where a file names one that the kit lacks.
///
/// # Panics
/// Never: the definition it falls back on is the kit's own.
pub fn report_definition(attempt: &Attempt) -> Definition {
    find_definition(&attempt.definition).unwrap_or_else(|| of_kit("maine-neo"))
}

fn of_kit(id: &str) -> Definition {
    find_definition(id).expect("a definition of the kit")
}
