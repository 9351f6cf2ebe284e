//! A district goes on where it was.

use districts::{Profile, live};

#[test]
fn one_more_year_leaves_the_years_before_as_they_were() {
    for seed in 0..5 {
        let now = Profile { students: 800, ..Profile::example() };
        let next = now.next_year();
        assert_eq!((next.last_year.0, next.reporting_year.0), (now.last_year.0 + 1, now.reporting_year.0 + 1));
        let (before, after) = (live(&now, seed), live(&next, seed));
        assert!(after.len() > before.len(), "newcomers and a new class");
        for student in 0..before.len() {
            assert_eq!(before.student_id(student), after.student_id(student));
            let truth = |stay: &districts::Stay| (stay.entry, stay.exit, stay.year, stay.grade);
            let past: Vec<_> = before.stays(student).iter().map(truth).collect();
            let all: Vec<_> = after.stays(student).iter().map(truth).collect();
            assert_eq!(past, all[..past.len()], "student {student}, seed {seed}");
            assert!(all[past.len()..].iter().all(|(.., year, _)| *year == next.last_year.0), "student {student}");
            let terms = before.terms(student);
            assert_eq!(terms, &after.terms(student)[..terms.len()]);
        }
    }
}

#[test]
fn what_is_new_in_a_year_may_change_why_the_last_one_ended() {
    // Who does not come back over the summer left at the end of the year before: only hindsight tells.
    let now = Profile { students: 2000, ..Profile::example() };
    let (before, after) = (live(&now, 1), live(&now.next_year(), 1));
    let mut rewritten = 0;
    for student in 0..before.len() {
        for (old, new) in before.stays(student).iter().zip(after.stays(student)) {
            if old.happened != new.happened {
                assert_eq!(old.year, now.last_year.0, "student {student}");
                rewritten += 1;
            }
        }
    }
    assert!(rewritten > 0);
}
