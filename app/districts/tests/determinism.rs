//! One seed is one district, and growing a profile leaves what was there.

use std::collections::BTreeMap;

use districts::{Profile, generate};
use engine::records::{District, Enrollment};

#[test]
fn one_seed_is_one_district() {
    let profile = Profile::example();
    for seed in [0, 1, 2, u64::MAX] {
        assert_eq!(generate(&profile, seed), generate(&profile, seed));
    }
}

#[test]
fn another_seed_is_another_district() {
    let profile = Profile::example();
    assert_ne!(generate(&profile, 1).fingerprint, generate(&profile, 2).fingerprint);
}

#[test]
fn the_example_is_the_same_on_every_machine() {
    assert_eq!(generate(&Profile::example(), 7).fingerprint.as_str(), "EB401-E496-2305");
}

#[test]
fn more_students_leave_the_first_ones_as_they_were() {
    let small = Profile::example().without_errors();
    let large = Profile { students: 500, ..small.clone() };
    let (small, large) = (generate(&small, 3).district, generate(&large, 3).district);
    let large = by_student(&large);
    for (student, enrollments) in by_student(&small) {
        assert_eq!(large[student], enrollments, "{student}");
    }
}

#[test]
fn another_rate_leaves_other_events_as_they_were() {
    let before = Profile::example().without_errors();
    let mut after = before.clone();
    after.rates.expulsion = 0;
    let (before, after) = (generate(&before, 3).district, generate(&after, 3).district);
    let after = by_student(&after);
    let changed: Vec<&str> = by_student(&before)
        .into_iter()
        .filter(|(student, enrollments)| after.get(student) != Some(enrollments))
        .map(|(student, _)| student)
        .collect();
    let expelled =
        |student: &&str| before.enrollments.iter().any(|row| row.student_id == *student && row.exit_reason == "E300");
    assert!(changed.iter().all(expelled), "{changed:?}");
}

fn by_student(district: &District) -> BTreeMap<&str, Vec<&Enrollment>> {
    let mut students = BTreeMap::<&str, Vec<&Enrollment>>::new();
    for row in &district.enrollments {
        students.entry(&row.student_id).or_default().push(row);
    }
    students
}
