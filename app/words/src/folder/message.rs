//! What was found in a file, and what was expected there.

use workshop::folder::{DateForm, Delimiter, FileProblem, FolderFile, ProblemKind, RecordKind};

use crate::amounts::{counted, listed, thousands};

pub(super) fn message(problem: &FileProblem) -> String {
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
        ProblemKind::OtherReport { expected } => format!("this row is of another report; expected {expected}"),
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

fn listed_names(names: &[&str]) -> String {
    listed(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
}

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

fn delimiter(found: Delimiter) -> &'static str {
    match found {
        Delimiter::Semicolon => "semicolons",
        Delimiter::Tab => "tabs",
        Delimiter::Bar => "vertical bars",
    }
}
