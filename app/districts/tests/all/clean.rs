//! Without planted errors, no record has an error.

use districts::{Office, Profile, SchoolPlan, generate};
use engine::checks::Severity;
use engine::choice::Choice;
use engine::records::{CodeSet, MealProvision, SchoolType};
use engine::roster::Roster;

use crate::example::{city, findings, lively};

#[test]
fn records_without_planted_errors_have_none() {
    for code_set in [CodeSet::Calpads, CodeSet::NdStars, CodeSet::Kit] {
        for seed in 0..40 {
            check(&Profile { exit_codes: code_set, ..lively().without_errors() }, seed);
        }
    }
}

#[test]
fn nor_where_every_kind_of_school_meets_a_bad_office() {
    let office = Office {
        undocumented: 300,
        late_papers: 600,
        misleading: 300,
        unknown_by_habit: 500,
        coded_to_please: 300,
        clerk_leaves_in_may: true,
        ..Office::usual()
    };
    for (seed, exit_codes) in (0..24).zip(CodeSet::ALL.iter().cycle()) {
        let mut profile = Profile { office, exit_codes: *exit_codes, ..city(1500).without_errors() };
        let special = SchoolPlan { school_type: SchoolType::Special, count: 2, ..profile.schools[3].clone() };
        profile.schools.push(SchoolPlan { school_id: "S".to_owned(), ..special });
        profile.rates.special_school = 300;
        profile.rates.second_school = 100;
        profile.rates.short_term = 60;
        profile.rates.summer_school = 800;
        profile.rates.ged_later = 400;
        profile.rates.dropping_out = 90;
        profile.rates.within_district = 60;
        profile.rates.institution = 20;
        profile.rates.health_facility = 20;
        profile.rates.deaths = 5_000;
        profile.schools[0].meal_provision = MealProvision::Two;
        check(&profile, seed);
    }
}

#[test]
fn nor_where_the_district_teaches_only_some_grades() {
    let example = Profile::example();
    for range in [0..1, 1..2, 2..3] {
        for seed in 0..5 {
            let schools = example.schools[range.clone()].to_vec();
            check(&Profile { schools, ..lively().without_errors() }, seed);
        }
    }
}

#[track_caller]
fn check(profile: &Profile, seed: u64) {
    let generated = generate(profile, seed);
    assert!(generated.answer_key.is_empty());
    let roster = Roster::compile(&generated.district).expect("every record has its student");
    let errors = findings(&generated, &roster);
    let errors: Vec<_> = errors.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let codes = profile.exit_codes;
    assert!(errors.is_empty(), "seed {seed}, {codes:?}: {:#?}", &errors[..errors.len().min(3)]);
}
