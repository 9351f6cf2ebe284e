//! Every event definition on one district: who is counted by all, by some, by none.

use crate::desk::Desk;
use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::{Definition, Family, definitions};
use engine::evaluate::{EventEvaluator, EventReport, Outcome, Period, Step, Tenths, Unusable};
use engine::roster::StudentIx;
use engine::sorting;

/// The event definitions of the kit on one district and year.
#[derive(Debug)]
pub struct Comparison {
    /// The definitions with their reports, in the kit's order.
    pub lines: Vec<Line>,
    /// Every student with a record in the district, in the order of their seats.
    pub students: Vec<StudentIx>,
    /// The positions of the students whom some definitions count and some do not.
    pub differ: Vec<usize>,
    /// How many students every definition counts.
    pub by_all: usize,
    /// How many students no definition counts.
    pub by_none: usize,
    lea_id: String,
    year: SchoolYear,
}

/// One definition and its report.
#[derive(Debug)]
pub struct Line {
    /// The definition.
    pub definition: Definition,
    /// Its report, or why there is none.
    pub report: Result<EventReport, Unusable>,
}

/// What one definition makes of one student.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The outcome.
    pub outcome: Outcome,
    /// The step that decided.
    pub decided: Option<Step>,
}

impl Comparison {
    /// Compares every event definition on a district.
    pub fn of(desk: &Desk, lea_id: &str, year: SchoolYear) -> Self {
        let line = |definition| Self::line(desk, definition, lea_id, year);
        Self::from_lines(Self::definitions().map(line).collect(), lea_id.to_owned(), year)
    }

    /// The definitions that are compared.
    pub fn definitions() -> impl Iterator<Item = Definition> {
        definitions().into_iter().filter(|definition| definition.family() != Family::Cohort)
    }

    /// One definition on a district.
    pub fn line(desk: &Desk, definition: Definition, lea_id: &str, year: SchoolYear) -> Line {
        Line { report: desk.report(&definition, lea_id, year, None), definition }
    }

    /// What the reports of all definitions on one district agree on.
    pub fn from_lines(lines: Vec<Line>, lea_id: String, year: SchoolYear) -> Self {
        let usable: Vec<&EventReport> = lines.iter().filter_map(|line| line.report.as_ref().ok()).collect();
        let students: Vec<StudentIx> = usable
            .first()
            .map(|report| report.determinations.iter().map(|one| one.student).collect())
            .unwrap_or_default();
        // Every report lists the same students: all with a record in the district, in the order of their seats.
        let counts = |at: usize| usable.iter().filter(|report| report.determinations[at].is_counted()).count();
        let (mut differ, mut by_all, mut by_none) = (Vec::new(), 0, 0);
        for at in 0..students.len() {
            match counts(at) {
                0 => by_none += 1,
                count if count == usable.len() => by_all += 1,
                _ => differ.push(at),
            }
        }
        Self { lines, students, differ, by_all, by_none, lea_id, year }
    }

    /// How many students each definition counts, of those that can be evaluated.
    pub fn counts(&self) -> Vec<usize> {
        self.lines.iter().filter_map(|line| line.report.as_ref().ok()).map(|report| report.numerator.len()).collect()
    }

    /// How far the highest rate lies above the lowest; none where fewer than two definitions have a rate.
    pub fn spread(&self) -> Option<Tenths> {
        let rates = || self.lines.iter().filter_map(|line| line.report.as_ref().ok()?.rate);
        let (lowest, highest) = (rates().min()?, rates().max()?);
        (rates().count() > 1).then(|| highest.points_above(lowest))
    }

    /// The count days in the fall after the year, each once.
    pub fn count_days(&self, desk: &Desk) -> Vec<NaiveDate> {
        let evaluators = self.lines.iter().filter_map(|line| self.evaluator(desk, &line.definition));
        let mut days: Vec<NaiveDate> = evaluators.map(|evaluator| evaluator.closing_count_day()).collect();
        sorting::sort(&mut days);
        days.dedup();
        days
    }

    /// The days on which whom a definition counts can have left; none where it cannot be evaluated.
    pub fn days_looked_at(&self, desk: &Desk, definition: &Definition) -> Option<(NaiveDate, NaiveDate)> {
        self.evaluator(desk, definition).map(|evaluator| evaluator.days_looked_at())
    }

    /// What each definition makes of the first students on whom they differ, definition by definition; nothing where a
    /// definition cannot be evaluated.
    pub fn verdicts(&self, desk: &Desk, first: usize) -> Vec<Option<Vec<Verdict>>> {
        let differ = &self.differ[..self.differ.len().min(first)];
        self.lines
            .iter()
            .map(|line| {
                let report = line.report.as_ref().ok()?;
                let evaluator = self.evaluator(desk, &line.definition)?;
                let verdict = |at: &usize| {
                    let trail = evaluator.explain(self.students[*at]).ok();
                    let decided = trail.and_then(|trail| trail.steps.last().copied());
                    Verdict { outcome: report.determinations[*at].outcome, decided }
                };
                Some(differ.iter().map(verdict).collect())
            })
            .collect()
    }

    fn evaluator<'a>(&self, desk: &'a Desk, definition: &'a Definition) -> Option<EventEvaluator<'a>> {
        let period = Period::find(&desk.roster, &self.lea_id, self.year).ok()?;
        EventEvaluator::new(&desk.roster, definition, period).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn harbor() -> (Desk, String, SchoolYear) {
        let scenario = scenarios::find("harbor-unified").unwrap();
        let district = crate::shipped::district_of(&scenario, None).district;
        let lea = district.reporting_lea.clone();
        (Desk::new(district).unwrap(), lea, scenario.card.reporting_year)
    }

    #[test]
    fn nine_of_harbors_twenty_students_depend_on_the_definition() {
        let (desk, lea, year) = harbor();
        let comparison = Comparison::of(&desk, &lea, year);
        assert_eq!(comparison.counts(), [7, 7, 5, 8, 8]);
        assert_eq!((comparison.by_all, comparison.differ.len(), comparison.by_none), (3, 9, 8));
        // NCES 5 of 15 is 33.3%, North Dakota 8 of 15 is 53.3%.
        assert_eq!(comparison.spread(), Some(Tenths(200)));
    }

    #[test]
    fn every_verdict_agrees_with_its_report() {
        let (desk, lea, year) = harbor();
        let comparison = Comparison::of(&desk, &lea, year);
        let verdicts = comparison.verdicts(&desk, usize::MAX);
        assert_eq!(verdicts.len(), 5);
        for verdict in verdicts.into_iter().flatten().flatten() {
            let goes_on = verdict.decided.is_some_and(|step| step.goes_on);
            assert_eq!(goes_on, verdict.outcome == Outcome::Dropout, "{verdict:?}");
        }
    }

    #[test]
    fn a_district_without_the_year_is_told_apart_from_an_empty_one() {
        let (desk, lea, _) = harbor();
        let comparison = Comparison::of(&desk, &lea, SchoolYear(1850));
        assert!(comparison.lines.iter().all(|line| line.report.is_err()));
        assert!(comparison.students.is_empty() && comparison.count_days(&desk).is_empty());
    }
}
