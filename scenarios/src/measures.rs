use districts::PlantedError;
use engine::calendar::OPEN;
use engine::definition::{Definition, Settings, find_definition};
use engine::evaluate::{ClassOf, CohortEvaluator, EventEvaluator, Outcome, Period, Unit};
use engine::roster::{EnrollmentIx, Roster, StudentIx};
use engine::sorting;

use crate::card::Card;
use crate::keep::{Keep, Measure, Range};

/// What a district comes to, measure by measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures(Vec<(Measure, u32)>);

/// A measure that is not within the range of its card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Miss {
    /// Which.
    pub measure: Measure,
    /// Its value; none where it cannot be taken.
    pub value: Option<u32>,
    /// What is kept.
    pub range: Range,
}

impl Measures {
    /// Takes every measure that a card's definitions allow.
    pub fn of(card: &Card, lea_id: &str, roster: &Roster, answer_key: &[PlantedError]) -> Self {
        let by_evidence = answer_key.iter().filter(|error| error.pass.check().is_none()).count();
        let mut taken = vec![
            (Measure::Students, roster.len()),
            (Measure::Planted, answer_key.len()),
            (Measure::ByEvidenceOnly, by_evidence),
        ];
        if let Ok(period) = Period::find(roster, lea_id, card.reporting_year) {
            let definitions: Vec<Definition> = card.definitions.iter().filter_map(|id| find_definition(id)).collect();
            taken.push((Measure::LostTransfers, lost_transfers(roster, period)));
            let counts = counted(roster, &definitions, period);
            taken.extend(counts.first().map(|first| (Measure::Dropouts, first.len())));
            if counts.len() > 1 {
                taken.push((Measure::Disagreements, disagreements(&counts)));
            }
            let graduated = graduation_percent(card, roster, &definitions, period);
            taken.extend(graduated.map(|percent| (Measure::GraduationPercent, percent)));
        }
        sorting::sort(&mut taken);
        Self(taken.into_iter().map(|(measure, value)| (measure, u32::try_from(value).unwrap_or(u32::MAX))).collect())
    }

    /// Those that could be taken, in the order in which a card writes them.
    pub fn taken(&self) -> &[(Measure, u32)] {
        &self.0
    }

    /// One of them.
    pub fn value(&self, measure: Measure) -> Option<u32> {
        self.0.iter().find(|(taken, _)| *taken == measure).map(|(_, value)| *value)
    }
}

impl Keep {
    /// Every measure that is outside its range.
    pub fn misses(&self, measures: &Measures) -> Vec<Miss> {
        let miss = |measure: Measure| {
            let (range, value) = (self.range(measure)?, measures.value(measure));
            (!value.is_some_and(|value| range.holds(value))).then_some(Miss { measure, value, range })
        };
        Measure::ALL.into_iter().filter_map(miss).collect()
    }
}

/// Whom each event definition counts.
fn counted(roster: &Roster, definitions: &[Definition], period: Period) -> Vec<Vec<StudentIx>> {
    let events = definitions.iter().filter(|definition| !matches!(definition.settings, Settings::Cohort(_)));
    let counted = events.filter_map(|definition| {
        let determinations = EventEvaluator::new(roster, definition, period).ok()?.determinations().ok()?;
        Some(determinations.iter().filter(|one| one.is_counted()).map(|one| one.student).collect())
    });
    counted.collect()
}

/// Students counted by some and not by all.
fn disagreements(counts: &[Vec<StudentIx>]) -> usize {
    let mut students: Vec<StudentIx> = counts.iter().flatten().copied().collect();
    students.sort_unstable();
    students.chunk_by(|one, other| one == other).filter(|times| times.len() < counts.len()).count()
}

/// Students whose last record is one of the district that ends in the year with a move within the state.
fn lost_transfers(roster: &Roster, period: Period) -> usize {
    let columns = &roster.enrollments;
    let is_lost = |row: EnrollmentIx| {
        let is_own = columns.lea(row) == period.lea && columns.school_year(row) == period.year;
        is_own && columns.exit(row) != OPEN && columns.reason(row).stays_in_state()
    };
    let last = |student| EnrollmentIx::rows(roster.enrollments_of(student)).next_back();
    roster.students().filter_map(last).filter(|row| is_lost(*row)).count()
}

fn graduation_percent(card: &Card, roster: &Roster, definitions: &[Definition], period: Period) -> Option<usize> {
    let cohort = definitions.iter().find_map(|definition| match &definition.settings {
        Settings::Cohort(cohort) => Some(cohort),
        _ => None,
    })?;
    let unit = Unit::Lea(period.lea);
    let report = CohortEvaluator::new(roster, cohort, ClassOf(card.cohort_class?), unit).ok()?.report();
    (report.of(Outcome::Graduate).len() * 100).checked_div(report.adjusted_cohort().len())
}
