//! Generated districts come to what the sources say: the mean of twenty seeds for each kind of district.

use std::collections::BTreeMap;

use districts::realism::{Group, Measure, Measured, Outcome, Share, gaps, measure};
use districts::{Lives, Profile, live};
use engine::calendar::SchoolYear;
use engine::records::RaceEthnicity;

use crate::example::city;

const SEEDS: u64 = 20;

/// Five years, so that two classes are seen from grade 9 to their diploma.
fn over_five_years(profile: Profile) -> Profile {
    Profile { first_year: SchoolYear(2020), ..profile.without_errors() }
}

fn mixed() -> Profile {
    over_five_years(Profile { students: 3000, ..Profile::example() })
}

/// A small district in the country: fewer drop out, fewer move.
fn rural() -> Profile {
    let mut profile = over_five_years(Profile { students: 1200, ..Profile::example() });
    profile.rates.dropping_out = 18;
    profile.rates.moving_away = 50;
    profile.rates.moving_in_summer = 35;
    profile.rates.moving_in = 90;
    profile.composition.chronically_absent = 240;
    profile.aims.graduation = 885;
    profile
}

fn suburban() -> Profile {
    let mut profile = over_five_years(Profile { students: 3000, ..Profile::example() });
    profile.rates.dropping_out = 13;
    profile.rates.without_requirements = 5;
    profile.rates.moving_away = 50;
    profile.rates.moving_in_summer = 35;
    profile.rates.moving_in = 85;
    profile.composition.low_income = 300;
    profile.composition.chronically_absent = 200;
    profile.aims.graduation = 890;
    profile
}

fn urban() -> Profile {
    let mut profile = over_five_years(city(3000));
    profile.rates.dropping_out = 35;
    profile.rates.moving_away = 100;
    profile.rates.moving_in_summer = 70;
    profile.rates.moving_in = 170;
    profile.composition.low_income = 750;
    profile.composition.homeless = 70;
    profile.composition.chronically_absent = 360;
    profile.aims.graduation = 820;
    profile.aims.stability = 805;
    profile
}

#[test]
fn a_mixed_district_is_like_its_sources() {
    check("mixed", &mixed());
}

#[test]
fn a_rural_district_is_like_its_sources() {
    check("rural", &rural());
}

#[test]
fn a_suburban_district_is_like_its_sources() {
    check("suburban", &suburban());
}

#[test]
fn an_urban_district_is_like_its_sources() {
    check("urban", &urban());
}

#[track_caller]
fn check(name: &str, profile: &Profile) {
    let mut sums: Vec<Measured> = Vec::new();
    for seed in 0..SEEDS {
        let measured = measure(&live(profile, seed));
        if sums.is_empty() {
            sums = measured;
        } else {
            for (sum, one) in sums.iter_mut().zip(measured) {
                add(&mut sum.share, one.share);
            }
        }
    }
    let far: Vec<String> = sums
        .iter()
        .filter(|sum| sum.is_near() != Some(true))
        .map(|sum| format!("{:?}: {:?}, not {}", sum.target.measure, sum.share.value(), sum.target.expected))
        .collect();
    assert!(far.is_empty(), "{name}: {far:#?}");
    assert!(sums.iter().any(|sum| sum.target.measure == Measure::Graduation));
}

fn add(sum: &mut Share, one: Share) {
    sum.part += one.part;
    sum.whole += one.whole;
}

#[test]
fn gaps_between_groups_have_the_published_order() {
    let mut shares = BTreeMap::<(Outcome, Group), Share>::new();
    for seed in 0..SEEDS {
        for gap in gaps(&live(&mixed(), seed)) {
            add(shares.entry((gap.outcome, gap.group)).or_default(), gap.share);
        }
    }
    let value = |outcome, group| shares[&(outcome, group)].value().expect("a group with students");
    let race = Group::RaceEthnicity;
    for outcome in [Outcome::DroppingOut, Outcome::ChronicAbsence] {
        let of = |group| value(outcome, race(group));
        assert!(of(RaceEthnicity::Black) > of(RaceEthnicity::White));
        assert!(of(RaceEthnicity::Hispanic) > of(RaceEthnicity::White));
        assert!(of(RaceEthnicity::White) < of(RaceEthnicity::AmericanIndian));
    }
    let dropping_out = |group| value(Outcome::DroppingOut, group);
    assert!(dropping_out(Group::LowIncome) > dropping_out(Group::NotLowIncome) * 3 / 2);
    assert!(dropping_out(Group::Homeless) > dropping_out(Group::LowIncome) * 3 / 2);
    assert!(dropping_out(Group::FosterCare) > dropping_out(Group::LowIncome));
}

/// Within the same circumstances nothing is left of the gaps but chance.
#[test]
fn nothing_draws_on_race_or_sex_itself() {
    let mut shares = BTreeMap::<RaceEthnicity, Share>::new();
    let mut profile = mixed();
    profile.rates.dropping_out = 100;
    for seed in 0..SEEDS {
        let lives = live(&profile, seed);
        for student in (0..lives.len()).filter(|student| is_plain(&lives, *student)) {
            let share = shares.entry(lives.portrait(student).race_ethnicity).or_default();
            let gone = lives.stays(student).iter().any(|stay| stay.happened.is_dropout_reason());
            share.whole += 1;
            share.part += u32::from(gone);
        }
    }
    let value = |group| shares[&group].value().expect("a group with students");
    let (black, white) = (value(RaceEthnicity::Black), value(RaceEthnicity::White));
    assert!(black.abs_diff(white) < 100, "{black} and {white} in hundredths of a percent");
}

/// Low income, and none of the other circumstances that a portrait names.
fn is_plain(lives: &Lives, student: usize) -> bool {
    let portrait = lives.portrait(student);
    portrait.low_income && !portrait.disability && !portrait.english_learner
}
