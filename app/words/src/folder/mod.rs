//! What is wrong with a district folder, where, and what to do about it.
//!
//! A problem is said in three parts: its place, what was found and expected there, and the remedy. [`problem_line`]
//! puts them in one line:
//!
//! ```text
//! enrollments.csv line 14, exit_date "05/22/2015": expected a date as YYYY-MM-DD, not month/day/year. Write 2015-05-22.
//! ```

mod message;
mod remedy;
#[cfg(test)]
mod tests;

use workshop::folder::{FileNote, FileProblem, NoteKind, ProblemKind};

use crate::Words;
use crate::amounts::counted;

use self::message::message;
use self::remedy::remedy;

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
