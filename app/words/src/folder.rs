//! What is wrong with a district folder, where, and what to do about it.
//!
//! A problem is said in three parts: its place, what was found and expected there, and the remedy. [`problem_line`]
//! puts them in one line:
//!
//! ```text
//! enrollments.csv line 14, exit_date "05/22/2015": expected a date as YYYY-MM-DD, not month/day/year. Write 2015-05-22.
//! ```

use chrono::{Datelike, NaiveDate};
use engine::choice::Choice;
use engine::records::{CodeSet, EnrollmentStatus, MealProvision, ProgramKind, SchoolType};
use workshop::folder::{DateForm, Delimiter, FileNote, FileProblem, FolderFile, NoteKind, ProblemKind, RecordKind};

use crate::Words;
use crate::amounts::{counted, listed, thousands};

const EXAMPLE: &str = r#"{ "name": "Harbor Unified", "reporting_lea": "H", "exit_codes": "kit", "synthetic": true }"#;
const KEEP_AS_TEXT: &str = "Let a spreadsheet import identifiers and dates as text, or it changes them.";

/// What a person reads about a problem, apart from its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemText {
    /// What was found and what was expected; no full stop at its end.
    pub message: String,
    /// What to do; whole sentences.
    pub remedy: String,
}

/// What is wrong and what to do.
pub fn problem(words: Words, problem: &FileProblem) -> ProblemText {
    ProblemText { message: words.say(message(problem)), remedy: words.say(remedy(problem)) }
}

/// Where a problem is: `enrollments.csv line 14, exit_date "05/22/2015"`.
pub fn place(words: Words, problem: &FileProblem) -> String {
    words.say(place_of(problem))
}

/// A problem in one line: place, message and remedy.
pub fn problem_line(words: Words, problem: &FileProblem) -> String {
    words.say(format!("{}: {}. {}", place_of(problem), message(problem), remedy(problem)))
}

/// What was left aside: `programs.csv: the column “counselor” is not read`.
pub fn note(words: Words, note: &FileNote) -> String {
    let what = match &note.kind {
        NoteKind::UnknownFile => "no district folder holds this file; it was left aside".to_owned(),
        NoteKind::UnknownColumn(name) if name.is_empty() => "a column without a name was left aside".to_owned(),
        NoteKind::UnknownColumn(name) => format!("the column “{name}” has no meaning here and was left aside"),
        NoteKind::UnknownKey(name) => format!("the key “{name}” has no meaning here and was left aside"),
        NoteKind::EmptyRows(rows) => {
            format!("{} without a filled cell left aside", counted(*rows as usize, "row", "rows"))
        }
    };
    words.say(format!("{}: {what}", note.file))
}

fn place_of(problem: &FileProblem) -> String {
    let file = if problem.file.is_empty() { "The folder" } else { &problem.file };
    let line = problem.line.map(|line| format!(" line {line}")).unwrap_or_default();
    let column = problem.column.as_ref().map(|column| format!(", {column}")).unwrap_or_default();
    // A value of JSON brings its own quotation marks, or is no text.
    let is_json = matches!(problem.kind, ProblemKind::NotSynthetic | ProblemKind::NotText);
    let quoted = |value: &String| if is_json { format!(" {value}") } else { format!(" \"{value}\"") };
    let value = problem.value.as_ref().map(quoted).unwrap_or_default();
    format!("{file}{line}{column}{value}")
}

fn message(problem: &FileProblem) -> String {
    match &problem.kind {
        ProblemKind::NoKnownFile { expected } => {
            format!("none of its files belongs to a district; expected {}", listed_names(expected))
        }
        ProblemKind::MissingFile { similar: None } => "the file is missing".to_owned(),
        ProblemKind::MissingFile { similar: Some(similar) } => {
            format!("the file is missing; the folder has “{similar}” instead")
        }
        ProblemKind::RepeatedFile => "the folder has two files of this name".to_owned(),
        ProblemKind::TooLarge { bytes, limit } => {
            format!("the file has {} MB; at most {} MB are read", megabytes(*bytes), megabytes(*limit))
        }
        ProblemKind::TooManyRows { limit } => {
            format!("the file has more than {}, the most that are read", counted(*limit as usize, "row", "rows"))
        }
        ProblemKind::TooManyColumns { limit } => {
            format!("the file has more than {}, the most that are read", counted(*limit as usize, "column", "columns"))
        }
        ProblemKind::Workbook => "this is a spreadsheet's own format, not text".to_owned(),
        ProblemKind::Utf16 => "the text is in UTF-16, not in UTF-8".to_owned(),
        ProblemKind::NotUtf8 { byte, offset } => not_utf8(*byte, *offset),
        ProblemKind::EmptyFile => "the file is empty".to_owned(),
        ProblemKind::WrongDelimiter { found } => {
            format!("the columns are separated by {}, not by commas", delimiter(*found))
        }
        ProblemKind::HeaderNotFound { .. } => "the first row does not name the columns".to_owned(),
        ProblemKind::MissingColumn { similar: None } => "the column is missing".to_owned(),
        ProblemKind::MissingColumn { similar: Some(similar) } => {
            format!("the column is missing; the file has “{similar}” instead")
        }
        ProblemKind::RepeatedColumn => "two columns have this name".to_owned(),
        ProblemKind::CellCount { found, expected } => {
            format!("the row has {}, the header {expected}", counted(*found as usize, "cell", "cells"))
        }
        ProblemKind::UnclosedQuote => {
            "a quotation mark opens a cell and is not closed; the rows below were not read".to_owned()
        }
        ProblemKind::TextAfterQuote => "text stands between the closing quotation mark and the next comma".to_owned(),
        ProblemKind::Repeated { record, first_line } => {
            format!("{} is on line {first_line} already", record_name(*record))
        }
        ProblemKind::Empty if problem.file == FolderFile::District.name() => "the text is empty".to_owned(),
        ProblemKind::Empty => "the cell is empty".to_owned(),
        ProblemKind::ControlCharacter { code } => format!("the text has an invisible character, U+{code:04X}"),
        ProblemKind::LineBreak => "the text goes on in the next line".to_owned(),
        ProblemKind::TooLong { length, limit } => format!(
            "the text has {}; at most {} are read",
            counted(*length as usize, "character", "characters"),
            thousands(*limit as usize)
        ),
        ProblemKind::NotADate { form, .. } => {
            let found = date_form(*form).map(|form| format!(", not {form}")).unwrap_or_default();
            format!("expected a date as YYYY-MM-DD{found}")
        }
        ProblemKind::ImpossibleDate { last_of_month: Some(last) } => {
            format!("the calendar has no such day; that month ends on day {last}")
        }
        ProblemKind::ImpossibleDate { last_of_month: None } => {
            "the calendar has no such month; a date is written YYYY-MM-DD".to_owned()
        }
        ProblemKind::DateOutOfRange { first, last } => format!("expected a date from {first} to {last}"),
        ProblemKind::NotASchoolYear { first, last, .. } => {
            format!("expected the year in which the school year begins, {first} to {last}")
        }
        ProblemKind::UnknownCode { options, .. } => format!("expected one of {}", options.join(", ")),
        ProblemKind::NotANumber { limit } => format!("expected a whole number up to {limit}"),
        ProblemKind::ExponentNumber => {
            "a spreadsheet turned this identifier into a rounded number, and digits are lost".to_owned()
        }
        ProblemKind::DecimalNumber { .. } => "a spreadsheet turned this identifier into a number".to_owned(),
        ProblemKind::ShortIdentifier { longest } => format!(
            "the longest identifier has {longest} digits; a spreadsheet seems to have dropped the zeros before this one"
        ),
        ProblemKind::LostLeadingZeros { known } => {
            format!("this identifier is not known, but {known} is; a spreadsheet seems to have dropped the zeros")
        }
        ProblemKind::UnknownStudent => "students.csv has no student of this identifier".to_owned(),
        ProblemKind::CalendarReversed { first_day, last_day } => {
            format!("the school year would begin on {first_day}, after it ends on {last_day}")
        }
        ProblemKind::NotJson { character } => format!("this is not JSON; reading stopped at character {character}"),
        ProblemKind::NotAnObject => "expected keys and values between braces".to_owned(),
        ProblemKind::MissingKey => "the key is missing".to_owned(),
        ProblemKind::NotText => "expected text in quotation marks".to_owned(),
        ProblemKind::NotSynthetic if problem.value.is_some() => "expected exactly true".to_owned(),
        ProblemKind::NotSynthetic => "the key is missing, and it must be exactly true".to_owned(),
        ProblemKind::UnknownLea { known } if known.is_empty() => {
            "no row of schools.csv or calendars.csv belongs to this LEA".to_owned()
        }
        ProblemKind::UnknownLea { known } => {
            format!("no school and no calendar belongs to this LEA; expected one of {}", known.join(", "))
        }
        ProblemKind::MoreOfTheSame { count } => {
            format!("{} of the same kind", counted(*count as usize, "more problem", "more problems"))
        }
        ProblemKind::MoreProblems { count } => {
            format!("{} not listed", counted(*count as usize, "more problem is", "more problems are"))
        }
    }
}

fn remedy(problem: &FileProblem) -> String {
    match &problem.kind {
        ProblemKind::NoKnownFile { .. } => "Choose the folder that holds these files.".to_owned(),
        ProblemKind::MissingFile { similar } => missing_file(&problem.file, similar.is_some()),
        ProblemKind::RepeatedFile => "Keep one of them.".to_owned(),
        ProblemKind::TooLarge { .. } | ProblemKind::TooManyRows { .. } => "Use a smaller district.".to_owned(),
        ProblemKind::TooManyColumns { .. } => "Remove the columns that are not needed.".to_owned(),
        ProblemKind::Workbook => save_as_csv(&problem.file),
        ProblemKind::Utf16 | ProblemKind::NotUtf8 { .. } => save_as_utf8(&problem.file),
        ProblemKind::EmptyFile => missing_file(&problem.file, false),
        ProblemKind::WrongDelimiter { found } => wrong_delimiter(*found, &problem.file),
        ProblemKind::HeaderNotFound { expected } => format!("Begin the file with this line: {}", expected.join(",")),
        ProblemKind::MissingColumn { similar } => missing_column(problem, similar.is_some()),
        ProblemKind::RepeatedColumn => "Rename or remove one of them.".to_owned(),
        ProblemKind::CellCount { found, expected } if found > expected => {
            "Put quotation marks around a text that has a comma: \"Reyes, Jr.\"".to_owned()
        }
        ProblemKind::CellCount { .. } => "Write the commas of empty cells too.".to_owned(),
        ProblemKind::UnclosedQuote => {
            "Close it at the end of the cell, or remove it. Inside a cell, write it twice: \"Ana \"\"Nan\"\" Reyes\"."
                .to_owned()
        }
        ProblemKind::TextAfterQuote => {
            "Put the marks around the whole cell and write those inside it twice: \"Ana \"\"Nan\"\" Reyes\".".to_owned()
        }
        ProblemKind::Repeated { .. } => "Keep one of the two rows.".to_owned(),
        ProblemKind::Empty => fill(problem.column.as_deref().unwrap_or_default()),
        ProblemKind::ControlCharacter { .. } => "Clear the cell and type it again.".to_owned(),
        ProblemKind::LineBreak => "Put the text in one line, and check that its quotation mark is closed.".to_owned(),
        ProblemKind::TooLong { .. } => "Shorten the text.".to_owned(),
        ProblemKind::NotADate { form, suggestion } => rewrite_date(*form, *suggestion),
        ProblemKind::ImpossibleDate { .. } => "Write the day that was meant.".to_owned(),
        ProblemKind::DateOutOfRange { .. } => "Check the year.".to_owned(),
        ProblemKind::NotASchoolYear { suggestion: Some(year), .. } => format!("Write {year}."),
        ProblemKind::NotASchoolYear { .. } => fill("school_year"),
        ProblemKind::UnknownCode { nearest: Some(nearest), .. } => format!("Write {nearest}, if that is meant."),
        ProblemKind::UnknownCode { .. } => "Write one of these codes.".to_owned(),
        ProblemKind::NotANumber { .. } => "Write the number in digits alone.".to_owned(),
        ProblemKind::ExponentNumber => {
            format!("Take the identifier from the system it came from. {KEEP_AS_TEXT}")
        }
        ProblemKind::DecimalNumber { suggestion } => {
            format!("Write {suggestion}, with the zeros it may have begun with. {KEEP_AS_TEXT}")
        }
        ProblemKind::ShortIdentifier { .. } => {
            format!("Write the zeros back in every file, or export the files again. {KEEP_AS_TEXT}")
        }
        ProblemKind::LostLeadingZeros { known } => format!("Write {known}. {KEEP_AS_TEXT}"),
        ProblemKind::UnknownStudent => "Correct the identifier, or add the student to students.csv.".to_owned(),
        ProblemKind::CalendarReversed { .. } => "Correct first_day or last_day.".to_owned(),
        ProblemKind::NotJson { .. } | ProblemKind::NotAnObject => {
            format!("Check the commas, quotation marks and braces. The file should look like this: {EXAMPLE}")
        }
        ProblemKind::MissingKey => format!("Add it; the file should look like this: {EXAMPLE}"),
        ProblemKind::NotText => "Write a text, such as \"H\".".to_owned(),
        ProblemKind::NotSynthetic => {
            "This kit is for training and opens only districts whose students are invented. Student records belong in \
             the district's own system; nothing of this folder was kept. If every student in it is invented, write \
             \"synthetic\": true."
                .to_owned()
        }
        ProblemKind::UnknownLea { .. } => {
            "Correct reporting_lea, or add the rows of this LEA to schools.csv and calendars.csv.".to_owned()
        }
        ProblemKind::MoreOfTheSame { .. } if problem.column.is_some() => {
            "Correct the whole column, then open the folder again.".to_owned()
        }
        ProblemKind::MoreOfTheSame { .. } => "Correct these rows too, then open the folder again.".to_owned(),
        ProblemKind::MoreProblems { .. } => "Correct those above, then open the folder again.".to_owned(),
    }
}

fn listed_names(names: &[&str]) -> String {
    listed(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
}

/// Megabytes with one decimal, where it says anything.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10) >> 20;
    let whole = thousands(usize::try_from(tenths / 10).unwrap_or(usize::MAX));
    if tenths.is_multiple_of(10) { whole } else { format!("{whole}.{}", tenths % 10) }
}

fn not_utf8(byte: u8, offset: u64) -> String {
    // In the older encodings of Western languages these bytes are these letters.
    let meant = if byte >= 0xA1 { format!("; it may be meant as “{}”", char::from(byte)) } else { String::new() };
    let place = offset.saturating_add(1);
    format!("the text is not UTF-8: byte {place} of the file is 0x{byte:02X}{meant}")
}

fn is_json(file: &str) -> bool {
    file == FolderFile::District.name()
}

fn save_as_csv(file: &str) -> String {
    if is_json(file) {
        return format!("Write the file in a text editor: {EXAMPLE}");
    }
    format!("In the spreadsheet, save it under the name {file} as “CSV UTF-8 (comma delimited)”. {KEEP_AS_TEXT}")
}

fn save_as_utf8(file: &str) -> String {
    if is_json(file) {
        return "In a text editor, save it with the encoding UTF-8.".to_owned();
    }
    format!(
        "In a text editor, save it with the encoding UTF-8; in a spreadsheet, as “CSV UTF-8 (comma delimited)”. \
         {KEEP_AS_TEXT}"
    )
}

fn missing_file(file: &str, has_similar: bool) -> String {
    let Some(known) = FolderFile::from_name(file) else { return "Add the file.".to_owned() };
    if is_json(file) {
        return format!("Write the file in a text editor: {EXAMPLE}");
    }
    if has_similar {
        return save_as_csv(file);
    }
    format!("Add the file. Without rows it still needs its header: {}", known.columns().join(","))
}

fn missing_column(problem: &FileProblem, has_similar: bool) -> String {
    let column = problem.column.as_deref().unwrap_or_default();
    if has_similar {
        return format!("Rename it to {column}.");
    }
    let columns = FolderFile::from_name(&problem.file).map(|file| file.columns().join(",")).unwrap_or_default();
    format!("Add the column. The header is: {columns}")
}

fn delimiter(found: Delimiter) -> &'static str {
    match found {
        Delimiter::Semicolon => "semicolons",
        Delimiter::Tab => "tabs",
        Delimiter::Bar => "vertical bars",
    }
}

fn wrong_delimiter(found: Delimiter, file: &str) -> String {
    let again = match found {
        Delimiter::Semicolon => {
            " If semicolons come back, set the list separator in the computer's region settings to a comma."
        }
        Delimiter::Tab | Delimiter::Bar => "",
    };
    format!("{}{again}", save_as_csv(file))
}

fn record_name(record: RecordKind) -> &'static str {
    match record {
        RecordKind::School => "this school of the LEA",
        RecordKind::Calendar => "this school year of the LEA",
        RecordKind::Student => "this student_id",
        RecordKind::Enrollment => "an enrollment alike in every column",
        RecordKind::Document => "this document of the student",
    }
}

fn date_form(form: DateForm) -> Option<&'static str> {
    match form {
        DateForm::MonthDayYear => Some("month/day/year"),
        DateForm::DayMonthYear => Some("day/month/year"),
        DateForm::ShortYear => Some("a year of two digits"),
        DateForm::SerialNumber => Some("a spreadsheet's day number"),
        DateForm::WithTime => Some("a date with a time"),
        DateForm::YearFirst | DateForm::Compact | DateForm::Other => None,
    }
}

fn rewrite_date(form: DateForm, suggestion: Option<NaiveDate>) -> String {
    match (form, suggestion) {
        (DateForm::MonthDayYear, Some(day)) if day.day() <= 12 && day.day() != day.month() => {
            format!("Write {day}, if the month stands first.")
        }
        (DateForm::SerialNumber, Some(day)) => {
            format!("Write {day}. In the spreadsheet, give the column the format YYYY-MM-DD before saving.")
        }
        (_, Some(day)) => format!("Write {day}."),
        (DateForm::ShortYear, None) => "Write the year with four digits: YYYY-MM-DD.".to_owned(),
        (_, None) => "Write year, month and day with four, two and two digits: 2015-05-22.".to_owned(),
    }
}

fn fill(column: &str) -> String {
    let one_of = |codes: Vec<&str>| format!("Write one of {}.", codes.join(", "));
    match column {
        "status" => return one_of(EnrollmentStatus::slugs()),
        "program" => return one_of(ProgramKind::slugs()),
        "school_type" => return one_of(SchoolType::slugs()),
        "meal_provision" => return one_of(MealProvision::slugs()),
        "exit_codes" => return one_of(CodeSet::slugs()),
        "entry_date" | "first_day" | "last_day" => "Write a date as YYYY-MM-DD.",
        "school_year" => "Write the year in which the school year begins: 2023 for 2023–24.",
        "grade" | "low_grade" | "high_grade" => "Write TK, KG, 1 to 12, UE or US.",
        "student_id" | "lea_id" | "school_id" | "document_id" => "Write the identifier, with the zeros it begins with.",
        _ => "Fill it in.",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
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
}
