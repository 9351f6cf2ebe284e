//! The exit codes as a table.

use engine::codes::Known;
use engine::records::CodeSet;

use crate::Words;
use crate::texts::texts;

texts! {
    /// The fixed texts of the exit codes' page.
    pub enum CodeList {
        Title = "Exit codes",
        Says = "An exit code and its completion status become one neutral reason; every definition works on that reason. Beside it stands the nearest national term, a value of the Ed-\u{2060}Fi Exit Withdraw Type.",
        CodeSet = "Code set",
        OfTheOpenDistrict = "the open district's",
        Code = "Code",
        Completion = "Completion",
        Meaning = "Meaning",
        Reason = "Neutral reason",
        National = "National term",
        Source = "Source",
        Empty = "empty",
        Recalled = "recalled, not verified",
        RecalledSays = "Where a row says “recalled, not verified”, nobody has read the meaning in a document yet: take it as a lead, not as an authority.",
    }
}

impl Words {
    /// A code set.
    pub fn code_set(self, set: CodeSet) -> String {
        self.say(match set {
            CodeSet::Calpads => "California: CALPADS exit reasons",
            CodeSet::NdStars => "North Dakota: STARS exit codes",
            CodeSet::Kit => "The kit's neutral reasons",
        })
    }

    /// How well a meaning is known; empty where it was read in a document.
    pub fn known(self, known: Known) -> String {
        match known {
            Known::FromSource => String::new(),
            Known::Recalled => self.of(CodeList::Recalled),
            Known::Own => self.say("the kit's own"),
        }
    }
}
