use tests::folder::Folder;

use super::{ask, report};

#[test]
fn a_report_for_people_names_the_counted_and_the_count() {
    let answer = report(&Folder::harbor(), &[]);
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
    for part in ["Harbor Unified", "2023–24", "A03", "Casey Castro", "A19"] {
        assert!(answer.stdout.contains(part), "{part} is not in\n{}", answer.stdout);
    }
}

#[test]
fn a_report_for_spreadsheets_has_a_row_for_each_student() {
    let answer = report(&Folder::harbor(), &["--format", "csv"]);
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
    let mut lines = answer.stdout.split("\r\n");
    let header = lines.next().expect("a header");
    assert!(header.starts_with("student_id,last_name,first_name,"), "{header}");
    let rows: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    assert_eq!(rows.len(), 20, "{}", answer.stdout);
    assert!(rows.iter().any(|row| row.starts_with("A03,Castro,Casey,")), "{}", answer.stdout);
}

#[test]
fn a_name_that_is_a_formula_becomes_text_for_spreadsheets() {
    let folder = Folder::harbor().with("students.csv", "A03,Castro,", "A03,=1+1,");
    let answer = report(&folder, &["--format", "csv"]);
    assert!(answer.stdout.contains("A03,'=1+1,"), "{}", answer.stdout);
}

#[test]
fn a_cohort_is_written_in_every_format() {
    let folder = Folder::empty();
    for file in
        std::fs::read_dir(tests::checkout::root().join("scenarios/02-north-prairie/district")).expect("it ships")
    {
        let path = file.expect("a file").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        folder.write(&name, std::fs::read(&path).expect("it is read"));
    }
    let cohort = |format| {
        ask("report", &folder, &["--definition", "nd-cohort", "--year", "2015", "--school", "NH", "--format", format])
    };
    assert!(cohort("text").stdout.contains("class of 2015"), "{}", cohort("text").stdout);
    assert!(cohort("csv").stdout.starts_with("student_id,"), "{}", cohort("csv").stdout);
    assert_eq!(cohort("json").json()["level"], "school");
}

#[test]
fn an_unknown_format_is_refused_with_the_known_ones() {
    super::refuses(&report(&Folder::harbor(), &["--format", "pdf"]), &["pdf"]);
}
