//! What concerns the folder as a whole.

use super::*;

#[test]
fn district_json_is_checked_key_by_key() {
    let file = "district.json";
    check(file, " \"name\": \"Harbor Unified\",\n", "", 0, Some("name"), None, ProblemKind::MissingKey);
    check(file, "\"Harbor Unified\"", "\" \"", 0, Some("name"), None, ProblemKind::Empty);
    check(file, "\"H\"", "7", 0, Some("reporting_lea"), Some("7"), ProblemKind::NotText);
    check(file, "\"calpads\"", "\"stars\"", 0, Some("exit_codes"), Some("stars"), unknown::<CodeSet>(Some("nd-stars")));
    let known = ProblemKind::UnknownLea { known: vec!["H".to_owned(), "P".to_owned()] };
    check(file, "\"H\"", "\"Q\"", 0, Some("reporting_lea"), Some("Q"), known);
    check(file, "\"calpads\",", "\"calpads\"", 5, None, None, ProblemKind::NotJson { character: 2 });
    assert_eq!(refused(&with(file, "[1]"))[0].kind, ProblemKind::NotAnObject);
    let notes = accepted(&edited(file, "{", "{\"state\": \"CA\",")).notes;
    assert_eq!(notes[0].kind, NoteKind::UnknownKey("state".to_owned()));
}

#[test]
fn a_folder_that_is_not_synthetic_is_not_looked_into() {
    for (to, value) in
        [("false", Some("false")), ("\"true\"", Some("\"true\"")), ("1", Some("1")), ("null", Some("null"))]
    {
        let mut files = edited("district.json", "true", to);
        files.retain(|(name, _)| name != "schools.csv");
        let broken = ("students.csv".to_owned(), b"Real,Name".to_vec());
        files.retain(|(name, _)| name != "students.csv");
        files.push(broken);
        let problems = refused(&files);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert_eq!(place(&problems[0]), ("district.json", None, Some("synthetic"), value));
        assert_eq!(problems[0].kind, ProblemKind::NotSynthetic);
    }
    check("district.json", ",\n \"synthetic\": true", "", 0, Some("synthetic"), None, ProblemKind::NotSynthetic);
}

#[test]
fn several_mistakes_are_reported_together_in_the_order_of_the_files() {
    let mut files =
        edited("enrollments.csv", "0012345678,H,HH,2023,11,primary,2023-08-21", "A9,H,HH,2023,13,prime,21.8.2023");
    for (name, bytes) in &mut files {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let text = match name.as_str() {
            "district.json" => text.replace("calpads", "calpad"),
            "calendars.csv" => text.replace("2022-08-22", "08/22/2022"),
            "students.csv" => text.replace("2006-11-05", "2006-11-31"),
            _ => continue,
        };
        *bytes = text.into_bytes();
    }
    let problems = refused(&files);
    let places: Vec<_> = problems.iter().map(place).collect();
    assert_eq!(
        places,
        [
            ("district.json", None, Some("exit_codes"), Some("calpad")),
            ("calendars.csv", Some(2), Some("first_day"), Some("08/22/2022")),
            ("students.csv", Some(2), Some("birth_date"), Some("2006-11-31")),
            ("enrollments.csv", Some(2), Some("student_id"), Some("A9")),
            ("enrollments.csv", Some(2), Some("grade"), Some("13")),
            ("enrollments.csv", Some(2), Some("status"), Some("prime")),
            ("enrollments.csv", Some(2), Some("entry_date"), Some("21.8.2023")),
        ]
    );
}
