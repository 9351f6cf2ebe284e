//! The list of findings: what is left to do, and the facets.

use workshop::findings::{Left, Status};

use crate::Words;
use crate::amounts::{capitalized, counted, listed};
use crate::texts::texts;

texts! {
    /// The fixed texts of the list of findings.
    pub enum Findings {
        Title = "Findings",
        Severity = "Severity",
        Check = "Edit check",
        School = "School",
        Status = "What became of it",
        Student = "Student",
        StudentHint = "number or name",
        All = "all",
        Open = "open",
        Answered = "answered with a note",
        Solved = "corrected",
        WasCorrected = "Corrected:",
        NothingThrough = "No finding of this kind.",
        ClearAll = "Show all of them",
        NotYet = "Findings show once the report is validated.",
        FilterThem = "All findings, to filter",
    }
}

impl Words {
    /// What became of a finding.
    pub fn finding_status(self, status: Status) -> String {
        self.of(match status {
            Status::Open => Findings::Open,
            Status::Answered => Findings::Answered,
            Status::Solved => Findings::Solved,
        })
    }

    /// What is left to do, in a sentence, and what was done, in another.
    pub fn left_to_do(self, left: Left) -> String {
        let parts = |all: [(usize, &str, &str); 2]| {
            let some = all.into_iter().filter(|(count, ..)| *count > 0);
            listed(&some.map(|(count, one, many)| counted(count, one, many)).collect::<Vec<_>>())
        };
        let todo = parts([
            (left.errors, "error to correct", "errors to correct"),
            (left.warnings, "warning to answer", "warnings to answer"),
        ]);
        let done = parts([(left.solved, "corrected", "corrected"), (left.answered, "answered", "answered")]);
        let todo = if todo.is_empty() { "Nothing is left to do.".to_owned() } else { format!("Left to do: {todo}.") };
        self.say(if done.is_empty() { todo } else { format!("{todo} {}.", capitalized(&format!("done: {done}"))) })
    }

    /// How many findings the facets let through.
    pub fn findings_shown(self, shown: usize, all: usize) -> String {
        self.say(if shown == all {
            counted(all, "finding", "findings")
        } else {
            format!("{shown} of {}", counted(all, "finding", "findings"))
        })
    }
}
