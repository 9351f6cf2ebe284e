use serde_json::{Value, json};
use tests::command_line::run;
use tests::golden::{Answer, Cohort, Event, Golden, reports};

#[test]
fn every_golden_report_is_the_programs_too() {
    for report in reports() {
        let answer = ask(&report);
        assert_eq!(answer["definition"], report.definition, "{}", report.name());
        assert_eq!(answer["year"], report.year, "{}", report.name());
        check_settings(&report, &answer);
        assert_eq!(answer["rate_percent"], json!(report.rate_percent), "{}", report.name());
        match &report.answer {
            Answer::Event(event) => check_event(&report, event, &answer),
            Answer::Cohort(cohort) => check_cohort(&report, cohort, &answer),
        }
    }
}

fn ask(report: &Golden) -> Value {
    let year = report.year.to_string();
    let mut arguments = vec!["report", "--format", "json", "--district", &report.district];
    arguments.extend(["--definition", &report.definition, "--year", &year, "--lea", &report.lea]);
    if let Some(school) = &report.school {
        arguments.extend(["--school", school]);
    }
    for set in &report.set {
        arguments.extend(["--set", set]);
    }
    let answer = run(&arguments);
    assert_eq!(answer.status, 0, "{}: {}", report.name(), answer.stderr);
    answer.json()
}

/// The settings in force are told, those that were set among them.
fn check_settings(report: &Golden, answer: &Value) {
    for set in &report.set {
        let (knob, option) = set.split_once('=').expect("a setting");
        assert_eq!(answer["settings"][knob], option, "{}", report.name());
    }
}

fn check_event(report: &Golden, expected: &Event, answer: &Value) {
    check_students(&answer["numerator"], &expected.numerator, &report.name());
    match expected.denominator {
        None => assert_eq!(answer["denominator"], Value::Null, "{}", report.name()),
        Some(count) => assert_eq!(answer["denominator"]["count"].as_f64(), Some(count), "{}", report.name()),
    }
    for part in ["by_school", "by_grade"] {
        let mut students: Vec<Value> = groups(&answer[part])
            .flat_map(|group| group["student_ids"].as_array().cloned().unwrap_or_default())
            .collect();
        students.sort_by_key(ToString::to_string);
        assert_eq!(json!(students), answer["numerator"]["student_ids"], "{} {part}", report.name());
        assert!(groups(&answer[part]).all(|group| group["count"] != 0), "{} {part} has an empty key", report.name());
    }
    let names: Vec<&String> = answer["by_subgroup"].as_object().expect("subgroups").keys().collect();
    assert_eq!(names, ["el", "homeless", "migrant", "sed", "swd"], "{}", report.name());
    for (name, students) in expected.by_subgroup.iter().flatten() {
        check_students(&answer["by_subgroup"][name], students, &format!("{} {name}", report.name()));
    }
}

fn check_cohort(report: &Golden, expected: &Cohort, answer: &Value) {
    let lists = [
        ("listed", &expected.listed),
        ("removed", &expected.removed),
        ("graduates", &expected.graduates),
        ("dropouts", &expected.dropouts),
        ("continuing", &expected.continuing),
        ("other", &expected.other),
    ];
    for (name, students) in lists {
        check_students(&answer[name], students, &format!("{} {name}", report.name()));
    }
    let adjusted: Vec<String> =
        expected.listed.iter().filter(|student| !expected.removed.contains(student)).cloned().collect();
    check_students(&answer["adjusted_cohort"], &adjusted, &report.name());
    assert_eq!(answer["dropout_rate_percent"], json!(expected.dropout_rate_percent), "{}", report.name());
    assert!(answer["level"].is_string(), "{}", report.name());
}

fn check_students(answer: &Value, expected: &[String], name: &str) {
    assert_eq!(*answer, json!({ "count": expected.len(), "student_ids": expected }), "{name}");
}

fn groups(part: &Value) -> impl Iterator<Item = &Value> {
    part.as_object().expect("a breakdown").values()
}
