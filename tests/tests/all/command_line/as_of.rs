//! Records as their office knew them on a day.

use serde_json::Value;
use tests::folder::Folder;

use super::{ask, refuses, report};

/// Harbor, whose office learned in December that a student had left in spring, and where a newcomer begins in November.
fn harbor() -> Folder {
    let folder = Folder::harbor();
    let known = folder.read("enrollments.csv");
    let mut lines: Vec<String> = known.lines().map(|line| format!("{line},")).collect();
    lines[0] += "known_from";
    let left = lines.iter_mut().find(|line| line.starts_with("A03,")).expect("A03 is enrolled");
    *left += "2024-12-02";
    // The newcomer stands first, so that the lines of all others are not those of their positions.
    lines.insert(1, "B01,H,HH,2024,10,primary,2024-11-04,,,,,,".to_owned());
    folder.write("enrollments.csv", lines.join("\n") + "\n");
    let students = folder.read("students.csv");
    folder.write("students.csv", students + "B01,Brandt,Bailey,2008-05-04,X,not_reported,,\n");
    folder
}

fn counted(folder: &Folder, more: &[&str]) -> Vec<String> {
    let answer = report(folder, &[&["--format", "json"], more].concat()).json();
    let ids = answer["numerator"]["student_ids"].as_array().expect("a list");
    ids.iter().map(|id| id.as_str().expect("a number").to_owned()).collect()
}

#[test]
fn a_report_as_of_a_day_rests_on_what_was_known_then() {
    let folder = harbor();
    let all = counted(&folder, &[]);
    assert!(all.contains(&"A03".to_owned()), "{all:?}");
    let mut before = all.clone();
    before.retain(|id| id != "A03");
    assert_eq!(counted(&folder, &["--as-of", "2024-12-01"]), before);
    assert_eq!(counted(&folder, &["--as-of", "2024-12-02"]), all, "the day itself is part of it");
}

#[test]
fn findings_as_of_a_day_name_the_lines_of_the_file() {
    let folder = harbor();
    let findings = |more: &[&str]| -> Vec<Value> {
        let arguments = [&["--definition", "calpads-1.24", "--year", "2023", "--format", "json"], more].concat();
        ask("validate", &folder, &arguments).any_json()["findings"].as_array().expect("a list").clone()
    };
    let of_a18 = |findings: &[Value]| -> Vec<String> {
        let own = findings.iter().filter(|finding| finding["student_id"] == "A18");
        own.filter_map(|finding| finding["record"].as_str().map(str::to_owned)).collect()
    };
    let all = of_a18(&findings(&[]));
    assert!(!all.is_empty(), "the exit of A18 after the year's end is found");
    assert_eq!(of_a18(&findings(&["--as-of", "2024-10-08"])), all);
}

#[test]
fn a_day_that_is_none_is_refused_and_the_help_names_the_option() {
    refuses(&report(&Folder::harbor(), &["--as-of", "10/8/2024"]), &["10/8/2024", "such as 2024-10-08"]);
    for command in ["report", "validate"] {
        let help = tests::command_line::run(&[command, "--help"]).stdout;
        assert!(help.contains("--as-of <YYYY-MM-DD>"), "{help}");
    }
}
