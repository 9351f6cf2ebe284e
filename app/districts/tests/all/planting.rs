//! Every planted error is found by its edit check on its record, and nothing else is wrong.

use districts::{Change, Generated, Pass, PlantedError, Planting, Profile, generate};
use engine::checks::{Finding, RecordRef, Severity};
use engine::choice::Choice;
use engine::records::{CodeSet, District};
use engine::roster::Roster;

use crate::example::{findings, lively};

const SEEDS: std::ops::Range<u64> = 0..40;

/// Passes whose mistake the code set has no place for.
fn is_possible(pass: Pass, codes: CodeSet) -> bool {
    match pass {
        Pass::CompletionStatusMissing | Pass::CompletionStatusWithoutE230 => codes == CodeSet::Calpads,
        Pass::MissingExitReason => codes != CodeSet::NdStars,
        Pass::ProvisionWithoutFreeMeal => codes != CodeSet::Calpads,
        _ => true,
    }
}

#[test]
fn every_pass_plants_and_its_check_finds_it() {
    for codes in [CodeSet::Calpads, CodeSet::Kit] {
        for seed in SEEDS {
            let generated = generate(&Profile { exit_codes: codes, ..lively() }, seed);
            let planted: Vec<Pass> = generated.answer_key.iter().map(|error| error.pass).collect();
            let asked: Vec<Pass> = Pass::ALL.iter().copied().filter(|pass| is_possible(*pass, codes)).collect();
            assert_eq!(planted, asked, "seed {seed}");
            check_found(&generated, seed);
        }
    }
}

#[test]
fn a_pass_is_written_by_its_name() {
    for pass in Pass::ALL {
        assert_eq!(serde_json::to_value(pass).expect("a name"), pass.name());
    }
}

#[test]
fn larger_districts_usually_have_more_errors() {
    let total = |students| Planting::usual(students).iter().map(|planting| planting.count).sum::<u32>();
    assert!(total(240) > 5 && total(8_000) > total(240));
    assert!(Planting::usual(60).iter().all(|planting| planting.count == 1));
}

#[test]
fn several_errors_of_a_kind_are_all_found() {
    let planted = Pass::ALL.iter().map(|pass| Planting { pass: *pass, count: 3 }).collect();
    let profile = Profile { planted, students: 1200, ..lively() };
    for seed in 0..10 {
        let generated = generate(&profile, seed);
        check_found(&generated, seed);
        let mut students: Vec<&str> = generated.answer_key.iter().map(|error| error.student_id.as_str()).collect();
        students.sort_unstable();
        students.dedup();
        assert_eq!(students.len(), generated.answer_key.len(), "no student has two, seed {seed}");
    }
}

#[test]
fn only_students_with_a_planted_error_have_findings_of_severity_error() {
    for codes in CodeSet::ALL.iter().copied() {
        for seed in SEEDS {
            let generated = generate(&Profile { exit_codes: codes, ..lively() }, seed);
            for (student, text) in errors_of(&generated) {
                let planted = generated.answer_key.iter().any(|error| is_about(error, &student));
                assert!(planted, "seed {seed}, {codes:?}: {text}");
            }
        }
    }
}

#[test]
fn errors_that_only_papers_show_give_no_finding_of_severity_error() {
    for seed in 0..10 {
        let mut profile = lively();
        profile.planted.retain(|planting| planting.pass.check().is_none());
        let generated = generate(&profile, seed);
        assert_eq!(generated.answer_key.len(), 4, "seed {seed}");
        assert_eq!(errors_of(&generated), [], "seed {seed}");
    }
}

#[test]
fn every_planted_error_is_proven_by_a_paper_in_the_students_folder() {
    for seed in SEEDS {
        let Generated { district, answer_key, .. } = generate(&lively(), seed);
        for error in answer_key {
            let id = error.document_id.as_deref().unwrap_or_else(|| panic!("seed {seed}: {error:?} has no paper"));
            let paper = district.documents.iter().find(|paper| paper.document_id == id).expect("a filed paper");
            assert_eq!(paper.student_id, error.student_id, "seed {seed}");
        }
    }
}

#[test]
fn correcting_what_the_key_names_gives_the_true_record_back() {
    for seed in SEEDS {
        let profile = lively();
        let (planted, truth) = (generate(&profile, seed), generate(&profile.without_errors(), seed));
        for error in &planted.answer_key {
            for change in [&error.change].into_iter().chain(&error.also) {
                let wrong = written(&planted.district, error, change, &planted.district);
                let right = written(&truth.district, error, change, &planted.district);
                assert_eq!((wrong, right), (change.wrong.clone(), change.right.clone()), "seed {seed}: {error:?}");
            }
        }
    }
}

/// What stands in the field of a planted error. Students are found by number, because a second number of one of them
/// moves the others.
fn written(district: &District, error: &PlantedError, change: &Change, planted: &District) -> String {
    let row = match error.record {
        RecordRef::Enrollment(at) => serde_json::to_value(&district.enrollments[at as usize]),
        RecordRef::Program(at) => serde_json::to_value(&district.programs[at as usize]),
        RecordRef::Student(at) => {
            let id = &planted.students[at as usize].student_id;
            serde_json::to_value(district.students.iter().find(|student| student.student_id == *id))
        }
        RecordRef::School(_) => panic!("no error is planted in a school"),
    };
    let row = row.expect("a record as JSON");
    row[change.field.slug()].as_str().unwrap_or_default().to_owned()
}

/// What comes after the report day comes last, and leaves what is right alone.
#[test]
fn errors_are_planted_in_what_the_office_knows_on_the_report_day() {
    let waiting = |seed| {
        let through = "2025-01-24".parse().expect("a date");
        let profile = Profile { records_through: through, ..lively() };
        let generated = generate(&Profile { report_day: Some(lively().records_through), ..profile }, seed);
        (lively().records_through, generated)
    };
    for seed in SEEDS {
        let (day, mut generated) = waiting(seed);
        let asked = Pass::ALL.iter().filter(|pass| is_possible(**pass, CodeSet::Calpads)).count();
        assert_eq!(generated.answer_key.len(), asked, "seed {seed}");
        check_found(&generated, seed);

        let all = generated.district.clone();
        generated.district = all.known_on(day);
        check_found(&generated, seed);
        let numbers: Vec<&str> = all.documents.iter().map(|paper| paper.document_id.as_str()).collect();
        assert!(
            numbers.iter().zip(1..).all(|(id, number)| *id == format!("D{number:04}")),
            "papers are numbered as they come"
        );
        for error in &generated.answer_key {
            let paper = error.document_id.as_deref().expect("a paper");
            assert!(generated.district.documents.iter().any(|known| known.document_id == paper), "{error:?}");
            let later = all.documents[generated.district.documents.len()..].iter();
            assert_eq!(later.filter(|paper| paper.student_id == error.student_id).count(), 0, "{error:?}");
        }
    }
}

fn check_found(generated: &Generated, seed: u64) {
    let roster = Roster::compile(&generated.district).expect("every record has its student");
    let findings = findings(generated, &roster);
    for error in &generated.answer_key {
        let Some(check) = error.pass.check() else { continue };
        let on_the_record = |finding: &Finding| match finding.record {
            // A program that is missing is found on the enrollment.
            RecordRef::Enrollment(_) if error.pass == Pass::ProvisionWithoutFreeMeal => {
                finding.student.is_some_and(|seat| is_about(error, roster.student_id(seat)))
            }
            RecordRef::Student(_) => finding.student.is_some_and(|seat| is_about(error, roster.student_id(seat))),
            record => record == error.record,
        };
        let found = findings.iter().any(|finding| finding.code == check && on_the_record(finding));
        assert!(found, "seed {seed}: {error:?}");
    }
}

fn is_about(error: &PlantedError, student: &str) -> bool {
    error.student_id == student || error.other_student_id.as_deref() == Some(student)
}

/// Findings of severity error, by student.
fn errors_of(generated: &Generated) -> Vec<(String, String)> {
    let roster = Roster::compile(&generated.district).expect("every record has its student");
    let findings = findings(generated, &roster);
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors
        .map(|finding| {
            let student = finding.student.map(|seat| roster.student_id(seat).to_owned());
            (student.unwrap_or_default(), format!("{finding:?}"))
        })
        .collect()
}
