//! Every planted error is found by its edit check on its record, and nothing else is wrong.

use districts::{Generated, Pass, PlantedError, Planting, Profile, generate};
use engine::calendar::{CountDayRule, SchoolYear};
use engine::checks::{CheckContext, Finding, RecordRef, Severity, validate};
use engine::records::CodeSet;
use engine::roster::Roster;

const SEEDS: std::ops::Range<u64> = 0..60;

/// A district in which something happens to enough students for every pass to find a record.
fn lively() -> Profile {
    let mut profile = Profile::example();
    profile.rates.dropping_out = 100;
    profile.rates.back_by_count_day = 250;
    profile
}

#[test]
fn records_without_planted_errors_have_none() {
    for code_set in [CodeSet::Calpads, CodeSet::Kit] {
        let profile = Profile { exit_codes: code_set, ..lively().without_errors() };
        for seed in SEEDS {
            let errors: Vec<String> = errors_of(&generate(&profile, seed)).into_iter().map(|(_, text)| text).collect();
            assert!(errors.is_empty(), "seed {seed}, {code_set:?}: {errors:#?}");
        }
    }
}

#[test]
fn every_pass_plants_and_its_check_finds_it() {
    for seed in SEEDS {
        let generated = generate(&lively(), seed);
        assert_eq!(generated.answer_key.len(), Pass::ALL.len(), "seed {seed}");
        check_found(&generated, seed);
    }
}

#[test]
fn several_errors_of_a_kind_are_all_found() {
    let planted = Pass::ALL.iter().map(|pass| Planting { pass: *pass, count: 3 }).collect();
    let profile = Profile { planted, ..lively() };
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
    for seed in SEEDS {
        let generated = generate(&lively(), seed);
        for (student, text) in errors_of(&generated) {
            let planted = generated.answer_key.iter().any(|error| is_about(error, &student));
            assert!(planted, "seed {seed}: {text}");
        }
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
fn correcting_one_field_gives_the_true_record_back() {
    for seed in SEEDS {
        let profile = lively();
        let (planted, truth) = (generate(&profile, seed), generate(&profile.without_errors(), seed));
        for error in &planted.answer_key {
            let RecordRef::Enrollment(at) = error.record else { panic!("an enrollment") };
            let wrong = written(&planted.district.enrollments[at as usize], error);
            let right = written(&truth.district.enrollments[at as usize], error);
            assert_eq!((wrong, right), (error.wrong.clone(), error.right.clone()), "seed {seed}");
        }
    }
}

fn written(row: &engine::records::Enrollment, error: &PlantedError) -> String {
    let row = serde_json::to_value(row).expect("a record as JSON");
    let field = engine::choice::Choice::slug(error.field);
    row[field].as_str().unwrap_or_default().to_owned()
}

fn check_found(generated: &Generated, seed: u64) {
    let roster = Roster::compile(&generated.district).expect("every record has its student");
    let findings = findings(generated, &roster);
    for error in &generated.answer_key {
        let on_the_record = |finding: &Finding| match finding.record {
            RecordRef::Student(_) => finding.student.is_some_and(|seat| is_about(error, roster.student_id(seat))),
            record => record == error.record,
        };
        let found = findings.iter().any(|finding| finding.code == error.pass.check() && on_the_record(finding));
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

fn findings(generated: &Generated, roster: &Roster) -> Vec<Finding> {
    let district = &generated.district;
    let lea = roster.find_lea(&district.reporting_lea).expect("the district's own LEA");
    let year = SchoolYear(2023);
    let count_day = CountDayRule::FirstWednesdayOctober.in_year(2024, None).expect("a Wednesday in October");
    validate(&CheckContext { district, roster, lea, year, count_day, this_year: &[], last_year: &[] })
}
