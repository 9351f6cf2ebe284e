//! The graduation rate report of the STARS-style rendering: one school building, one class.
//!
//! A [`ClassList`] has a [`ClassRow`] for every student who was ever enrolled at the school as a member of the class.
//! Of its thirteen elements two can be edited, Exit Code and Exit Date; an [`Editor`] turns an [`ExitEdit`] into
//! corrections of the enrollment record whose exit they are. The same edits come in by file: [`export::write`] writes
//! `GraduationRPT.csv`, [`import::preview`] reads it back and says what it would change. [`validate`] finds what the
//! state would mark, [`duplicates`] what must be reconciled before, [`rates`] what the list comes to, and
//! [`monitoring`] what is left of it when somebody asks for the papers.
//!
//! A training rendering of the instructions of school year 2014-15, not the state's system. What the instructions leave
//! open is the kit's own and says so. Who may do what, and when, is the matter of the certification.

mod class_list;
mod code;
mod edit;
mod flags;
mod order;
mod report;
mod row;

pub mod date;
pub mod duplicates;
pub mod exit_codes;
pub mod export;
pub mod import;
pub mod layout;
pub mod monitoring;
pub mod rates;
pub mod validate;

#[cfg(test)]
mod sample;

pub use class_list::ClassList;
pub use code::{Circumstance, StarsCode};
pub use edit::{EditError, Edited, Editor, ExitEdit};
pub use flags::{Flag, Flags};
pub use order::{Column, Direction};
pub use report::{class_lists, findings, numbers, written_year};
pub use row::ClassRow;

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::evaluate::ClassOf;

/// The school year in which a class is to graduate: the report of the class of 2015 is that of 2014-2015.
pub fn report_year(class: ClassOf) -> SchoolYear {
    class.year_of(12)
}

/// The last day on which a diploma makes a graduate of a class after so many years: 31 August [NDDPI instructions
/// 2014-15, exit code 1].
pub fn diploma_by(class: ClassOf, years: u8) -> NaiveDate {
    let definition = class_list::nd_cohort();
    class_list::cohort(&definition).diploma_by.in_year(i32::from(class.0) + i32::from(years) - 4)
}
