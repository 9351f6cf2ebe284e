//! One line of a profile may stand for many schools.

use std::collections::BTreeSet;

use districts::{Profile, generate};

use crate::example::city;

#[test]
fn a_line_stands_for_as_many_schools_as_it_says() {
    let mut profile = city(3000).without_errors();
    profile.schools[0].count = 12;
    assert_eq!(profile.problems(), []);
    let district = generate(&profile, 1).district;
    let ids: Vec<&str> = district.schools.iter().map(|school| school.school_id.as_str()).take(13).collect();
    assert_eq!((ids[0], ids[11], ids[12]), ("E101", "E112", "E2"));
    assert_eq!(district.schools[11].school_name, "School E1 12");
    let attended: BTreeSet<&str> = district.enrollments.iter().map(|row| row.school_id.as_str()).collect();
    assert!(ids.iter().all(|id| attended.contains(id)), "{attended:?}");
}

#[test]
fn two_schools_with_one_number_are_refused() {
    let refused = |change: fn(&mut Profile), about: &str| {
        let mut profile = city(3000);
        change(&mut profile);
        let problems = profile.problems();
        assert!(problems.iter().any(|(_, text)| text.contains(about)), "{problems:?}");
    };
    refused(|profile| profile.schools[1].school_id = "E1".to_owned(), "two schools have the number E1");
    refused(
        |profile| (profile.schools[0].count, profile.schools[1].school_id) = (3, "E12".to_owned()),
        "the number E12",
    );
    refused(|profile| profile.schools[0].count = 30_000, "at most 20000 schools");
    refused(|profile| profile.schools.iter_mut().for_each(|school| school.count = 0), "there is no school");
}
