//! A district folder in memory: reading its files, saying what is wrong with them, and writing them.
//!
//! [`read`] takes the files of a folder as names and bytes and gives a [`ReadDistrict`]: the records, the line of the
//! file each one came from, and [`FileNote`]s on what was left aside. Files that cannot be understood give every
//! [`FileProblem`] at once, each with its file, line and column. [`write()`] is the way back.
//!
//! Wrong *files* are refused here: a date that is none, a code outside its list, a student who is in no list. Wrong
//! *records* are not: an exit before the entry, an unknown exit reason or a program written twice are for the edit
//! checks to find.
//!
//! ```
//! use workshop::folder::{Limits, ProblemKind, read};
//!
//! let files = [("students.csv".to_owned(), b"student_id;last_name".to_vec())];
//! let problems = read(&files, Limits::BROWSER).unwrap_err();
//! assert_eq!(problems[0].file, "district.json");
//! assert_eq!(problems[0].kind, ProblemKind::MissingFile { similar: None });
//! ```
//!
//! Only a folder that says it is synthetic is looked into. Nothing here opens a file; whoever calls does.

mod as_known;
mod calendars;
mod code;
mod date;
mod district;
mod documents;
mod enrollments;
mod file;
mod identifier;
mod known;
mod layout;
mod limits;
mod note;
mod problem;
mod problems;
mod programs;
mod quotes;
mod read;
mod row;
mod schools;
mod seen;
mod sheet;
mod students;
mod table;
mod terms;
mod text;
mod write;

#[cfg(test)]
mod refusals;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sample;

pub use file::FolderFile;
pub use limits::Limits;
pub use note::{FileNote, NoteKind};
pub use problem::{DateForm, Delimiter, FileProblem, ProblemKind, RecordKind};
pub use read::{Lines, ReadDistrict, read};
pub use write::write;

pub(crate) use date::recognize as recognize_date;
pub(crate) use identifier::with_zeros;
pub(crate) use layout::Layout;
pub(crate) use problems::Problems;
pub(crate) use row::Row;
pub(crate) use sheet::Column;
pub(crate) use table::Source;
pub(crate) use text::shown;
