//! A second reading of the definitions, slow and plain: every question goes through all records of the student again.
//!
//! It shares no code with the engine but the records themselves, the calendar's count days and the names of settings.
//! Where the two differ on a drawn district, one of them reads the definitions wrongly.

mod code_window;
mod codes;
mod cohort;
mod count_day;
mod denominator;
mod student;
mod subgroups;

pub use cohort::{Place, cohort};
pub use subgroups::subgroups;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::definition::Settings;
use engine::records::{District, Grade};

use student::Pupil;

/// Where and when a counted student counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The school.
    pub school_id: String,
    /// The grade.
    pub grade: Grade,
    /// The exit.
    pub exit: NaiveDate,
}

/// What an event definition says of an LEA and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Who is counted.
    pub counted: BTreeMap<String, Counted>,
    /// Twice the denominator; none where there is none.
    pub denominator_halves: Option<i64>,
}

/// Reads an event definition.
///
/// # Panics
/// On a cohort definition, and where a calendar row is missing: the districts that are drawn have them all.
pub fn event(district: &District, settings: &Settings, lea: &str, year: SchoolYear) -> Event {
    let counted: BTreeMap<String, Counted> = students(district)
        .filter_map(|pupil| {
            let counted = match settings {
                Settings::CodeWindow(set) => code_window::counted(&pupil, set, lea, year),
                Settings::CountDay(set) => count_day::counted(&pupil, set, lea, year),
                Settings::Cohort(_) => panic!("a cohort definition has no event report"),
            };
            counted.map(|counted| (pupil.student.student_id.clone(), counted))
        })
        .collect();
    let denominator_halves = denominator::halves(district, settings, lea, year, counted.len());
    Event { counted, denominator_halves }
}

fn students(district: &District) -> impl Iterator<Item = Pupil<'_>> {
    district.students.iter().map(move |student| Pupil::new(district, student))
}
