//! Reports in which small groups are hidden.

use std::fmt::Write;

use serde_json::{Map, Value, json};
use tests::folder::Folder;

use super::{ask, refuses, report};

const TABLES: [&str; 5] = ["by_school", "by_grade", "by_subgroup", "by_sex", "by_race_ethnicity"];

/// A district of one school with so many students of each race in grade 10, and so many of them who left.
fn district(races: &[(&str, usize, usize)]) -> Folder {
    let folder = Folder::harbor();
    let (mut students, mut enrollments) = (heading(&folder, "students.csv"), heading(&folder, "enrollments.csv"));
    let mut number = 0;
    for (race, size, dropouts) in races {
        for place in 0..*size {
            number += 1;
            let exit = if place < *dropouts { "2024-01-18,E140" } else { "2024-06-07,E155" };
            let sex = if number % 2 == 0 { "F" } else { "M" };
            let _ = writeln!(students, "S{number:04},Sample,Sam,2008-03-02,{sex},{race},,");
            let _ = writeln!(enrollments, "S{number:04},H,HH,2023,10,primary,2023-08-21,{exit},,,");
            if place >= *dropouts {
                let _ = writeln!(enrollments, "S{number:04},H,HH,2024,11,primary,2024-08-20,,,,,");
            }
        }
    }
    folder.write("students.csv", students);
    folder.write("enrollments.csv", enrollments);
    folder.write("programs.csv", heading(&folder, "programs.csv"));
    folder.write("documents.csv", heading(&folder, "documents.csv"));
    folder
}

fn heading(folder: &Folder, file: &str) -> String {
    format!("{}\n", folder.read(file).lines().next().expect("a header"))
}

fn suppressed(folder: &Folder, mode: &str, more: &[&str]) -> Value {
    let about = ["--definition", "nces-ccd", "--year", "2023", "--suppress", mode, "--format", "json"];
    ask("report", folder, &[&about, more].concat()).json()
}

const TABLE: [(&str, usize, usize); 6] = [
    ("white", 124, 3),
    ("hispanic", 61, 4),
    ("black", 14, 1),
    ("two_or_more", 12, 0),
    ("asian", 8, 0),
    ("american_indian", 3, 1),
];

fn races(answer: &Value) -> &Map<String, Value> {
    answer["by_race_ethnicity"].as_object().expect("a table")
}

#[test]
fn two_small_groups_are_hidden_and_nothing_beside_them() {
    let answer = suppressed(&district(&TABLE), "cde-10", &[]);
    assert_eq!(answer["suppress"], "cde-10");
    assert_eq!(answer["numerator"], json!({ "count": 9 }));
    assert_eq!(answer["denominator"], json!({ "count": 222 }));
    let races = races(&answer);
    assert_eq!(races["white"], json!({ "count": 3, "denominator": 124, "rate_percent": 2.4 }));
    assert_eq!(races["asian"], json!({ "hidden": "primary" }));
    assert_eq!(races["american_indian"], json!({ "hidden": "primary" }));
    assert_eq!(races["two_or_more"]["count"], 0);
}

#[test]
fn a_small_group_alone_takes_the_next_smallest_with_it() {
    let mut table = TABLE;
    table[4].1 = 18;
    let answer = suppressed(&district(&table), "cde-10", &[]);
    let races = races(&answer);
    assert_eq!(races["american_indian"], json!({ "hidden": "primary" }));
    assert_eq!(races["two_or_more"], json!({ "hidden": "complementary" }));
    assert_eq!(races["asian"]["denominator"], 18);
}

#[test]
fn ranges_stand_in_place_of_counts() {
    let answer = suppressed(&district(&TABLE), "bands", &[]);
    assert_eq!((&answer["numerator"], &answer["denominator"]), (&Value::Null, &Value::Null));
    let races = races(&answer);
    assert_eq!(races["white"], json!({ "rate": "2.4%" }));
    assert_eq!(races["hispanic"], json!({ "rate": "6.6%" }));
    assert_eq!(races["black"], json!({ "rate": "≤20%" }));
    assert_eq!(races["two_or_more"], json!({ "rate": "≤20%" }));
    assert_eq!(races["asian"], json!({ "hidden": "primary" }));
}

#[test]
fn a_suppressed_report_names_no_student_in_any_format() {
    let folder = Folder::harbor();
    for mode in ["cde-10", "nd-10", "ma-6", "de-15", "bands"] {
        for format in ["json", "text", "csv"] {
            let answer = report(&folder, &["--suppress", mode, "--format", format]);
            assert_eq!((answer.status, answer.stderr.as_str()), (0, ""), "{mode} {format}");
            assert!(!answer.stdout.contains("A03") && !answer.stdout.contains("student_ids"), "{}", answer.stdout);
            assert!(
                answer.stdout.contains(if format == "text" { "hidden, small" } else { "primary" }),
                "{mode} {format}"
            );
        }
    }
}

#[test]
fn without_suppression_the_report_is_as_it_was() {
    let folder = Folder::harbor();
    assert_eq!(report(&folder, &["--suppress", "none"]).stdout, report(&folder, &[]).stdout);
}

#[test]
fn a_table_and_the_reports_of_its_schools_hide_the_same() {
    let folder = Folder::empty();
    let place = folder.path().join("lakes").display().to_string();
    let made = tests::command_line::run(&["district", "--scenario", "coteau-lakes", "--out", &place]);
    assert_eq!(made.status, 0, "{}", made.stderr);
    let about = |more: &[&str]| {
        let asked = ["report", "--district", &place, "--definition", "nces-ccd", "--year", "2013", "--format", "json"];
        tests::command_line::run(&[&asked, more].concat()).json()
    };
    let all = about(&["--suppress", "cde-10"]);
    let schools = all["by_school"].as_object().expect("a table");
    let mut hidden = hidden_cells(&all);
    for (school, cell) in schools {
        let one = about(&["--suppress", "cde-10", "--school", school]);
        assert_eq!(&one["by_school"][school], cell, "{school}");
        assert_eq!(one["numerator"].get("hidden"), cell.get("hidden"), "{school}");
        hidden += hidden_cells(&one);
    }
    assert!(hidden > 0, "{all}");
    // No table has a single hidden cell beside a total that is shown.
    for table in ["by_school", "by_grade", "by_sex", "by_race_ethnicity"] {
        let hidden = all[table].as_object().expect("a table").values().filter(|cell| cell.get("hidden").is_some());
        assert!(all["numerator"].get("hidden").is_some() || hidden.count() != 1, "{table}: {}", all[table]);
    }
}

fn hidden_cells(answer: &Value) -> usize {
    let cells = TABLES.iter().filter_map(|table| answer[table].as_object()).flat_map(Map::values);
    cells.filter(|cell| cell.get("hidden").is_some()).count()
}

#[test]
fn a_small_cohort_is_hidden_with_all_its_numbers() {
    let folder = Folder::empty();
    for file in
        std::fs::read_dir(tests::checkout::root().join("scenarios/02-north-prairie/district")).expect("it ships")
    {
        let path = file.expect("a file").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        folder.write(&name, std::fs::read(&path).expect("it is read"));
    }
    let cohort = |mode| {
        let about = ["--definition", "nd-cohort", "--year", "2015", "--school", "NH", "--format", "json"];
        ask("report", &folder, &[&about[..], &["--suppress", mode]].concat()).json()
    };
    let small = cohort("de-15");
    for number in ["listed", "removed", "adjusted_cohort", "graduates", "dropouts", "continuing", "other"] {
        assert_eq!(small[number], json!({ "hidden": "primary" }), "{number}");
    }
    assert_eq!((&small["rate_percent"], &small["dropout_rate_percent"]), (&Value::Null, &Value::Null));
    let shown = cohort("ma-6");
    assert_eq!(shown["adjusted_cohort"], json!({ "count": 14 }));
    assert_eq!(shown["rate_percent"], 35.7);
}

#[test]
fn an_unknown_mode_is_refused_with_the_known_ones() {
    refuses(&report(&Folder::harbor(), &["--suppress", "fog"]), &["none", "cde-10", "nd-10", "ma-6", "de-15", "bands"]);
}
