//! What is refused and where, and what is accepted although it looks odd.

use engine::choice::Choice;
use engine::records::{CodeSet, EnrollmentStatus, ExitProof, ProgramKind, Sex};

use super::code::GRADES;
use super::sample::{CALENDARS, ENROLLMENTS, STUDENTS, accepted, edited, files, refused, with};
use super::{DateForm, Delimiter, FileProblem, FolderFile, Limits, NoteKind, ProblemKind, RecordKind, read};

/// One problem as a line: file, line, column, value.
fn place(problem: &FileProblem) -> (&str, Option<u32>, Option<&str>, Option<&str>) {
    (&problem.file, problem.line, problem.column.as_deref(), problem.value.as_deref())
}

/// The folder with one text of one file replaced has exactly this problem.
#[track_caller]
fn check(file: &str, from: &str, to: &str, line: u32, column: Option<&str>, value: Option<&str>, kind: ProblemKind) {
    let problems = refused(&edited(file, from, to));
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!(place(&problems[0]), (file, (line > 0).then_some(line), column, value));
    assert_eq!(problems[0].kind, kind);
}

/// A cell of `enrollments.csv`, line 2, has this problem.
#[track_caller]
fn check_enrollment(from: &str, to: &str, column: &str, value: &str, kind: ProblemKind) {
    check("enrollments.csv", from, to, 2, Some(column), Some(value).filter(|value| !value.is_empty()), kind);
}

fn unknown<C: Choice>(nearest: Option<&'static str>) -> ProblemKind {
    ProblemKind::UnknownCode { options: C::slugs(), nearest }
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_sound_folder_is_read_with_the_line_of_every_record() {
    let read = accepted(&files());
    assert_eq!(read.district.name, "Harbor Unified");
    assert_eq!(read.district.students[1].last_name, "Diaz, Jr.");
    assert_eq!(read.district.enrollments[0].known_from, Some(day("2024-02-01")));
    assert_eq!(read.district.enrollments[2].exit_proof, ExitProof::None);
    assert_eq!(read.district.programs.len(), 2 + 1, "an identical program record is kept");
    assert_eq!(read.district.documents[0].summary, "Please send the records.\nHe is enrolled here, \"since Monday\".");
    assert_eq!(read.lines.enrollments, [2, 3, 4]);
    assert_eq!(read.lines.students, [2, 3, 4]);
    assert_eq!(read.lines.programs, [2, 3, 4]);
    assert_eq!(read.notes, []);
}

#[test]
fn lines_are_those_of_the_file_whatever_ends_them() {
    let lines = |text: String| accepted(&with("enrollments.csv", text)).lines.enrollments;
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\r\n")), [2, 3, 4]);
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\r")), [2, 3, 4]);
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\n\n")), [3, 5, 7]);
    assert_eq!(lines(ENROLLMENTS.replace('\n', "\r\n\r\n")), [3, 5, 7]);
    assert_eq!(lines(format!("\n\n{}", ENROLLMENTS.trim_end())), [4, 5, 6]);
    assert_eq!(lines(format!("\u{FEFF}{ENROLLMENTS}")), [2, 3, 4]);
}

#[test]
fn lines_after_a_document_of_several_lines_are_right() {
    let more = "D2,1012345678,letter,,,\nD3,nobody,letter,,,\n";
    let text = format!("{}{more}", super::sample::DOCUMENTS);
    let problems = refused(&with("documents.csv", text));
    assert_eq!(place(&problems[0]), ("documents.csv", Some(5), Some("student_id"), Some("nobody")));
}

#[test]
fn columns_may_stand_in_any_order_and_unknown_ones_are_noted() {
    let text = "\
end_date, PROGRAM ,counselor,student_id,start_date,,
2024-03-01,homeless,Lee,0012345678,2023-10-02,,
";
    let read = accepted(&with("programs.csv", text));
    assert_eq!(read.district.programs[0].end_date, Some(day("2024-03-01")));
    let notes: Vec<_> = read.notes.iter().map(|note| (note.file.as_str(), &note.kind)).collect();
    let unnamed = NoteKind::UnknownColumn(String::new());
    let counselor = NoteKind::UnknownColumn("counselor".to_owned());
    assert_eq!(notes, [("programs.csv", &counselor), ("programs.csv", &unnamed), ("programs.csv", &unnamed)]);
}

#[test]
fn spaces_around_cells_and_empty_rows_are_let_be() {
    let text = format!("{},,,\n , ,,\n", super::sample::PROGRAMS.replace(",el,", ", el\u{A0},"));
    let read = accepted(&with("programs.csv", text));
    assert_eq!(read.district.programs.len(), 3);
    assert_eq!(read.notes[0].kind, NoteKind::EmptyRows(2));
}

#[test]
fn what_an_edit_check_finds_is_not_refused() {
    accepted(&edited("enrollments.csv", "2024-01-18,E140,,", "2020-01-01,X999,zzz,"));
    accepted(&edited("enrollments.csv", "0012345678,H,HH", "0012345678,Z,ZZ"));
    accepted(&edited("schools.csv", "H,HM,Harbor Middle,regular,7,8", "H,HM,,regular,8,7"));
}

#[test]
fn other_files_are_noted_and_hidden_ones_passed_over() {
    let mut files = files();
    for name in ["harbor/notes.txt", "harbor/.DS_Store", "harbor/._students.csv", "harbor/"] {
        files.push((name.to_owned(), b"x".to_vec()));
    }
    for (name, _) in &mut files {
        if name == "students.csv" {
            *name = "C:\\harbor\\Students.CSV".to_owned();
        }
    }
    let notes = accepted(&files).notes;
    assert_eq!(notes.len(), 1);
    assert_eq!((notes[0].file.as_str(), &notes[0].kind), ("notes.txt", &NoteKind::UnknownFile));
}

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

#[test]
fn dates_are_year_month_day() {
    let not = |form, suggestion: Option<&str>| ProblemKind::NotADate { form, suggestion: suggestion.map(day) };
    let suggested = Some("2024-01-18");
    let check = |value: &str, kind| check_enrollment("2024-01-18", value, "exit_date", value, kind);
    check("01/18/2024", not(DateForm::MonthDayYear, suggested));
    check("18/01/2024", not(DateForm::DayMonthYear, suggested));
    check("2024/01/18", not(DateForm::YearFirst, suggested));
    check("45309", not(DateForm::SerialNumber, suggested));
    check("2024-01-18 00:00", not(DateForm::WithTime, suggested));
    check("1/18/24", not(DateForm::ShortYear, None));
    check("soon", not(DateForm::Other, None));
    check("2024-02-30", ProblemKind::ImpossibleDate { last_of_month: Some(29) });
    check("0024-02-01", ProblemKind::DateOutOfRange { first: 1900, last: 2200 });
}

#[test]
fn codes_are_of_their_lists() {
    let grade = |nearest| ProblemKind::UnknownCode { options: GRADES.to_vec(), nearest };
    check_enrollment(",11,primary", ",13,primary", "grade", "13", grade(None));
    check_enrollment(",11,primary", ",011,primary", "grade", "011", grade(Some("11")));
    let status = |nearest| unknown::<EnrollmentStatus>(nearest);
    check_enrollment(",11,primary", ",11,Primary", "status", "Primary", status(Some("primary")));
    check_enrollment(
        "E140,,,",
        "E140,,transcript,",
        "exit_proof",
        "transcript",
        unknown::<ExitProof>(Some("transcript_exchange")),
    );
    let year = |suggestion| ProblemKind::NotASchoolYear { suggestion, first: 1900, last: 2199 };
    check_enrollment("HH,2023,11", "HH,2023-24,11", "school_year", "2023-24", year(Some(2023)));
    check_enrollment("HH,2023,11", "HH,23,11", "school_year", "23", year(None));
    check("programs.csv", "el,2019", "ell,2019", 4, Some("program"), Some("ell"), unknown::<ProgramKind>(Some("el")));
    check("students.csv", ",F,", ",female,", 3, Some("sex"), Some("female"), unknown::<Sex>(Some("F")));

    let schools = refused(&with(
        "schools.csv",
        "lea_id,school_id,school_name,school_type,low_grade,high_grade,meal_provision\nH,HH,Harbor,charter,9,12,1\nP,017,Pine,,9,12,\n",
    ));
    let places: Vec<_> = schools.iter().map(place).collect();
    assert_eq!(
        places,
        [
            ("schools.csv", Some(2), Some("school_type"), Some("charter")),
            ("schools.csv", Some(2), Some("meal_provision"), Some("1")),
            ("schools.csv", Some(3), Some("school_type"), None),
            ("schools.csv", Some(3), Some("meal_provision"), None),
        ]
    );
    let students = refused(&edited("students.csv", "X,not_reported,2021,14", "X,martian,21,9"));
    let columns: Vec<_> = students.iter().filter_map(|problem| problem.column.as_deref()).collect();
    assert_eq!(columns, ["race_ethnicity", "grade9_entry_year", "parent_education"]);
}

#[test]
fn required_cells_are_filled() {
    check_enrollment("2023-08-21,2024-01-18", ",2024-01-18", "entry_date", "", ProblemKind::Empty);
    check_enrollment(",2023,11,", ",,11,", "school_year", "", ProblemKind::Empty);
    check_enrollment(",11,primary", ",,primary", "grade", "", ProblemKind::Empty);
    check_enrollment(",11,primary", ",11,", "status", "", ProblemKind::Empty);
    check_enrollment("0012345678,H,HH,", "0012345678,H,,", "school_id", "", ProblemKind::Empty);
    check_enrollment("0012345678,H,HH,", ",H,HH,", "student_id", "", ProblemKind::Empty);
    check("programs.csv", "1012345678,el,", "1012345678,,", 4, Some("program"), None, ProblemKind::Empty);
    check("calendars.csv", "2022-08-22", "", 2, Some("first_day"), None, ProblemKind::Empty);
}

#[test]
fn identifiers_that_a_spreadsheet_damaged_are_recognized() {
    let lost = |known: &str| ProblemKind::LostLeadingZeros { known: known.to_owned() };
    check_enrollment("0012345678,H", "12345678,H", "student_id", "12345678", lost("0012345678"));
    check_enrollment("0012345678,H", "1.23E+07,H", "student_id", "1.23E+07", ProblemKind::ExponentNumber);
    let decimal = ProblemKind::DecimalNumber { suggestion: "12345678".to_owned() };
    check_enrollment("0012345678,H", "12345678.0,H", "student_id", "12345678.0", decimal);
    check("enrollments.csv", "P,017", "P,17", 4, Some("school_id"), Some("17"), lost("017"));
    let mut files = edited("schools.csv", "P,017", "09,017");
    for (_, bytes) in &mut files {
        *bytes = String::from_utf8(bytes.clone()).unwrap().replace("\nP,2023", "\n9,2023").into_bytes();
    }
    let problems = refused(&files);
    assert_eq!(place(&problems[0]), ("calendars.csv", Some(4), Some("lea_id"), Some("9")));
    assert_eq!(problems[0].kind, lost("09"));

    let short = ProblemKind::ShortIdentifier { longest: 10 };
    let files = with("students.csv", STUDENTS.replace("0012345678", "12345678"));
    let problems = refused(&files);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!(place(&problems[0]), ("students.csv", Some(2), Some("student_id"), Some("12345678")));
    assert_eq!(problems[0].kind, short);

    // The other files may be sound: what they refer to is lost.
    let problems = refused(&edited("students.csv", "0012345678", "1.23E+07"));
    assert_eq!(problems.len(), 1, "{problems:#?}");
}

#[test]
fn days_are_whole_numbers() {
    let number = ProblemKind::NotANumber { limit: 999 };
    check("attendance.csv", ",61,", ",61.5,", 2, Some("days_present"), Some("61.5"), number.clone());
    check("attendance.csv", ",61,", ",-61,", 2, Some("days_present"), Some("-61"), number.clone());
    check("attendance.csv", ",61,", ",6100,", 2, Some("days_present"), Some("6100"), number);
    let fall = ProblemKind::NotANumber { limit: 9 };
    check("attendance.csv", ",1,84", ",fall,84", 2, Some("term"), Some("fall"), fall);
}

#[test]
fn a_student_of_any_file_is_in_the_list() {
    check_enrollment("0012345678,H", "A9,H", "student_id", "A9", ProblemKind::UnknownStudent);
    check("programs.csv", "1012345678", "A9", 4, Some("student_id"), Some("A9"), ProblemKind::UnknownStudent);
    check("attendance.csv", "0012345678", "A9", 2, Some("student_id"), Some("A9"), ProblemKind::UnknownStudent);
    check("documents.csv", "1012345678", "A9", 2, Some("student_id"), Some("A9"), ProblemKind::UnknownStudent);
}

#[test]
fn a_record_stands_once_and_its_repetition_names_the_first() {
    let again = |file: &str, row: &str, line, cell: Option<(&str, &str)>, record, first_line| {
        let (_, bytes) = files().into_iter().find(|(name, _)| name == file).unwrap();
        let problems = refused(&with(file, format!("{}{row}\n", String::from_utf8(bytes).unwrap())));
        assert_eq!(problems.len(), 1, "{problems:#?}");
        let (column, value) = cell.unzip();
        assert_eq!(place(&problems[0]), (file, Some(line), column, value));
        assert_eq!(problems[0].kind, ProblemKind::Repeated { record, first_line });
    };
    let (student, school) = (Some(("student_id", "1012345678")), Some(("school_id", "HH")));
    again("students.csv", "1012345678,Another,,,,,,", 5, student, RecordKind::Student, 3);
    again("schools.csv", "H,HH,Another,special,1,2,3", 5, school, RecordKind::School, 3);
    let (year, document) = (Some(("school_year", "2023")), Some(("document_id", "D1")));
    again("calendars.csv", "H,2023,2023-08-01,2024-06-01", 5, year, RecordKind::Calendar, 3);
    again("documents.csv", "D1,1012345678,letter,,,", 4, document, RecordKind::Document, 2);
    // No proof and the proof `none` are the same.
    let enrollment = "1012345679,P,017,2023,12,secondary,2023-08-21,2024-06-07,E230,100,,2024-06-07,";
    again("enrollments.csv", enrollment, 5, None, RecordKind::Enrollment, 4);
}

#[test]
fn hidden_and_endless_cells_are_refused() {
    let control = |code| ProblemKind::ControlCharacter { code };
    check("students.csv", "Casey", "Ca\u{7}sey", 2, Some("first_name"), Some("Ca␇sey"), control(7));
    check("students.csv", "Casey", "Ca\u{202E}sey", 2, Some("first_name"), Some("Ca\u{FFFD}sey"), control(0x202E));
    check("students.csv", "Casey", "\"Ca\nsey\"", 2, Some("first_name"), Some("Ca␊sey"), ProblemKind::LineBreak);
    let long = "ñ".repeat(201);
    let shown = format!("{}…", "ñ".repeat(60));
    check(
        "students.csv",
        "Casey",
        &long,
        2,
        Some("first_name"),
        Some(&shown),
        ProblemKind::TooLong { length: 201, limit: 200 },
    );
    accepted(&edited("students.csv", "Casey", &"ñ".repeat(200)));
    accepted(&edited("documents.csv", "Monday", &"x".repeat(1900)));
    let problems = refused(&edited("documents.csv", "Monday", &"x".repeat(2000)));
    assert!(matches!(problems[0].kind, ProblemKind::TooLong { limit: 2000, .. }));
}

#[test]
fn a_calendar_begins_before_it_ends() {
    let (first_day, last_day) = (day("2024-08-22"), day("2023-06-09"));
    let kind = ProblemKind::CalendarReversed { first_day, last_day };
    check("calendars.csv", "2022-08-22", "2024-08-22", 2, Some("first_day"), Some("2024-08-22"), kind);
}

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
