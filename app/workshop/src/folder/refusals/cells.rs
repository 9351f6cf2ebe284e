//! Cells and records.

use super::*;

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
