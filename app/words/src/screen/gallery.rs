//! The gallery of districts, and the answer key of the open one.

use districts::Pass;
use engine::checks::Field;

use crate::Words;
use crate::amounts::{capitalized, counted, listed, thousands};
use crate::texts::texts;
use crate::values::field_value as value_in_words;

texts! {
    /// The fixed texts of the gallery.
    pub enum Gallery {
        Shipped = "Districts of the kit",
        MoreDistricts = "All districts, with pictures and stories",
        DesignOne = "Design a district",
        DesignLike = "Design one like this",
        Difficulty = "Difficulty",
        Students = "Students",
        Schools = "Schools",
        Codes = "Exit codes",
        Fingerprint = "Fingerprint",
        OnOpening = "told when it opens",
        Rates = "A year in figures",
        DroppingOut = "Drop out, grades 9–12",
        Moving = "Move away",
        NoPaper = "Movers without a paper",
        Goals = "What people can do afterwards",
        Table = "Who sits at the table",
        Debrief = "For the facilitator: notes for the talk afterwards",
        ExploringOnly = "For exploring only: no names, no papers, nothing to certify",
        Yours = "Your districts",
        YoursSays = "Designed here or opened from a file, and kept in this browser only. A file keeps them for good.",
        NoneYet = "None yet.",
        ChooseScenario = "Open a scenario file",
        SaveFile = "Save as a file",
        Remove = "Remove",
        Removed = "Removed.",
        PutBack = "Put it back",
        Kept = "It is under your districts.",
        Replaced = "It took the place of the one with the same name.",
        Full = "There is no room for another. Save one as a file and remove it here.",
        Refused = "This browser does not let the kit keep anything. Save it as a file.",
        NoScenario = "That file is no scenario with a profile. Nothing was kept.",
        AnswerKey = "Answer key",
        Realism = "Realism card",
        KeySays = "Every error that was planted in the open district, what is right, and what shows it.",
        KeyGate = "The key is hidden, not secret: anyone can open it. Whoever is to find the errors should not.",
        ShowKey = "Show the answer key",
        HideKey = "Hide it",
        MakingKey = "Making the key …",
        NoKey = "The open district has no planted errors, so it has no key.",
        KeyByHand = "The open district was made by hand or opened from files. Only generated districts have a key.",
        Student = "Student",
        Mistake = "What is wrong",
        Stands = "What stands",
        Right = "What is right",
        Evidence = "What shows it",
        FoundBy = "Edit check",
        ByPapers = "none: only the papers show it",
        SaveKey = "Save as CSV",
        Print = "Print",
    }
}

impl Words {
    /// How many students at a time, and how many schools.
    pub fn district_size(self, students: usize, schools: usize) -> String {
        let schools = counted(schools, "school", "schools");
        self.say(format!("about {} at a time, {schools}", counted(students, "student", "students")))
    }

    /// The students of a district that was made by hand.
    pub fn students_by_hand(self, students: usize) -> String {
        self.say(format!("{}, made by hand one by one", counted(students, "student", "students")))
    }

    /// A scenario file that is too large.
    pub fn scenario_too_large(self, name: &str, bytes: u64, limit: u64) -> String {
        self.say(format!("{name} has {} kB; a scenario has at most {} kB.", bytes / 1000, limit / 1000))
    }

    /// Schools by the grades that they teach: `3 of grades K–6, 1 of grades 9–12`.
    pub fn school_spans(self, spans: &[(usize, String)]) -> String {
        let spans: Vec<String> = spans.iter().map(|(count, span)| format!("{} of {span}", thousands(*count))).collect();
        self.say(listed(&spans))
    }

    /// An act on a district, told apart for whoever hears the buttons and links without their rows.
    pub fn act_on(self, act: Gallery, title: &str) -> String {
        self.say(format!("{}: {title}", crate::Text::english(act)))
    }

    /// The title of the answer key's page: how many errors.
    pub fn key_title(self, errors: usize, by_papers: usize) -> String {
        let errors = counted(errors, "error was planted", "errors were planted");
        self.say(match by_papers {
            0 => format!("{errors}; an edit check finds each"),
            papers => format!("{errors}; {papers} of them no edit check finds"),
        })
    }

    /// A kind of planted error, by its name.
    pub fn pass(self, pass: Pass) -> String {
        self.say(capitalized(&pass.name().replace('-', " ").replace("e230", "E230")))
    }

    /// A field with a value: `exit date: 2024-06-07`.
    pub fn field_value(self, field: Field, value: &str) -> String {
        self.say(format!("{}: {}", super::portal::field_name(field), value_in_words(field, value)))
    }
}
