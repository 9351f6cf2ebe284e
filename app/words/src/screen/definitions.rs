//! The definitions as text.

use engine::definition::{Definition, Family};

use crate::Words;
use crate::texts::texts;

texts! {
    /// The fixed texts of the definitions' pages, and of the tabs over everything that is looked up.
    pub enum Defining {
        Reference = "To look up",
        Title = "Definitions",
        Says = "A definition is a line between students. These seven are public rules, or the kit's reading of one, each stated clause by clause with its source.",
        Events = "Who drops out in one year",
        Cohorts = "What becomes of a class",
        InForce = "In force",
        Authority = "Authority",
        Quotation = "In its own words",
        Caution = "Before you rely on it",
        Clauses = "The definition, clause by clause",
        KitsWords = "The clauses are the kit's words; their sources stand beside them.",
        OwnRule = "Part of the method, not a setting",
        Settings = "Its settings",
        Setting = "Setting",
        Value = "Value",
        InALink = "In a link",
        SourceOf = "Source",
        HowItReached = "How it reached the kit",
        TryIt = "Try it in Explore",
        CompareAll = "Compare all on the open district",
        CompareClass = "See it on the open district",
        AllDefinitions = "All definitions",
        Unknown = "No such definition",
        UnknownSays = "The kit has no definition of this name. It has these:",
        Nothing = "nothing",
    }
}

impl Words {
    /// A definition in a sentence.
    pub fn gist(self, definition: &Definition) -> String {
        self.say(match (definition.id, definition.family()) {
            ("calpads-1.24", _) => {
                "An exit by one of five dropout codes, unless the student came back to the same district by Census Day."
            }
            ("calpads-state-view", _) => {
                "The same exits, but a return counts anywhere in the state, and so does a transfer that never arrived."
            }
            ("nces-ccd", _) => {
                "Enrolled in the year, not enrolled on 1 October, and nothing that excuses; who leaves in summer belongs to the year of not coming back."
            }
            ("maine-neo", _) => {
                "The same for every grade; who leaves in summer belongs to the year that ended."
            }
            ("nd-leavers", _) => {
                "Exit code 2, made for a cohort, read as a yearly count: neither a GED nor a certificate excuses."
            }
            ("nd-cohort", _) => "One school's class after four years: diplomas over everyone who was not rightly removed.",
            ("acgr-federal", _) => {
                "The district's class after four years: diplomas over everyone who was not rightly removed."
            }
            (_, Family::CodeWindow) => "Exits by certain codes inside a window of days, unless the student came back.",
            (_, Family::CountDay) => "Enrolled before a day in fall, not enrolled on it, and nothing that excuses.",
            (_, Family::Cohort) => "One class followed from grade 9 to its diplomas.",
        })
    }
}
