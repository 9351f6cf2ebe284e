//! Second schools, a few days elsewhere and summer school stand beside lives and change nothing in them.

use std::collections::BTreeSet;

use districts::{Profile, generate, live};
use engine::records::{CodeSet, Enrollment, EnrollmentStatus, ProgramKind, SchoolType};

use crate::example::city;

fn busy() -> Profile {
    let mut profile = city(1500).without_errors();
    profile.rates.second_school = 60;
    profile.rates.short_term = 40;
    profile
}

#[test]
fn every_kind_occurs_and_lies_where_it_can() {
    let profile = busy();
    let lives = live(&profile, 1);
    let mut seen = BTreeSet::new();
    for student in 0..lives.len() {
        let stays = lives.stays(student);
        for side in lives.side_stays(student) {
            seen.insert(side.status);
            assert!(side.entry < side.exit, "{side:?}");
            let of_year = stays.iter().filter(|stay| stay.year == side.year && lives.is_home(stay));
            let beside = of_year.clone().any(|stay| stay.entry <= side.entry && side.exit <= stay.exit);
            let after = of_year.clone().all(|stay| stay.exit < side.entry);
            assert!(if side.status == EnrollmentStatus::Summer { after } else { beside }, "{side:?}: {stays:?}");
            let rest = stays.iter().filter(|stay| stay.year > side.year);
            assert!(rest.clone().all(|stay| stay.entry > side.exit), "{side:?}: {stays:?}");
            if side.status == EnrollmentStatus::ShortTerm {
                assert!(side.exit.0 - side.entry.0 < 30, "{side:?}");
            }
        }
    }
    let kinds = [EnrollmentStatus::Secondary, EnrollmentStatus::ShortTerm, EnrollmentStatus::Summer];
    assert_eq!(seen, kinds.into_iter().collect());
}

#[test]
fn whoever_earns_the_diploma_over_the_summer_was_in_summer_school() {
    let lives = live(&busy(), 2);
    let mut late = 0;
    for student in 0..lives.len() {
        for stay in lives.stays(student).iter().filter(|stay| stay.diploma > stay.exit && lives.is_home(stay)) {
            late += 1;
            let in_summer = lives.side_stays(student).iter().any(|side| {
                side.status == EnrollmentStatus::Summer && side.year == stay.year && side.exit <= stay.diploma
            });
            assert!(in_summer, "{stay:?}");
        }
    }
    assert!(late > 3, "{late}");
}

/// A new kind of event draws from its own stream: without it, every other record is the same.
#[test]
fn without_them_every_other_record_is_the_same() {
    for codes in [CodeSet::Calpads, CodeSet::NdStars, CodeSet::Kit] {
        let with = Profile { exit_codes: codes, ..busy() };
        let mut without = with.clone();
        (without.rates.summer_school, without.rates.second_school, without.rates.short_term) = (0, 0, 0);
        let (mut with, without) = (generate(&with, 3).district, generate(&without, 3).district);
        let before = with.enrollments.len();
        with.enrollments.retain(|row| row.status == EnrollmentStatus::Primary);
        assert!(before > with.enrollments.len() + 50);
        assert_eq!(with, without, "{codes:?}");
    }
}

#[test]
fn each_can_be_switched_off_alone() {
    let with = busy();
    let rows = |profile: &Profile, status| {
        let list = generate(profile, 3).district.enrollments;
        list.into_iter().filter(|row| row.status == status).collect::<Vec<_>>()
    };
    let mut without = with.clone();
    without.rates.summer_school = 0;
    assert_eq!(rows(&without, EnrollmentStatus::Summer), []);
    for status in [EnrollmentStatus::Secondary, EnrollmentStatus::ShortTerm] {
        assert_eq!(rows(&with, status), rows(&without, status));
    }
}

#[test]
fn special_and_juvenile_court_schools_have_students_and_courts_let_them_go() {
    let mut profile = city(3000).without_errors();
    profile.rates.institution = 20;
    let mut special = profile.schools[4].clone();
    (special.school_id, special.school_type) = ("S1".to_owned(), SchoolType::Special);
    profile.schools.push(special);
    let district = generate(&profile, 1).district;
    let with_plan: BTreeSet<&str> = district
        .programs
        .iter()
        .filter(|row| row.program == ProgramKind::Iep)
        .map(|row| row.student_id.as_str())
        .collect();
    let at = |id: &str| -> Vec<&Enrollment> {
        let own = district.enrollments.iter().filter(|row| row.school_id == id);
        own.filter(|row| row.status == EnrollmentStatus::Primary).collect()
    };
    let special = at("S1");
    assert!(special.len() > 20);
    assert!(special.iter().all(|row| with_plan.contains(row.student_id.as_str())));
    let court = at("J1");
    assert!(court.len() > 20);
    let days = |row: &Enrollment| row.exit_date.map_or(0, |exit| (exit - row.entry_date).num_days());
    assert!(court.iter().all(|row| days(row) < 130), "a court keeps nobody for long");
    let went_on = |row: &&&Enrollment| {
        let mut own = district.enrollments.iter().filter(|other| other.student_id == row.student_id);
        own.any(|other| Some(other.entry_date) > row.exit_date && other.school_id.starts_with('H'))
    };
    assert!(court.iter().filter(went_on).count() * 2 > court.len(), "most go back to their high school");
}
