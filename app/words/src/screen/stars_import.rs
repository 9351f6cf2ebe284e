//! A file that comes back: what it would change, what is ignored, and what is wrong with it.

use chrono::{Datelike, NaiveDate};
use workshop::folder::{DateForm, FileProblem, ProblemKind};
use workshop::stars::date::{DatePlace, read, write};
use workshop::stars::import::{ImportNote, Preview};
use workshop::stars::layout::{COLUMNS, EXIT_CODE, FILE_NAME, letter};

use crate::Words;
use crate::amounts::{counted, listed};
use crate::folder::{ProblemText, note, problem};
use crate::texts::texts;

texts! {
    /// The fixed texts of Export and Import.
    pub enum StarsImport {
        Title = "Export and import",
        Export = "Export",
        ExportSays = "Columns L to Q are those of the instructions; the names of A to K, and what stands in them, are the kit's own.",
        FromFile = "Import from File",
        FromFileSays = "Changes of the eleven locked elements are ignored; only Exit Code and Exit Date are read.",
        Next = "Next",
        Back = "Back",
        Browse = "Browse",
        BrowseSays = "The file that Export wrote, saved as CSV UTF-8.",
        Reading = "Reading the file …",
        WouldChange = "What would change",
        Line = "Line",
        Student = "Student",
        Column = "Column",
        Before = "Before",
        After = "After",
        ChangesNothing = "The file changes nothing: there is nothing to import.",
        ChooseFirst = "Choose a file first.",
        NotSound = "Nothing of this file can be imported. Go back, and browse for the corrected file.",
        Ignored = "Ignored changes of locked elements",
        Stays = "Stays",
        InTheFile = "In the file",
        Wrong = "Nothing of this file can be imported",
        WorthKnowing = "Worth knowing",
        ImportNow = "Import",
    }
}

impl Words {
    /// The name of a column with its letter: `ExitCode (P)`.
    pub fn stars_file_column(self, name: &str) -> String {
        self.say(letter(name).map_or_else(|| name.to_owned(), |letter| format!("{name} ({letter})")))
    }

    /// What stands before or after in a preview: a date as the screen has it, a code with its name.
    pub fn stars_cell(self, column: &str, text: &str) -> String {
        match read(text, DatePlace::File) {
            Ok(date) => self.say(write(date, DatePlace::Screen)),
            Err(_) if text.is_empty() => self.say("empty"),
            Err(_) if column == EXIT_CODE => self.stars_code(text),
            Err(_) => self.say(text),
        }
    }

    /// The same of what the file brings: an empty cell takes away what stood there.
    pub fn stars_cell_after(self, column: &str, text: &str) -> String {
        if text.is_empty() { self.say("left blank: what stood there goes") } else { self.stars_cell(column, text) }
    }

    /// Where the same is wrong again: the next lines, and how many more.
    pub fn same_on_lines(self, lines: &[u32], more: usize) -> String {
        let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
        let count = lines.len() + more;
        let rows = counted(count, "more row", "more rows");
        self.say(match (lines.len(), more) {
            (0, _) => format!("The same in {rows}."),
            (_, 0) => format!("The same in {rows}, on line {}.", listed(&lines)),
            _ => format!("The same in {rows}, first on lines {}.", listed(&lines)),
        })
    }

    /// That the file was handed over for saving.
    pub fn exported(self, file: &str, students: usize) -> String {
        self.say(format!("Saved as {file}: {}.", counted(students, "student", "students")))
    }

    /// What a file comes to, in a sentence.
    pub fn import_preview_says(self, preview: &Preview) -> String {
        let rows = counted(preview.rows as usize, "row", "rows");
        let changes = counted(preview.changes.len(), "change", "changes");
        let ignored =
            counted(preview.ignored_count as usize, "change of a locked element is", "changes of locked elements are");
        let problems = counted(preview.problems.len(), "problem", "problems");
        self.say(if preview.can_be_imported() {
            format!("{rows} read: {changes}; {ignored} ignored.")
        } else {
            format!("{rows} read, with {problems}. Correct the file and browse again.")
        })
    }

    /// Which step of the import stands, from 0.
    pub fn import_step(self, step: usize) -> String {
        const STEPS: [&str; 5] = ["Import from File", "Browse", "Preview", "Import", "Import complete"];
        let name = STEPS[step.min(4)];
        self.say(if step < 4 { format!("Step {} of 4: {name}", step + 1) } else { name.to_owned() })
    }

    /// That a file was imported.
    pub fn imported(self, changes: usize) -> String {
        self.say(format!("Import complete: {} made.", counted(changes, "change", "changes")))
    }

    /// Something worth knowing about a file. `student` tells the State ID and name of a row.
    pub fn import_note(self, found: &ImportNote, student: &dyn Fn(u32) -> String) -> String {
        self.say(match found {
            ImportNote::ColumnsReordered => {
                "The columns stand in another order than in the layout. They were read by their names.".to_owned()
            }
            ImportNote::Rewritten { column, cells } => {
                let cells = counted(*cells as usize, "cell", "cells");
                format!("A spreadsheet rewrote {cells} of {column}; they mean the same and stay as they were.")
            }
            ImportNote::MissingRows { rows, count } => {
                let named: Vec<String> = rows.iter().take(3).map(|row| student(*row)).collect();
                let more = *count as usize - named.len();
                let more = if more > 0 { format!(" and {more} more") } else { String::new() };
                let are = if *count == 1 {
                    "is not in the file and stays as it is"
                } else {
                    "are not in the file and stay as they are"
                };
                let names = if more.is_empty() { listed(&named) } else { named.join(", ") };
                format!("{names}{more} {are}.")
            }
            ImportNote::LeftAside(left) => return note(self, left),
        })
    }

    /// What is wrong with the file, and what to do. `student` tells who has a State ID.
    pub fn import_problem(self, found: &FileProblem, student: &dyn Fn(&str) -> Option<String>) -> ProblemText {
        let plain =
            |message: String, remedy: String| ProblemText { message: self.say(message), remedy: self.say(remedy) };
        let again = "Then browse again.";
        match &found.kind {
            ProblemKind::LostLeadingZeros { known } => {
                let who = student(known).map(|who| format!(", probably {who}")).unwrap_or_default();
                plain(
                    format!("no student of this list has this State ID, but {known} is on it{who}; a spreadsheet seems to have dropped the zeros"),
                    format!("Write {known}, and let the spreadsheet import the column as text. {again}"),
                )
            }
            ProblemKind::UnknownStudent => plain(
                "no student of this list has this State ID".to_owned(),
                "Correct the State ID, or remove the row: students are added in the Enrollment Report, not here.".to_owned(),
            ),
            ProblemKind::Repeated { first_line, .. } => plain(
                format!("this State ID is on line {first_line} already"),
                "Find out whether they are two students. If so, report the duplicate to the state before you go on; if not, keep one of the rows.".to_owned(),
            ),
            ProblemKind::OtherReport { expected } => plain(
                format!("this row is of another report; here stands {expected}"),
                "Choose the file of this school and class, or open the report that the file is of.".to_owned(),
            ),
            ProblemKind::NotADate { form, suggestion } => {
                plain(format!("expected a date as YYYY/MM/DD{}", not_form(*form)), date_remedy(*form, *suggestion))
            }
            ProblemKind::ImpossibleDate { last_of_month: None } => plain(
                "the calendar has no such month; in the file a date is written YYYY/MM/DD".to_owned(),
                "Write the day that was meant.".to_owned(),
            ),
            ProblemKind::UnknownCode { .. }
                if found.value.as_deref().is_some_and(|value| read(value, DatePlace::File).is_ok()) =>
            {
                plain(
                    "a date stands under ExitCode, and codes under ExitDate: the two headings seem to be swapped".to_owned(),
                    format!("Turn the two headings around in the first line. {again}"),
                )
            }
            ProblemKind::UnknownCode { options, nearest } => {
                let meant = nearest.map_or_else(|| "Write one of these codes.".to_owned(), |nearest| format!("Write {nearest}, if that is meant."));
                plain(format!("expected an exit code, {}", options.join(", ")), meant)
            }
            ProblemKind::MissingColumn { similar } => {
                let column = found.column.as_deref().unwrap_or_default();
                let message = similar.as_ref().map_or_else(
                    || "the column is missing".to_owned(),
                    |similar| format!("the column is missing; the file has “{similar}” instead"),
                );
                let remedy = match similar {
                    Some(_) => format!("Rename it to {column}. {again}"),
                    None => format!("Add the column, or export the file again. The header is: {}", COLUMNS.join(",")),
                };
                plain(message, remedy)
            }
            ProblemKind::EmptyFile => plain("the file is empty".to_owned(), format!("Choose {FILE_NAME} as Export wrote it.")),
            ProblemKind::TooLarge { .. } | ProblemKind::TooManyRows { .. } => {
                let ProblemText { message, .. } = problem(self, found);
                ProblemText { message, remedy: self.say("Choose the file that Export wrote for one school building.") }
            }
            ProblemKind::MoreOfTheSame { .. } | ProblemKind::MoreProblems { .. } => {
                let ProblemText { message, .. } = problem(self, found);
                ProblemText { message, remedy: self.say(format!("Correct them like those above. {again}")) }
            }
            ProblemKind::Empty => plain("the State ID is empty".to_owned(), "Write the State ID, with the zeros it begins with.".to_owned()),
            _ => problem(self, found),
        }
    }

    /// Why a date typed on screen was refused.
    pub fn screen_date_problem(self, kind: &ProblemKind) -> String {
        let meant = |day: &NaiveDate| write(*day, DatePlace::Screen);
        self.say(match kind {
            ProblemKind::NotADate { suggestion: Some(day), .. } => {
                format!("Write the date as MM/DD/YYYY: {}.", meant(day))
            }
            ProblemKind::ImpossibleDate { last_of_month: Some(last) } => {
                format!("The calendar has no such day; that month ends on day {last}.")
            }
            ProblemKind::DateOutOfRange { first, last } => format!("Write a date from {first} to {last}."),
            _ => "Write the date as MM/DD/YYYY, such as 05/22/2015.".to_owned(),
        })
    }
}

fn not_form(form: DateForm) -> &'static str {
    match form {
        DateForm::MonthDayYear => ", not month/day/year as on screen",
        DateForm::DayMonthYear => ", not day/month/year",
        DateForm::ShortYear => ", not a year of two digits",
        DateForm::SerialNumber => ", not a spreadsheet's day number",
        DateForm::WithTime => ", not a date with a time",
        DateForm::YearFirst | DateForm::Compact | DateForm::Other => "",
    }
}

fn date_remedy(form: DateForm, suggestion: Option<NaiveDate>) -> String {
    const FORMAT: &str = "In the spreadsheet, give the column the format yyyy/mm/dd before saving.";
    match suggestion {
        Some(day) if form == DateForm::MonthDayYear && day.day() <= 12 && day.day() != day.month() => {
            format!("Write {}, if the month stands first. {FORMAT}", write(day, DatePlace::File))
        }
        Some(day) => format!("Write {}. {FORMAT}", write(day, DatePlace::File)),
        None => format!("Write year, month and day, as in 2015/05/22. {FORMAT}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn told(column: &str, value: &str, kind: ProblemKind) -> String {
        let found = FileProblem {
            file: FILE_NAME.to_owned(),
            line: Some(5),
            column: Some(column.to_owned()),
            value: Some(value.to_owned()),
            kind,
        };
        let words = Words::new(Language::English);
        let text = words.import_problem(&found, &|id| (id == "0123456789").then(|| "Bailey Brandt".to_owned()));
        format!("{}: {}. {}", crate::folder::place(words, &found), text.message, text.remedy)
    }

    #[test]
    fn a_lost_zero_says_which_student_it_probably_is() {
        assert_eq!(
            told("StateID", "123456789", ProblemKind::LostLeadingZeros { known: "0123456789".to_owned() }),
            "GraduationRPT.csv line 5, StateID \"123456789\": no student of this list has this State ID, but 0123456789 \
             is on it, probably Bailey Brandt; a spreadsheet seems to have dropped the zeros. Write 0123456789, and let \
             the spreadsheet import the column as text. Then browse again."
        );
    }

    #[test]
    fn a_date_of_the_screen_says_how_the_file_writes_it() {
        let kind =
            ProblemKind::NotADate { form: DateForm::MonthDayYear, suggestion: NaiveDate::from_ymd_opt(2015, 5, 22) };
        assert_eq!(
            told("ExitDate", "05/22/2015", kind),
            "GraduationRPT.csv line 5, ExitDate \"05/22/2015\": expected a date as YYYY/MM/DD, not month/day/year as on \
             screen. Write 2015/05/22. In the spreadsheet, give the column the format yyyy/mm/dd before saving."
        );
    }

    #[test]
    fn students_who_are_missing_are_named() {
        let words = Words::new(Language::English);
        let name = |row: u32| format!("B{row:02}");
        let note = |rows: Vec<u32>, count| words.import_note(&ImportNote::MissingRows { rows, count }, &name);
        assert_eq!(note(vec![4], 1), "B04 is not in the file and stays as it is.");
        assert_eq!(note(vec![4, 17], 2), "B04 and B17 are not in the file and stay as they are.");
        assert_eq!(note(vec![1, 2, 3, 4, 5], 5), "B01, B02, B03 and 2 more are not in the file and stay as they are.");
    }
}
