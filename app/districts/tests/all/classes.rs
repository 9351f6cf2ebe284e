//! Classes that are followed beyond four years, and dropouts who come back as adults.

use std::collections::BTreeMap;

use districts::{Day, Profile, live};
use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::CodeSet;

use crate::example::city;

/// A class that entered grade 9 in 2011 and is followed for seven years.
fn class_of_2015() -> Profile {
    Profile {
        exit_codes: CodeSet::NdStars,
        first_year: SchoolYear(2010),
        reporting_year: SchoolYear(2017),
        last_year: SchoolYear(2018),
        records_through: "2018-10-15".parse().expect("a date"),
        ..city(4000).without_errors()
    }
}

#[test]
fn students_graduate_in_the_fourth_to_the_seventh_year() {
    let mut by_year = BTreeMap::<u16, usize>::new();
    for seed in 0..3 {
        let lives = live(&class_of_2015(), seed);
        for student in 0..lives.len() {
            let stays = lives.stays(student);
            let Some(entered) = stays.iter().find(|stay| stay.grade == 9).map(|stay| stay.year) else { continue };
            let diploma = stays.iter().find(|stay| stay.diploma != Day::NONE);
            if let Some(stay) = diploma.filter(|_| (2010..=2012).contains(&entered)) {
                *by_year.entry(stay.year - entered + 1).or_default() += 1;
            }
        }
    }
    let of = |year| by_year.get(&year).copied().unwrap_or(0);
    assert!(of(4) > 20 * of(5) && of(5) > of(6) && of(6) >= of(7) && of(7) > 0, "{by_year:?}");
}

#[test]
fn dropouts_pass_the_ged_as_adults_after_the_count_day() {
    let profile = class_of_2015();
    let mut passed = 0;
    for seed in 0..2 {
        let lives = live(&profile, seed);
        for student in 0..lives.len() {
            for pair in lives.stays(student).windows(2) {
                let came_back = pair[0].happened == ExitReason::NoKnownEnrollment && pair[1].year > pair[0].year;
                if came_back && pair[1].happened == ExitReason::CompletedGed && pair[1].grade == pair[0].grade {
                    let count_day = Day::of(format!("{}-10-04", pair[1].year).parse().expect("a date"));
                    let from_summer = pair[1].exit.0 - pair[1].entry.0;
                    if from_summer < 180 {
                        assert!(pair[1].entry > count_day, "{pair:?}");
                        passed += 1;
                    }
                }
            }
        }
    }
    assert!(passed > 10, "{passed}");
}

#[test]
fn without_the_ged_all_others_live_as_they_did() {
    let with = class_of_2015();
    let mut without = with.clone();
    without.rates.ged_later = 0;
    let (with, without) = (live(&with, 4), live(&without, 4));
    let differ = (0..with.len()).filter(|student| with.stays(*student) != without.stays(*student));
    let mut changed = 0;
    for student in differ {
        changed += 1;
        let last = with.stays(student).last().expect("a stay");
        assert_eq!(last.happened, ExitReason::CompletedGed, "student {student}");
    }
    assert!(changed > 3, "{changed}");
}

#[test]
fn nobody_stays_beyond_the_maximum_age() {
    let lives = live(&class_of_2015(), 1);
    for student in 0..lives.len() {
        let stays = lives.stays(student);
        let first = stays[0];
        for stay in stays {
            // Born at the earliest two years before the usual cut-off of the first grade.
            let oldest = u16::from(first.grade) + 6 + 2 + (stay.year - first.year);
            assert!(stay.happened != ExitReason::ReachedMaximumAge || oldest >= 20, "{stay:?}");
        }
    }
}
