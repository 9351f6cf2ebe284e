//! Files, their text and their headers.

use super::*;

#[test]
fn an_empty_folder_names_the_files_it_should_hold() {
    let problems = refused(&[("photo.jpg".to_owned(), vec![0xFF])]);
    let expected =
        vec!["district.json", "schools.csv", "calendars.csv", "students.csv", "enrollments.csv", "programs.csv"];
    assert_eq!(problems[0].kind, ProblemKind::NoKnownFile { expected });
    assert_eq!(place(&problems[0]), ("", None, None, None));
    assert_eq!(refused(&[]).len(), 1);
}

#[test]
fn a_missing_file_is_named_with_the_one_that_may_be_meant() {
    let mut files = files();
    for (name, _) in &mut files {
        if name == "enrollments.csv" {
            *name = "enrollments.xlsx".to_owned();
        }
    }
    files.retain(|(name, _)| name != "calendars.csv" && name != "attendance.csv");
    let problems = refused(&files);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert_eq!(
        (problems[0].file.as_str(), &problems[0].kind),
        ("calendars.csv", &ProblemKind::MissingFile { similar: None })
    );
    let similar = Some("enrollments.xlsx".to_owned());
    assert_eq!(
        (problems[1].file.as_str(), &problems[1].kind),
        ("enrollments.csv", &ProblemKind::MissingFile { similar })
    );
}

#[test]
fn a_file_given_twice_is_refused() {
    let mut files = files();
    files.push(("copy/students.csv".to_owned(), STUDENTS.as_bytes().to_vec()));
    let problems = refused(&files);
    assert_eq!((problems[0].file.as_str(), &problems[0].kind), ("students.csv", &ProblemKind::RepeatedFile));
}

#[test]
fn sizes_are_bounded() {
    let long = with("students.csv", format!("{STUDENTS}{}", "\n".repeat(1000)));
    let problems = read(&long, Limits { max_file_bytes: 1000, max_rows: 1000 }).unwrap_err();
    let bytes = STUDENTS.len() as u64 + 1000;
    assert_eq!(problems[0].kind, ProblemKind::TooLarge { bytes, limit: 1000 });
    assert_eq!(problems.len(), 1, "what refers to the unread file is let be: {problems:#?}");

    let problems = read(&files(), Limits { max_file_bytes: 1 << 20, max_rows: 2 }).unwrap_err();
    assert!(problems.iter().all(|problem| problem.kind == ProblemKind::TooManyRows { limit: 2 }), "{problems:#?}");
    assert_eq!(problems.len(), 5);

    let wide = format!("student_id{}\n", ",x".repeat(300));
    let problems = refused(&with("attendance.csv", wide));
    assert_eq!(problems[0].kind, ProblemKind::TooManyColumns { limit: 200 });
}

#[test]
fn text_that_is_not_utf8_is_refused_by_line_and_byte() {
    let mut bytes = STUDENTS.as_bytes().to_vec();
    let at = STUDENTS.find('ú').unwrap();
    bytes.splice(at..at + 2, [0xFA]);
    let problems = refused(&with("students.csv", bytes));
    assert_eq!(problems[0].kind, ProblemKind::NotUtf8 { byte: 0xFA, offset: at as u64 });
    assert_eq!(place(&problems[0]), ("students.csv", Some(4), None, None));
    assert_eq!(problems.len(), 1);

    assert_eq!(refused(&with("students.csv", b"\xFF\xFEs\0"))[0].kind, ProblemKind::Utf16);
    assert_eq!(refused(&with("students.csv", b"PK\x03\x04...."))[0].kind, ProblemKind::Workbook);
    assert_eq!(refused(&with("students.csv", b"\xEF\xBB\xBF \n"))[0].kind, ProblemKind::EmptyFile);
    assert_eq!(refused(&with("district.json", b""))[0].kind, ProblemKind::EmptyFile);
}

#[test]
fn columns_parted_by_something_else_are_refused_once() {
    for (delimiter, found) in [(';', Delimiter::Semicolon), ('\t', Delimiter::Tab), ('|', Delimiter::Bar)] {
        let text = CALENDARS.replace(',', &delimiter.to_string());
        let problems = refused(&with("calendars.csv", text));
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert_eq!(problems[0].kind, ProblemKind::WrongDelimiter { found });
        assert_eq!(problems[0].line, Some(1));
    }
}

#[test]
fn headers_are_refused_by_column() {
    check(
        "calendars.csv",
        "first_day",
        "First Day",
        1,
        Some("first_day"),
        None,
        ProblemKind::MissingColumn { similar: Some("First Day".to_owned()) },
    );
    check(
        "calendars.csv",
        "first_day",
        "holiday",
        1,
        Some("first_day"),
        None,
        ProblemKind::MissingColumn { similar: None },
    );
    check(
        "calendars.csv",
        "lea_id,school_year,first_day,last_day\n",
        "",
        1,
        None,
        None,
        ProblemKind::HeaderNotFound { expected: FolderFile::Calendars.columns() },
    );
    let problems = refused(&edited("calendars.csv", "last_day", "first_day"));
    let kinds: Vec<_> = problems.iter().map(|problem| (problem.column.as_deref(), &problem.kind)).collect();
    assert_eq!(
        kinds,
        [
            (Some("first_day"), &ProblemKind::RepeatedColumn),
            (Some("last_day"), &ProblemKind::MissingColumn { similar: None })
        ]
    );
}

#[test]
fn rows_of_another_length_are_refused() {
    let kind = |found| ProblemKind::CellCount { found, expected: 13 };
    check("enrollments.csv", "T180,,", "T180,,,", 3, None, None, kind(14));
    check("enrollments.csv", ",records_request,,", ",records_request", 3, None, None, kind(11));
}

#[test]
fn quotation_marks_must_be_closed() {
    let unclosed = ProblemKind::UnclosedQuote;
    check("students.csv", "Castro", "\"Castro", 2, Some("last_name"), None, unclosed.clone());
    check("students.csv", "Jr.\",", "Jr.,", 3, Some("last_name"), None, unclosed.clone());
    check("students.csv", "Núñez", "\"Núñez", 4, Some("last_name"), None, unclosed.clone());
    check("students.csv", "last_name", "\"last_name", 1, None, None, unclosed);
    check("students.csv", "Castro", "\"Ca\"stro", 2, Some("last_name"), None, ProblemKind::TextAfterQuote);
    accepted(&edited("students.csv", "Castro", "Ca\"stro\""));
}
