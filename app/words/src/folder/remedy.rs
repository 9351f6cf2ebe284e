//! What to do about a problem of a file.

use chrono::{Datelike, NaiveDate};
use engine::choice::Choice;
use engine::records::{CodeSet, EnrollmentStatus, MealProvision, ProgramKind, SchoolType};
use workshop::folder::{DateForm, Delimiter, FileProblem, FolderFile, ProblemKind};

const EXAMPLE: &str = r#"{ "name": "Harbor Unified", "reporting_lea": "H", "exit_codes": "kit", "synthetic": true }"#;
const KEEP_AS_TEXT: &str = "Let a spreadsheet import identifiers and dates as text, or it changes them.";

pub(super) fn remedy(problem: &FileProblem) -> String {
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
        ProblemKind::OtherReport { .. } => "Choose the file of this report.".to_owned(),
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

fn wrong_delimiter(found: Delimiter, file: &str) -> String {
    let again = match found {
        Delimiter::Semicolon => {
            " If semicolons come back, set the list separator in the computer's region settings to a comma."
        }
        Delimiter::Tab | Delimiter::Bar => "",
    };
    format!("{}{again}", save_as_csv(file))
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

fn is_json(file: &str) -> bool {
    file == FolderFile::District.name()
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
