use engine::definition::{Definition, Settings, find_definition};

use super::*;
use crate::shipped::district_of;

const CLASS: ClassOf = ClassOf(2015);

fn north_prairie() -> Desk {
    Desk::new(district_of(&scenarios::find("north-prairie").unwrap(), None).district).unwrap()
}

fn set(knobs: &[(&str, &str)]) -> Cohort {
    let mut definition: Definition = find_definition("nd-cohort").unwrap();
    for (knob, option) in knobs {
        definition = definition.with(knob, option).unwrap();
    }
    match definition.settings {
        Settings::Cohort(set) => set,
        _ => unreachable!(),
    }
}

fn report(desk: &Desk, set: &Cohort) -> CohortReport {
    let unit = Unit::find(&desk.roster, set.level, "N", Some("NH")).unwrap();
    CohortEvaluator::new(&desk.roster, set, CLASS, unit).unwrap().report()
}

#[test]
fn every_level_and_year_has_the_rates_of_the_worked_example() {
    let desk = north_prairie();
    let measures = measures(&desk.roster, &set(&[]), CLASS, "N", Some("NH")).unwrap();
    let told: Vec<_> = measures
        .iter()
        .filter_map(|one| {
            let counts = one.counts?;
            let rate = counts.graduation().unwrap().percent().to_string();
            Some((one.level, one.years, counts.graduates, counts.dropouts, counts.continuing, counts.cohort(), rate))
        })
        .collect();
    let row = |level, years, graduates, continuing, cohort, rate: &str| {
        (level, years, graduates, 6, continuing, cohort, rate.to_owned())
    };
    // Worked out by hand with the records of North Prairie, which end with 2015–16.
    assert_eq!(
        told,
        [
            row(Level::School, 4, 5, 3, 14, "35.7"),
            row(Level::School, 5, 7, 1, 14, "50.0"),
            row(Level::District, 4, 6, 3, 15, "40.0"),
            row(Level::District, 5, 8, 1, 15, "53.3"),
            row(Level::State, 4, 6, 3, 15, "40.0"),
            row(Level::State, 5, 8, 1, 15, "53.3"),
        ]
    );
    assert_eq!(measures.len(), 12);
    let without_school = super::measures(&desk.roster, &set(&[]), CLASS, "N", None).unwrap();
    assert_eq!(without_school, measures[4..]);
}

#[test]
fn a_removal_says_why() {
    let desk = north_prairie();
    let report = report(&desk, &set(&[]));
    let told: Vec<_> = report
        .determinations
        .iter()
        .filter_map(|one| Some((desk.roster.student_id(one.student), Removal::of(&desk.roster, one)?)))
        .collect();
    let expected =
        [("B06", Removal::Transfer), ("B08", Removal::Elsewhere), ("B09", Removal::Death), ("B21", Removal::Transfer)];
    assert_eq!(told, expected);
}

#[test]
fn a_turned_setting_names_whom_it_moves() {
    let desk = north_prairie();
    let moved = |knob: &str, option: &str| {
        let found = changes(&report(&desk, &set(&[])), &report(&desk, &set(&[(knob, option)])));
        let named =
            found.into_iter().map(|one| (desk.roster.student_id(one.student).to_owned(), one.before, one.after));
        named.collect::<Vec<_>>()
    };
    let one = |id: &str, before, after| (id.to_owned(), before, after);
    assert_eq!(moved("removal-proof", "trust-code"), [one("B07", Some(Outcome::Dropout), Some(Outcome::Removed))]);
    assert_eq!(
        moved("cohort-entry", "literal-import"),
        [one("B10", None, Some(Outcome::Graduate)), one("B14", None, Some(Outcome::Graduate))]
    );
    assert_eq!(moved("years", "4"), []);
}

#[test]
fn only_schools_that_taught_the_class_are_offered() {
    let schools = schools_of_class(&north_prairie(), "N", CLASS);
    let told: Vec<_> = schools.iter().map(|one| (one.school_id.as_str(), one.name.as_str(), one.records > 3)).collect();
    assert_eq!(told, [("NH", "North High", true), ("NS", "South High", false)]);
}
