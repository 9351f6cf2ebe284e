//! Generated districts that ship are what their scenarios ask for, and the same on every machine.

use districts::{Crowd, Fingerprint, generate};
use engine::roster::Roster;
use scenarios::{Kind, Measures, Scenario, Source, all, find};

#[test]
fn tern_island() {
    check("tern-island", "TI58-35F8-E1BE");
}

#[test]
fn dry_fork() {
    check("dry-fork", "DF353-52CD-2F52");
}

#[test]
fn coteau_lakes() {
    check("coteau-lakes", "CL849-F43C-7102");
}

#[test]
fn balsam_ridge() {
    check("balsam-ridge", "BR1760-BFF7-BB6A");
}

#[test]
fn alder_valley() {
    check("alder-valley", "AV14763-EC91-4B31");
}

#[test]
fn foundry_city() {
    check("foundry-city", "FC101809-8043-B2A3");
}

#[test]
fn meridian() {
    check("meridian", "MP1324-8263-4637");
}

#[test]
fn state_of_wren() {
    check("state-of-wren", "SO1475062-EA96-1542");
}

/// The seed that ships passes its own filter, every error that is asked for is planted and in the key, and the records
/// are those of the fingerprint.
#[track_caller]
fn check(id: &str, expected: &str) {
    let scenario = find(id).expect("it ships");
    let Source::Generated { profile, seed } = scenario.source() else { panic!("{id} is generated") };
    assert_eq!(scenario.card.fingerprint.as_deref(), Some(expected), "the card of {id} says it before it is made");
    let measures = if scenario.card.exploring_only {
        let (roster, _) = Crowd::new(profile, seed).finish();
        assert_eq!(Fingerprint::of_roster(&profile.name, &roster).as_str(), expected);
        Measures::of(&scenario.card, &profile.lea_id, &roster, &[])
    } else {
        let generated = generate(profile, seed);
        assert_eq!(generated.fingerprint.as_str(), expected);
        let students = &generated.district.students;
        let ordered = students.windows(2).all(|pair| pair[0].student_id < pair[1].student_id);
        assert!(ordered, "a number of {id} stands twice or out of order");
        let asked: u32 = profile.planted.iter().map(|planting| planting.count).sum();
        assert_eq!(generated.answer_key.len(), asked as usize, "planted errors of {id}");
        let roster = Roster::compile(&generated.district).expect("every record has its student");
        Measures::of(&scenario.card, &profile.lea_id, &roster, &generated.answer_key)
    };
    assert_eq!(scenario.card.keep.misses(&measures), [], "{id} comes to {measures:?}");
}

#[test]
fn every_generated_scenario_says_what_it_keeps() {
    let generated = |scenario: &Scenario| scenario.card.kind == Kind::Generated;
    let careless: Vec<String> =
        all().into_iter().filter(|one| generated(one) && one.card.keep.is_empty()).map(|one| one.card.id).collect();
    assert!(careless.is_empty(), "{careless:?}");
}
