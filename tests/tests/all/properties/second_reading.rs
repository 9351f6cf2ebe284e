use std::collections::BTreeMap;

use engine::choice::Choice;
use engine::definition::Settings;
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Unit};
use engine::roster::Roster;
use proptest::prelude::*;
use proptest::sample::Index;
use tests::naive::{self, Counted, Place};
use tests::property::holds_for;
use tests::random::{LEA, YEAR, any_cohort, any_district, any_event, exit_code_of};

use super::Reported;

/// As many as find a boundary day that is read wrongly by one.
const CASES: u32 = 1_500;

#[test]
fn a_second_reading_of_the_event_definitions_counts_the_same_students() {
    let signs = proptest::collection::vec((any::<bool>(), any::<Index>()), 0..3);
    holds_for(CASES, &(any_district(), any_event(), signs), |(district, mut definition, signs)| {
        if let Settings::CodeWindow(_) = definition.settings {
            let changes: Vec<String> = signs
                .into_iter()
                .map(|(counts, which)| format!("{}{}", if counts { '+' } else { '-' }, exit_code_of(&district, which)))
                .collect();
            definition.settings.set_by_name("reasons", &changes.join(",")).expect("codes of the district");
        }
        let reported = Reported::new(&district, &definition);
        let expected = naive::event(&district, &definition.settings, LEA, YEAR);

        let counted: BTreeMap<String, Counted> = reported
            .report
            .determinations
            .iter()
            .filter(|one| one.is_counted())
            .map(|one| {
                let school = one.school.expect("a counted student counts at a school");
                let counted = Counted {
                    school_id: reported.roster.schools[usize::from(school)].school_id.clone(),
                    grade: one.grade.expect("a counted student counts in a grade"),
                    exit: one.exit.expect("a counted student left"),
                };
                (reported.id(one.student).to_owned(), counted)
            })
            .collect();
        prop_assert_eq!(&counted, &expected.counted);
        prop_assert_eq!(reported.report.denominator.map(|count| count.halves), expected.denominator_halves);

        let subgroups: BTreeMap<&str, Vec<String>> =
            reported.parts.by_subgroup.iter().map(|group| (group.key.slug(), reported.ids(&group.dropouts))).collect();
        prop_assert_eq!(subgroups, naive::subgroups(&district, &definition.settings, YEAR, &expected.counted));
        Ok(())
    });
}

#[test]
fn a_second_reading_of_the_cohort_definitions_finds_the_same_outcomes() {
    holds_for(CASES, &(any_district(), any_cohort(), 2022_u16..=2026), |(district, definition, class)| {
        let Settings::Cohort(set) = &definition.settings else { unreachable!("a cohort definition was drawn") };
        let roster = Roster::compile(&district).expect("every record has its student");
        let lea = roster.find_lea(LEA).expect("the LEA is there");
        let school = roster.find_school(lea, "HH").expect("the school is there");
        let places = [
            (Unit::School(school), Place::School(LEA, "HH")),
            (Unit::Lea(lea), Place::Lea(LEA)),
            (Unit::State, Place::State),
        ];
        for (unit, place) in places {
            let report = CohortEvaluator::new(&roster, set, ClassOf(class), unit).expect("a year in range").report();
            let outcomes: BTreeMap<String, Outcome> = report
                .determinations
                .iter()
                .map(|one| (roster.student_id(one.student).to_owned(), one.outcome))
                .collect();
            prop_assert_eq!(outcomes, naive::cohort(&district, set, class, place), "{:?}", place);
        }
        Ok(())
    });
}
