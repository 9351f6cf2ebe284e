//! Generated districts that ship are what their scenarios ask for on their report day, and the same on every machine.

use districts::{Crowd, Fingerprint, Generated, generate};
use engine::checks::RecordRef;
use engine::records::{District, Enrollment};
use engine::roster::Roster;
use scenarios::{Kind, Measures, Scenario, Source, all, find};

#[test]
fn tern_island() {
    check("tern-island", "TI58-0811-1DA3");
}

#[test]
fn dry_fork() {
    check("dry-fork", "DF355-C86C-256D");
}

#[test]
fn coteau_lakes() {
    check("coteau-lakes", "CL853-C1BA-CB0D");
}

#[test]
fn balsam_ridge() {
    check("balsam-ridge", "BR1767-1F29-E2BE");
}

#[test]
fn alder_valley() {
    check("alder-valley", "AV14810-D156-3679");
}

#[test]
fn foundry_city() {
    check("foundry-city", "FC101809-8043-B2A3");
}

#[test]
fn meridian() {
    check("meridian", "MP1328-09DE-96A1");
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
        let known = generated.district.known_on(scenario.card.calendar.report_day);
        let ordered = known.students.windows(2).all(|pair| pair[0].student_id < pair[1].student_id);
        assert!(ordered, "a number of {id} stands twice or out of order");
        let asked: u32 = profile.planted.iter().map(|planting| planting.count).sum();
        assert_eq!(generated.answer_key.len(), asked as usize, "planted errors of {id}");
        check_positions(&generated, &known);
        let roster = Roster::compile(&known).expect("every record has its student");
        Measures::of(&scenario.card, &profile.lea_id, &roster, &generated.answer_key)
    };
    assert_eq!(scenario.card.keep.misses(&measures), [], "{id} comes to {measures:?}");
}

/// A position names the same record on the report day and at the end.
#[track_caller]
fn check_positions(generated: &Generated, known: &District) {
    let all = &generated.district;
    let same = |one: &Enrollment, other: &Enrollment| {
        (&one.student_id, &one.school_id, one.entry_date) == (&other.student_id, &other.school_id, other.entry_date)
    };
    assert!(all.students.starts_with(&known.students));
    assert!(known.enrollments.iter().zip(&all.enrollments).all(|(one, other)| same(one, other)));
    assert!(all.documents.starts_with(&known.documents));
    for error in &generated.answer_key {
        let is_known = match error.record {
            RecordRef::Student(at) => known.students.get(at as usize) == all.students.get(at as usize),
            RecordRef::Enrollment(at) => known.enrollments.get(at as usize) == all.enrollments.get(at as usize),
            RecordRef::Program(at) => known.programs.get(at as usize) == all.programs.get(at as usize),
            RecordRef::School(_) => false,
        };
        assert!(is_known, "{error:?} is not all that is to come");
    }
}

#[test]
fn every_generated_scenario_says_what_it_keeps() {
    let generated = |scenario: &Scenario| scenario.card.kind == Kind::Generated;
    let careless: Vec<String> =
        all().into_iter().filter(|one| generated(one) && one.card.keep.is_empty()).map(|one| one.card.id).collect();
    assert!(careless.is_empty(), "{careless:?}");
}
