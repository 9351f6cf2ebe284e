//! Districts in the making, and districts that are for the explorer only.

use crate::Words;
use crate::amounts::{counted, thousands};
use crate::texts::texts;

texts! {
    /// The fixed texts of a district in the making, and of one that is for the explorer only.
    pub enum Making {
        Panel = "District in the making",
        Cancel = "Cancel",
        GoToExplore = "Change the definition",
        OpenAnother = "Open another district",
        AwaitedSays = "It is made again from its seed. What was done with it is kept; the page follows as soon as it stands.",
    }
}

impl Words {
    /// How far a district in the making is.
    pub fn making(self, title: &str, done: usize, students: usize) -> String {
        self.say(format!("Making {title}: {} of {}", thousands(done), counted(students, "student", "students")))
    }

    /// The same, for whoever listens: at the beginning and at each quarter.
    pub fn making_heard(self, title: &str, percent: usize) -> String {
        self.say(match percent {
            0 => format!("Making {title}. Escape cancels."),
            _ => format!("{percent} percent of {title} is made."),
        })
    }

    /// That a district in the making was cancelled.
    pub fn making_cancelled(self, title: &str, open: &str) -> String {
        self.say(format!("{title} was cancelled. {open} stays open."))
    }

    /// Why a page about records does not stand for a district that is for the explorer only.
    pub fn exploring_only(self, title: &str) -> String {
        self.say(format!(
            "{title} is for exploring only. Its students have no names, no papers and no pages of their own, and nobody \
             certifies its report."
        ))
    }

    /// The heading of a page whose district is not made yet.
    pub fn awaited(self, title: &str) -> String {
        self.say(format!("{title} is being made"))
    }
}
