use workshop::folder::{DateForm, Delimiter};

use super::*;
use crate::Language;

fn at(file: &str, line: u32, column: &str, value: &str, kind: ProblemKind) -> FileProblem {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    FileProblem {
        file: file.to_owned(),
        line: (line > 0).then_some(line),
        column: text(column),
        value: text(value),
        kind,
    }
}

#[track_caller]
fn check(problem: &FileProblem, expected: &str) {
    assert_eq!(problem_line(Words::new(Language::English), problem), expected);
}

fn date(form: DateForm, suggestion: Option<&str>) -> ProblemKind {
    ProblemKind::NotADate { form, suggestion: suggestion.map(|day| day.parse().unwrap()) }
}

#[test]
fn a_date_says_what_was_found_and_what_to_write() {
    let cell = |value, kind| at("enrollments.csv", 14, "exit_date", value, kind);
    check(
        &cell("05/22/2015", date(DateForm::MonthDayYear, Some("2015-05-22"))),
        "enrollments.csv line 14, exit_date \"05/22/2015\": expected a date as YYYY-MM-DD, not month/day/year. \
         Write 2015-05-22.",
    );
    check(
        &cell("05/06/2015", date(DateForm::MonthDayYear, Some("2015-05-06"))),
        "enrollments.csv line 14, exit_date \"05/06/2015\": expected a date as YYYY-MM-DD, not month/day/year. \
         Write 2015-05-06, if the month stands first.",
    );
    check(
        &cell("2015/05/22", date(DateForm::YearFirst, Some("2015-05-22"))),
        "enrollments.csv line 14, exit_date \"2015/05/22\": expected a date as YYYY-MM-DD. Write 2015-05-22.",
    );
    check(
        &cell("42146", date(DateForm::SerialNumber, Some("2015-05-22"))),
        "enrollments.csv line 14, exit_date \"42146\": expected a date as YYYY-MM-DD, not a spreadsheet's day \
         number. Write 2015-05-22. In the spreadsheet, give the column the format YYYY-MM-DD before saving.",
    );
    check(
        &cell("2015-02-30", ProblemKind::ImpossibleDate { last_of_month: Some(28) }),
        "enrollments.csv line 14, exit_date \"2015-02-30\": the calendar has no such day; that month ends on day \
         28. Write the day that was meant.",
    );
}

#[test]
fn codes_list_what_is_valid() {
    let kind = ProblemKind::UnknownCode { options: vec!["F", "M", "X"], nearest: Some("F") };
    check(
        &at("students.csv", 3, "sex", "female", kind),
        "students.csv line 3, sex \"female\": expected one of F, M, X. Write F, if that is meant.",
    );
}

#[test]
fn files_say_how_to_save_them() {
    check(
        &at("calendars.csv", 1, "", "", ProblemKind::WrongDelimiter { found: Delimiter::Semicolon }),
        "calendars.csv line 1: the columns are separated by semicolons, not by commas. In the spreadsheet, \
         save it under the name calendars.csv as “CSV UTF-8 (comma delimited)”. Let a spreadsheet import \
         identifiers and dates as text, or it changes them. If semicolons come back, set the list separator in the computer's region settings to a comma.",
    );
    check(
        &at("students.csv", 4, "", "", ProblemKind::NotUtf8 { byte: 0xFA, offset: 1203 }),
        "students.csv line 4: the text is not UTF-8: byte 1204 of the file is 0xFA; it may be meant as “ú”. In a \
         text editor, save it with the encoding UTF-8; in a spreadsheet, as “CSV UTF-8 (comma delimited)”. Let a \
         spreadsheet import identifiers and dates as text, or it changes them.",
    );
    check(
        &at("programs.csv", 0, "", "", ProblemKind::MissingFile { similar: None }),
        "programs.csv: the file is missing. Add the file. Without rows it still needs its header: \
         student_id,program,start_date,end_date",
    );
    let kind = ProblemKind::TooLarge { bytes: 150_500_000, limit: 128 << 20 };
    check(
        &at("enrollments.csv", 0, "", "", kind),
        "enrollments.csv: the file has 143.5 MB; at most 128 MB are read. Use a smaller district.",
    );
}

#[test]
fn a_folder_that_is_not_synthetic_hears_the_reason() {
    let text = problem_line(
        Words::new(Language::English),
        &at("district.json", 0, "synthetic", "\"true\"", ProblemKind::NotSynthetic),
    );
    assert!(text.starts_with("district.json, synthetic \"true\": expected exactly true. This kit is for training"));
    assert!(text.contains("nothing of this folder was kept"), "{text}");
}

#[test]
fn the_rest_is_counted() {
    check(
        &at("enrollments.csv", 0, "entry_date", "", ProblemKind::MoreOfTheSame { count: 199_990 }),
        "enrollments.csv, entry_date: 199,990 more problems of the same kind. Correct the whole column, then open \
         the folder again.",
    );
    check(
        &at("", 0, "", "", ProblemKind::MoreProblems { count: 1 }),
        "The folder: 1 more problem is not listed. Correct those above, then open the folder again.",
    );
}

#[test]
fn every_part_speaks_the_language() {
    let words = Words::new(Language::Pseudo);
    let problem_at = at("students.csv", 3, "student_id", "", ProblemKind::Empty);
    let text = problem(words, &problem_at);
    for part in [text.message, text.remedy, place(words, &problem_at), problem_line(words, &problem_at)] {
        assert!(part.starts_with('⟦') && part.ends_with('⟧'), "{part}");
    }
    let left = FileNote { file: "programs.csv".to_owned(), kind: NoteKind::UnknownColumn("counselor".to_owned()) };
    assert!(note(words, &left).contains("the column “counselor” has no meaning here and was left aside"));
}
