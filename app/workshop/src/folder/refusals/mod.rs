//! What is refused and where, and what is accepted although it looks odd.

mod accepted;
mod cells;
mod files;
mod together;

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
