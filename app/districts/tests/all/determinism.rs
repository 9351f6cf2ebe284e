//! One seed is one district, and what is added leaves what was there.

use std::collections::BTreeMap;

use districts::{Crowd, Generation, Phase, Profile, generate};
use engine::records::{District, Enrollment};

#[test]
fn one_seed_is_one_district() {
    let profile = Profile::example();
    for seed in [0, 1, 2, u64::MAX] {
        let (one, other) = (generate(&profile, seed), generate(&profile, seed));
        assert_eq!(one.district, other.district);
        assert_eq!(one.answer_key, other.answer_key);
    }
}

#[test]
fn another_seed_is_another_district() {
    let profile = Profile::example();
    assert_ne!(generate(&profile, 1).fingerprint, generate(&profile, 2).fingerprint);
}

#[test]
fn the_example_is_the_same_on_every_machine() {
    assert_eq!(generate(&Profile::example(), 7).fingerprint.as_str(), "EB585-45BE-6264");
}

#[test]
fn steps_of_any_size_make_the_same_district() {
    let profile = Profile::example();
    let at_once = generate(&profile, 5);
    for size in [1, 37, 10_000] {
        let mut generation = Generation::new(&profile, 5);
        let (mut before, mut phases) = (0, Vec::new());
        loop {
            let progress = generation.step(size);
            assert!(progress.done > before && progress.done <= progress.total, "{progress:?}");
            before = progress.done;
            phases.push(progress.phase);
            if progress.is_complete() {
                break;
            }
        }
        phases.dedup();
        assert_eq!(phases, [Phase::Living, Phase::Writing, Phase::Planting, Phase::Fingerprinting]);
        let made = generation.finish();
        assert_eq!(made.answer_key, at_once.answer_key);
        assert_eq!(made.district, at_once.district, "in steps of {size}");
        assert_eq!(made.fingerprint, at_once.fingerprint);
    }
}

#[test]
fn a_crowd_in_steps_is_the_crowd_at_once() {
    let profile = Profile { students: 900, ..Profile::example() };
    let (at_once, _) = Crowd::new(&profile, 5).finish();
    let mut crowd = Crowd::new(&profile, 5);
    let mut phases = Vec::new();
    loop {
        let progress = crowd.step(37);
        phases.push(progress.phase);
        if progress.is_complete() {
            break;
        }
    }
    phases.dedup();
    assert_eq!(phases, [Phase::Living, Phase::Compiling]);
    let (roster, lives) = crowd.finish();
    assert_eq!(roster.student_ids, at_once.student_ids);
    assert!(roster.student_ids.is_sorted());
    assert_eq!(roster.enrollments.len(), at_once.enrollments.len());
    assert!(lives.len() >= roster.len());
}

#[test]
fn a_rate_on_which_nothing_hangs_leaves_enrollments_as_they_were() {
    let before = Profile::example().without_errors();
    let mut after = before.clone();
    after.rates.tardiness = 0;
    after.composition.section_504 = 200;
    let (before, after) = (generate(&before, 3).district, generate(&after, 3).district);
    assert_eq!(before.enrollments, after.enrollments);
    assert_eq!(before.terms.courses, after.terms.courses);
    assert_ne!(before.terms.attendance, after.terms.attendance);
    assert_ne!(before.programs, after.programs);
}

/// The chances of all others are found anew, so that the district still comes to its rates; few lives turn on it.
#[test]
fn a_rate_of_leaving_leaves_most_others_as_they_were() {
    let before = Profile::example().without_errors();
    let mut after = before.clone();
    after.rates.expulsion = 0;
    let (before, after) = (generate(&before, 3).district, generate(&after, 3).district);
    let (before, after) = (by_student(&before), by_student(&after));
    let changed = before.iter().filter(|(student, rows)| after.get(*student) != Some(rows)).count();
    assert!(changed * 50 < before.len(), "{changed} of {}", before.len());
}

fn by_student(district: &District) -> BTreeMap<&str, Vec<&Enrollment>> {
    let mut students = BTreeMap::<&str, Vec<&Enrollment>>::new();
    for row in &district.enrollments {
        students.entry(&row.student_id).or_default().push(row);
    }
    students
}
