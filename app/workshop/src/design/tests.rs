use districts::{live, realism::Measure};

use super::*;

#[test]
fn the_first_design_can_be_opened_and_reads_back() {
    let design = Design::new();
    assert_eq!(design.problems(), []);
    assert_eq!(design.file_name(), "willow-creek.scenario.json");
    let card = scenarios::read_json(&design.to_text()).expect("what the designer writes is a scenario");
    assert_eq!(Design::of(card).map(|again| again.card()), Some(design.card()));
}

#[test]
fn a_shipped_scenario_with_a_profile_can_be_designed_on() {
    let mut generated = 0;
    for scenario in scenarios::all() {
        let card = scenario.card.clone();
        let Some(design) = Design::of(card) else { continue };
        generated += 1;
        assert_eq!(design.problems(), [], "{}", scenario.card.id);
        assert!(scenarios::find(&design.card().id).is_none(), "a design is no scenario of the kit");
        let again = scenarios::read_json(&design.to_text())
            .unwrap_or_else(|problems| panic!("{}: {problems:?}", scenario.card.id));
        assert_eq!(again.profile.as_ref(), Some(&design.profile), "{}", scenario.card.id);
    }
    assert!(generated > 0);
}

#[test]
fn another_name_names_the_schools_too() {
    let mut design = Design::new();
    design.set_name("North Dale");
    assert_eq!(design.profile.lea_id, "ND2", "next door has ND already");
    assert!(design.profile.schools.iter().all(|school| school.school_name.starts_with("North Dale")));
    design.profile.schools[0].school_name = "Oak".to_owned();
    design.set_name("Elm");
    assert_eq!(design.profile.schools[0].school_name, "Oak", "schools that someone wrote stay");
}

#[test]
fn another_size_brings_its_schools_and_errors() {
    let mut design = Design::new();
    let before = design.profile.clone();
    design.set_students(12_000);
    let schools = |profile: &Profile| profile.schools.iter().flat_map(districts::SchoolPlan::each).count();
    assert!(schools(&design.profile) > schools(&before));
    assert_eq!(ErrorLevel::of(&design.profile), Some(ErrorLevel::Usual));
    design.set_students(0);
    let parts: Vec<Part> = design.problems().into_iter().map(|(part, _)| part).collect();
    assert_eq!(parts, [Part::Students]);
    design.set_students(1_000_000);
    assert!(design.is_for_exploring() && design.profile.planted.is_empty());
    assert!(scenarios::read_json(&design.to_text()).is_ok());
}

#[test]
fn years_that_cannot_be_reported_are_told_at_the_years() {
    let mut design = Design::new();
    design.set_years(SchoolYear(2023), 0);
    assert_eq!(design.problems()[0].0, Part::Years);
    design.set_years(SchoolYear(2020), 4);
    assert_eq!((design.years_before(), design.problems()), (4, Vec::new()));
    assert!(scenarios::read_json(&design.to_text()).is_ok());
}

#[test]
fn movers_without_a_destination_are_told() {
    let mut design = Design::new();
    for dial in Dial::of(DialGroup::Destinations) {
        dial.set(&mut design.profile, 0);
    }
    assert_eq!(design.problems()[0].0, Part::Destinations);
    assert!(scenarios::read_json(&design.to_text()).is_err());
    Dial::Abroad.set(&mut design.profile, 1);
    assert_eq!(design.problems(), []);
}

#[test]
fn every_definition_of_a_year_can_be_chosen() {
    for id in report_definitions() {
        let mut design = Design::new();
        design.set_definition(id);
        assert_eq!(design.definition(), id);
        assert!(scenarios::read_json(&design.to_text()).is_ok(), "{id}");
    }
}

#[test]
fn many_moves_of_one_hand_are_one_step() {
    let mut designing = Designing::at(Design::new());
    for value in [30, 40, 50] {
        designing.turn("dropping_out", |design| Dial::DroppingOut.set(&mut design.profile, value));
    }
    designing.rest();
    designing.turn("dropping_out", |design| Dial::DroppingOut.set(&mut design.profile, 60));
    designing.undo();
    assert_eq!(designing.now().profile.rates.dropping_out, 50);
    designing.undo();
    assert_eq!(designing.now(), designing.start());
    assert!(!designing.can_undo());
    designing.redo();
    designing.redo();
    assert_eq!(designing.now().profile.rates.dropping_out, 60);
    designing.reset();
    assert_eq!(designing.now(), designing.start());
    designing.undo();
    assert_eq!(designing.now().profile.rates.dropping_out, 60);
}

#[test]
fn a_preview_follows_the_dial() {
    let mut design = Design::new();
    design.set_students(1_000_000);
    let small = sample(&design.profile);
    assert_eq!(small.students, SAMPLE);
    let before = Preview::of(&live(&Profile { students: 1_500, ..small.clone() }, 1));
    Dial::DroppingOut.set(&mut design.profile, 150);
    let after = Preview::of(&live(&Profile { students: 1_500, ..sample(&design.profile) }, 1));
    assert!(after.change(Measure::EventRate(11), &before).expect("both have grade 11") > 500);
    assert!(after.change(Measure::Graduation, &before).expect("a class is seen through") < -500);
}
