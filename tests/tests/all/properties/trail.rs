use engine::definition::Settings;
use engine::evaluate::{ClassOf, CohortEvaluator, EventEvaluator, Outcome, Period, Unit};
use engine::roster::Roster;
use proptest::prelude::*;
use tests::property::holds;
use tests::random::{LEA, YEAR, any_cohort, any_district, any_event};

#[test]
fn the_last_step_of_a_trail_is_the_deciding_clause() {
    holds(&(any_district(), any_event()), |(district, definition)| {
        let roster = Roster::compile(&district).expect("every record has its student");
        let period = Period::find(&roster, LEA, YEAR).expect("the LEA is there");
        let evaluator = EventEvaluator::new(&roster, &definition, period).expect("every calendar row is there");
        for determination in evaluator.determinations().expect("every calendar row is there") {
            let trail = evaluator.explain(determination.student).expect("it was decided");
            prop_assert_eq!(trail.steps.last().map(|step| step.clause), Some(determination.clause));
            prop_assert_eq!(trail.outcome, determination.outcome);
            let on_the_way = &trail.steps[..trail.steps.len() - 1];
            prop_assert!(on_the_way.iter().all(|step| step.goes_on), "{:?}", trail.steps);
            let ends_counted = trail.steps.last().is_some_and(|step| step.goes_on);
            prop_assert_eq!(ends_counted, determination.is_counted(), "{:?}", trail.steps);
        }
        Ok(())
    });
}

#[test]
fn the_last_step_of_a_cohort_trail_is_the_deciding_clause() {
    holds(&(any_district(), any_cohort(), 2022_u16..=2026), |(district, definition, class)| {
        let Settings::Cohort(set) = &definition.settings else { unreachable!("a cohort definition was drawn") };
        let roster = Roster::compile(&district).expect("every record has its student");
        for unit in [Unit::School(1), Unit::Lea(roster.find_lea(LEA).expect("the LEA is there")), Unit::State] {
            let evaluator = CohortEvaluator::new(&roster, set, ClassOf(class), unit).expect("a year in range");
            let report = evaluator.report();
            for student in roster.students() {
                let trail = evaluator.explain(student);
                let determination = report.determinations.iter().find(|one| one.student == student);
                prop_assert_eq!(trail.outcome, determination.map_or(Outcome::NotConsidered, |one| one.outcome));
                if let Some(determination) = determination {
                    prop_assert_eq!(trail.steps.last().map(|step| step.clause), Some(determination.clause));
                }
            }
        }
        Ok(())
    });
}
