//! Everything that can happen happens, and in an order that can.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use districts::{Day, Profile, generate, live};
use engine::codes::ExitReason;
use engine::records::ProgramKind;

use crate::example::city;

/// Lives may not depend on who a student is: the code that lets them happen has no way to ask.
#[test]
fn the_code_of_lives_knows_no_race_sex_or_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/life");
    let mut files = 0;
    for entry in fs::read_dir(folder).expect("the folder of lives") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a source file");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            for word in ["Background", "RaceEthnicity", "race", "Sex", "sex", "numbering", "names", "shares"] {
                assert!(!line.contains(word), "{}: {line}", path.display());
            }
        }
        files += 1;
    }
    assert!(files > 8, "the folder holds the code of lives");
}

#[test]
fn every_way_to_leave_and_every_program_occurs() {
    let mut profile = city(6000);
    profile.first_year.0 = 2018;
    profile.rates.deaths = 2000;
    profile.rates.continuing = 800;
    profile.composition.migrant = 20;
    let lives = live(&profile, 1);
    let happened: BTreeSet<ExitReason> =
        (0..lives.len()).flat_map(|student| lives.stays(student)).map(|stay| stay.happened).collect();
    let expected = [
        ExitReason::Graduated,
        ExitReason::CompletedCertificate,
        ExitReason::CompletedGed,
        ExitReason::CompletedWithoutRequirements,
        ExitReason::AdultEducationOrGed,
        ExitReason::Died,
        ExitReason::HealthFacility,
        ExitReason::InstitutionWithoutDiplomaProgram,
        ExitReason::TransferredWithinLea,
        ExitReason::TransferredInState,
        ExitReason::TransferredDisciplinary,
        ExitReason::ReferredAlternative,
        ExitReason::TransferredPrivate,
        ExitReason::TransferredOutOfState,
        ExitReason::Emigrated,
        ExitReason::HomeSchool,
        ExitReason::YearEnd,
        ExitReason::Promoted,
        ExitReason::Continuing,
        ExitReason::Expelled,
        ExitReason::NoKnownEnrollment,
        ExitReason::ReachedMaximumAge,
        ExitReason::NoShow,
    ];
    for reason in expected {
        assert!(happened.contains(&reason), "{reason:?}");
    }
    let programs: BTreeSet<ProgramKind> =
        (0..lives.len()).flat_map(|student| lives.spells(student)).map(|spell| spell.program).collect();
    // No school-age student has a plan for infants, and service plans belong to private schools.
    for program in engine::choice::Choice::ALL {
        let never = matches!(program, ProgramKind::Ifsp | ProgramKind::Isp);
        assert_eq!(programs.contains(program), !never, "{program:?}");
    }
}

#[test]
fn stays_follow_each_other_and_terms_lie_within_them() {
    for seed in 0..3 {
        let lives = live(&city(2000), seed);
        for student in 0..lives.len() {
            let stays = lives.stays(student);
            assert!(!stays.is_empty());
            for stay in stays {
                assert!(stay.entry <= stay.exit && stay.known >= stay.entry, "{stay:?}");
                assert!(stay.diploma == Day::NONE || stay.diploma >= stay.exit);
            }
            for pair in stays.windows(2) {
                assert!(pair[0].exit < pair[1].entry, "{pair:?}");
                assert_ne!(pair[0].happened, ExitReason::Died);
                assert_ne!(pair[0].happened, ExitReason::Graduated);
                let up = pair[1].grade.abs_diff(pair[0].grade);
                assert!(up <= 1, "{pair:?}");
            }
            for term in lives.terms(student) {
                assert!(term.days_absent <= term.days_enrolled && term.days_unexcused <= term.days_absent);
                assert!(term.days_tardy <= term.days_enrolled - term.days_absent, "{term:?}");
                assert!(term.days_enrolled > 0 && term.suspension_days <= term.days_enrolled);
            }
        }
    }
}

#[test]
fn a_student_next_door_is_seen_there() {
    let lives = live(&city(2000), 1);
    let moved = (0..lives.len()).flat_map(|student| lives.stays(student).windows(2));
    let next_door = moved.filter(|pair| lives.is_home(&pair[0]) && !lives.is_home(&pair[1]));
    assert!(next_door.count() > 100);
}

#[test]
fn nothing_is_known_after_the_last_day_on_record() {
    let profile = Profile { students: 3000, ..Profile::example() };
    let through = profile.records_through;
    let district = generate(&profile.without_errors(), 1).district;
    for row in &district.enrollments {
        assert!(row.entry_date <= through && row.exit_date.is_none_or(|exit| exit <= through), "{row:?}");
        assert!(row.known_from.is_some_and(|day| day <= through), "{row:?}");
    }
    for paper in &district.documents {
        assert!(paper.received_on.is_some_and(|day| day <= through), "{paper:?}");
        assert!(paper.known_from.is_none_or(|day| day <= through), "{paper:?}");
    }
    for row in &district.programs {
        assert!(row.start_date <= Some(through) && row.end_date <= Some(through), "{row:?}");
        assert!(row.known_from.is_some_and(|day| day <= through), "{row:?}");
    }
    let known = district.known_on(through);
    assert_eq!(known.enrollments.iter().zip(&district.enrollments).find(|(a, b)| a != b), None);
    assert_eq!(known.programs, district.programs);
    assert_eq!(known.documents, district.documents);
    assert_eq!(known.terms, district.terms);
}

#[test]
fn the_office_knew_less_before() {
    let profile = Profile { students: 2000, ..Profile::example() };
    let district = generate(&profile.without_errors(), 1).district;
    let spring = "2024-04-01".parse().expect("a date");
    let then = district.known_on(spring);
    assert!(then.enrollments.len() < district.enrollments.len());
    assert!(then.documents.len() < district.documents.len());
    let learned_later = |row: &&engine::records::Enrollment| row.exit_date.is_some() && row.known_from > Some(spring);
    assert!(district.enrollments.iter().filter(learned_later).any(|row| row.exit_date < Some(spring)));
}
