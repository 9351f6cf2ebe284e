//! What is true stands beside what an office wrote.

use districts::{Day, Leaver, Lives, Office, Profile, generate, live};
use engine::checks::Severity;
use engine::codes::ExitReason;
use engine::records::{CodeSet, EnrollmentStatus, ExitProof};
use engine::roster::Roster;

use crate::example::{city, findings};

fn with(office: Office) -> Profile {
    let mut profile = Profile { office, ..city(3000).without_errors() };
    profile.rates.dropping_out = 60;
    profile
}

fn leavers(lives: &Lives, year: u16) -> Vec<Leaver> {
    (0..lives.len()).filter_map(|student| lives.leaver(student, year)).collect()
}

#[test]
fn a_careful_office_writes_what_is_so() {
    let lives = live(&with(Office::careful()), 1);
    for year in 2022..2024 {
        let leavers = leavers(&lives, year);
        assert!(leavers.iter().filter(|leaver| leaver.dropped_out()).count() > 20);
        for leaver in leavers {
            assert_eq!(leaver.dropped_out(), leaver.is_recorded_as_dropout(), "{leaver:?}");
        }
    }
    assert_eq!(leavers(&lives, 2024), [], "nobody knows yet");
}

#[test]
fn an_office_that_pleases_hides_about_as_many_as_it_is_told_to_and_only_in_the_year_reported() {
    let pleasing = with(Office { coded_to_please: 600, ..Office::careful() });
    let (mut hidden, mut shown) = (0, 0);
    for seed in 0..4 {
        let lives = live(&pleasing, seed);
        for leaver in leavers(&lives, 2023).into_iter().filter(is_unknown) {
            let is_hidden = !leaver.is_recorded_as_dropout();
            assert!(!is_hidden || leaver.proof == ExitProof::None, "{leaver:?}");
            hidden += usize::from(is_hidden);
            shown += usize::from(!is_hidden);
        }
        // Whoever left in the first days of the fall is a leaver of 2022-23 with a record of the year reported.
        let hidden_before = leavers(&lives, 2022).into_iter().filter(|leaver| !leaver.is_recorded_as_dropout());
        let first_day = Day::of("2023-08-21".parse().expect("a date"));
        assert!(hidden_before.filter(is_unknown).all(|leaver| leaver.exit >= first_day));
    }
    assert!((48..65).contains(&(hidden * 100 / (hidden + shown))), "{hidden} hidden, {shown} shown");
}

fn is_unknown(leaver: &Leaver) -> bool {
    leaver.happened == ExitReason::NoKnownEnrollment
}

#[test]
fn pleasing_changes_codes_alone_and_makes_no_error_finding() {
    for exit_codes in [CodeSet::Calpads, CodeSet::NdStars, CodeSet::Kit] {
        let honest = Profile { exit_codes, ..with(Office::usual()) };
        let office = Office { coded_to_please: 700, ..Office::usual() };
        let (before, after) = (generate(&honest, 2), generate(&Profile { office, ..honest }, 2));
        let mut coded = 0;
        for (one, other) in before.district.enrollments.iter().zip(&after.district.enrollments) {
            let mut back = other.clone();
            back.exit_reason.clone_from(&one.exit_reason);
            back.completion.clone_from(&one.completion);
            if *one != *other && back == *one {
                coded += 1;
                assert_eq!((other.school_year.0, other.status), (2023, EnrollmentStatus::Primary));
                assert_eq!(other.exit_proof, ExitProof::None);
            }
        }
        assert!(coded > 20, "{coded}");
        assert_eq!(before.district.terms, after.district.terms);
        assert_eq!(before.district.programs, after.district.programs);
        let said = |generated: &districts::Generated| {
            generated.district.documents.iter().map(|paper| paper.summary.clone()).collect::<Vec<_>>()
        };
        let uncles = |said: &[String]| said.iter().filter(|text| text.contains("uncle")).count();
        assert!(uncles(&said(&after)) <= uncles(&said(&before)), "no paper speaks for the code");
        let roster = Roster::compile(&after.district).expect("every record has its student");
        let errors = findings(&after, &roster).into_iter().filter(|finding| finding.severity == Severity::Error);
        assert_eq!(errors.count(), 0, "{exit_codes:?}");
    }
}

#[test]
fn a_student_is_found_by_number() {
    let lives = live(&Profile::example(), 1);
    for student in [0, 17, lives.len() - 1] {
        assert_eq!(lives.find(&lives.student_id(student)), Some(student));
    }
    assert_eq!(lives.find("9900000000x"), None);
    assert_eq!(lives.find("1"), None);
}
