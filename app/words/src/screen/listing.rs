//! A list of students, and its file.

use crate::Words;
use crate::amounts::thousands;
use crate::texts::texts;

texts! {
    /// The fixed texts of a list of students.
    pub enum Listing {
        Nobody = "Nobody",
        More = "Show more",
        SaveCsv = "CSV: keep the whole list as a file",
        Student = "Student",
        Name = "Name",
        Change = "Change",
        Why = "Why",
        Question = "Question",
    }
}

impl Words {
    /// That a list shows the first of many.
    pub fn first_shown(self, shown: usize, all: usize) -> String {
        self.say(format!("The first {shown} of {} are listed.", thousands(all)))
    }
}
