//! The students behind a number of the report.

use std::fmt;

use engine::calendar::SchoolYear;

use crate::Words;
use crate::amounts::counted;
use crate::texts::texts;

texts! {
    /// The fixed texts of the list of students.
    pub enum Details {
        Table = "Table of the students",
        Name = "Name",
        ExitDate = "Exit date",
        Outcome = "Outcome",
        Findings = "Findings",
        AlsoNotCounted = "Also show who is not counted",
        ShowMore = "Show more",
        NoSuchSchool = "The reporting district has no school with this number.",
        OwnList = "Go to your school's list",
        Attestation = "Attestation",
        IsAttested = "Attested. The principal looked at every student on this list.",
        NobodyToLookAt = "Nobody is on this list. Attesting says that this is right.",
        NothingToShow = "No student has a record here.",
    }
}

/// Where students are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// At a school.
    School(&'a str),
    /// In a whole district.
    District(&'a str),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::School(name) => write!(f, "at {name}"),
            Self::District(name) => write!(f, "in {name}"),
        }
    }
}

impl Words {
    /// The heading of the list: whose students.
    pub fn students_counted(self, place: Place<'_>) -> String {
        self.say(format!("Students counted {place}"))
    }

    /// How many students are counted, where, when and by which definition.
    pub fn counted_sentence(self, count: usize, place: Place<'_>, year: SchoolYear, definition: &str) -> String {
        let verb = if count == 1 { "is" } else { "are" };
        self.say(format!(
            "{} {verb} counted {place} in {year} under {definition}.",
            counted(count, "student", "students")
        ))
    }

    /// How many more students have a record there and are not counted.
    pub fn not_counted_sentence(self, count: usize) -> String {
        let (has, are) = if count == 1 { ("has", "is") } else { ("have", "are") };
        self.say(format!(
            "{} {has} a record here and {are} not counted.",
            counted(count, "more student", "more students")
        ))
    }

    /// How many rows of a long list show.
    pub fn shown_of(self, shown: usize, all: usize) -> String {
        self.say(format!("{shown} of {} show. The file holds all.", counted(all, "row", "rows")))
    }

    /// The button that sorts by a column, for whoever cannot see the arrow.
    pub fn sort_by(self, column: &str) -> String {
        self.say(format!("Sort by {column}"))
    }
}
