//! A list of students, and its file.

use crate::Words;
use crate::amounts::{counted, thousands};
use crate::texts::texts;

texts! {
    /// The fixed texts of a list of students.
    pub enum Listing {
        Nobody = "Nobody",
        More = "Show more",
        Student = "Student",
        Name = "Name",
        Change = "Change",
        Why = "Why",
        Question = "Question",
    }
}

impl Words {
    /// What the button under a list does.
    pub fn keep_list(self, all: usize) -> String {
        self.say(format!("CSV: keep the list of {} as a file", counted(all, "student", "students")))
    }

    /// That a list shows the first of many.
    pub fn first_shown(self, shown: usize, all: usize) -> String {
        self.say(format!("The first {shown} of {} are listed.", thousands(all)))
    }
}
