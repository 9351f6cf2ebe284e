use serde_json::Value;
use tests::command_line::Answer;
use tests::folder::Folder;

use super::{ask, refuses};

fn validate(folder: &Folder, format: &str) -> Answer {
    ask("validate", folder, &["--definition", "calpads-1.24", "--year", "2023", "--format", format])
}

fn findings<'a>(answer: &'a Value, severity: &'a str) -> impl Iterator<Item = &'a Value> {
    answer["findings"].as_array().expect("a list").iter().filter(move |finding| finding["severity"] == severity)
}

#[test]
fn a_record_in_error_gives_the_exit_status_1() {
    let folder = Folder::harbor().with("enrollments.csv", "2023-08-21,2024-01-18,E140", "2023-08-21,2023-08-01,E140");
    let answer = validate(&folder, "json");
    assert_eq!((answer.status, answer.stderr.as_str()), (1, ""));
    let json = answer.any_json();
    assert!(findings(&json, "error").any(|finding| finding["student_id"] == "A03"), "{}", answer.stdout);
}

#[test]
fn the_counts_are_those_of_the_findings_and_decide_the_exit_status() {
    let answer = validate(&Folder::harbor(), "json");
    let json = answer.any_json();
    for severity in ["error", "warning"] {
        assert_eq!(json["counts"][severity], findings(&json, severity).count(), "{severity}");
    }
    assert_eq!(answer.status, i32::from(json["counts"]["error"] != 0));
}

#[test]
fn a_district_without_errors_gives_the_exit_status_0() {
    let folder = Folder::harbor();
    // One student with one sound enrollment.
    let first = |file: &str, lines: usize| folder.read(file).split_inclusive('\n').take(lines).collect::<String>();
    let (students, enrollments, programs) =
        (first("students.csv", 2), first("enrollments.csv", 3), first("programs.csv", 1));
    folder.write("students.csv", students);
    folder.write("enrollments.csv", enrollments);
    folder.write("programs.csv", programs);
    let folder = folder.without("documents.csv");
    let answer = validate(&folder, "json");
    assert_eq!(answer.status, 0, "{}", answer.stdout);
    assert_eq!(answer.json()["counts"]["error"], 0);
}

#[test]
fn every_finding_says_what_is_wrong_where_and_what_to_do() {
    let answer = validate(&Folder::harbor(), "json").any_json();
    let all = answer["findings"].as_array().expect("a list");
    assert!(!all.is_empty());
    for finding in all {
        for key in ["code", "name", "severity", "record", "field", "message", "how_to_correct"] {
            assert!(finding[key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {finding}");
        }
    }
}

#[test]
fn findings_are_written_for_people_and_for_spreadsheets() {
    let json = validate(&Folder::harbor(), "json").any_json();
    let first = json["findings"][0].clone();
    let (code, message) = (first["code"].as_str().expect("a code"), first["message"].as_str().expect("a message"));
    let text = validate(&Folder::harbor(), "text").stdout;
    assert!(text.contains(code) && text.contains(message), "{text}");
    let csv = validate(&Folder::harbor(), "csv").stdout;
    assert!(csv.starts_with("code,name,severity,student_id,record,field,message,how_to_correct\r\n"), "{csv}");
    assert!(csv.contains(code), "{csv}");
}

#[test]
fn a_broken_folder_is_refused_before_any_check() {
    let folder = Folder::harbor().with("enrollments.csv", "2024-01-18,E140", "1/18/2024,E140");
    refuses(&validate(&folder, "json"), &["enrollments.csv line 5, exit_date", "Write 2024-01-18."]);
}
