//! The whole trail of a student tells what was decided, for every student of the districts that ship.

use engine::calendar::SchoolYear;
use engine::definition::{Definition, Settings, definitions};
use engine::evaluate::{ClassOf, CohortEvaluator, EventEvaluator, Period, Trail, Unit, Unusable};
use engine::evaluate::{Determination, Outcome};
use engine::roster::Roster;
use scenarios::Scenario;
use tests::districts::district_of;

#[test]
fn every_trail_ends_with_the_clause_that_decided() {
    let mut trails = 0;
    // In the largest the same clauses decide, for minutes.
    let is_small = |scenario: &Scenario| scenario.card.profile.as_ref().is_none_or(|profile| profile.students < 5_000);
    for scenario in scenarios::all().into_iter().filter(is_small) {
        let roster = Roster::compile(&district_of(&scenario)).expect("every record has its student");
        for definition in definitions() {
            for year in scenario.card.first_year.0..=scenario.card.last_year.0 + 1 {
                trails += match &definition.settings {
                    Settings::Cohort(_) => check_cohort(&roster, &definition, ClassOf(year)),
                    _ => check_events(&roster, &definition, SchoolYear(year)),
                };
            }
        }
    }
    assert!(trails > 1_000, "only {trails} trails were told");
}

fn check_events(roster: &Roster, definition: &Definition, year: SchoolYear) -> usize {
    let mut trails = 0;
    for lea in &roster.leas {
        let period = Period::find(roster, lea, year).expect("an LEA of the district");
        // Years at the edge of the records have no calendar to tell by; the report then says so.
        let Ok(evaluator) = EventEvaluator::new(roster, definition, period) else { continue };
        for student in evaluator.students() {
            match (evaluator.determine(student), evaluator.explain(student)) {
                (Ok(determination), Ok(trail)) => check(&determination, &trail, definition.id, roster),
                (Err(problem), Err(told)) => {
                    assert_eq!(problem, told);
                    assert!(matches!(problem, Unusable::MissingCalendar { .. }), "{problem:?}");
                }
                (determination, trail) => panic!("{determination:?} but {trail:?}"),
            }
            trails += 1;
        }
    }
    trails
}

fn check_cohort(roster: &Roster, definition: &Definition, class: ClassOf) -> usize {
    let Settings::Cohort(set) = &definition.settings else { panic!("{} is a cohort definition", definition.id) };
    let schools = (0..).zip(&roster.schools).map(|(school, _)| Unit::School(school));
    let leas = (0..).zip(&roster.leas).map(|(lea, _)| Unit::Lea(lea));
    let mut trails = 0;
    for unit in schools.chain(leas).chain([Unit::State]) {
        let evaluator = CohortEvaluator::new(roster, set, class, unit).expect("a year of the district");
        let report = evaluator.report();
        for student in roster.students() {
            let trail = evaluator.explain(student);
            match report.determinations.iter().find(|one| one.student == student) {
                Some(determination) => check(determination, &trail, definition.id, roster),
                None => assert_eq!(trail.outcome, Outcome::NotConsidered),
            }
            trails += 1;
        }
    }
    trails
}

fn check(determination: &Determination, trail: &Trail, definition: &str, roster: &Roster) {
    let student = roster.student_id(determination.student);
    let last = trail.steps.last().unwrap_or_else(|| panic!("{definition} {student}: an empty trail"));
    assert_eq!(last.clause, determination.clause, "{definition} {student}");
    assert_eq!(trail.outcome, determination.outcome, "{definition} {student}");
}
