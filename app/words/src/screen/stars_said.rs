//! What the STARS-style rendering says of a report: how far it is, its buildings, its rates, and what decides a student.

use chrono::NaiveDate;
use engine::certification::Standing;
use engine::evaluate::Outcome;
use engine::records::ExitProof;
use workshop::stars::{ClassRow, Column, EditError};

use super::student::proof_name;
use crate::Words;
use crate::amounts::counted;
use crate::dates::day;

impl Words {
    /// How far the report is, in a sentence.
    pub fn stars_standing(self, standing: &Standing) -> String {
        let out = standing.stars().map_or(0, |stars| stars.checked_out.len());
        let validated = if standing.is_validated {
            format!(
                "Validated: {}, {}.",
                counted(standing.open_errors, "error", "errors"),
                counted(standing.unanswered_warnings, "warning without a note", "warnings without a note")
            )
        } else {
            "Not validated since the last change.".to_owned()
        };
        self.say(if standing.is_submitted {
            "Submitted. Nothing can be changed.".to_owned()
        } else {
            format!("{validated} {} checked out.", counted(out, "record", "records"))
        })
    }

    /// A building of the report: its students, what is marked once it is validated, and what is checked out.
    pub fn building_says(self, students: usize, marks: Option<(usize, usize)>, out: usize) -> String {
        let marks = marks.map_or_else(
            || "not validated".to_owned(),
            |(errors, warnings)| {
                format!("{}, {}", counted(errors, "error", "errors"), counted(warnings, "warning", "warnings"))
            },
        );
        let students = counted(students, "student", "students");
        self.say(format!("{students}; {marks}; {} checked out.", counted(out, "record", "records")))
    }

    /// How many duplicates stand in the way, and how many of them wait for the state.
    pub fn duplicates_stand(self, open: usize, reported: usize) -> String {
        let pairs = counted(open, "pair stands", "pairs stand");
        self.say(format!(
            "{pairs} in the way of Validate: {reported} reported and waiting for the state, {} to be reported. A pair no longer counts once the state has decided.",
            open.saturating_sub(reported)
        ))
    }

    /// A pair of numbers that may be one student.
    pub fn pair(self, one: &str, other: &str) -> String {
        self.say(format!("{one} and {other} have one name and birth date."))
    }

    /// Keeping a number.
    pub fn keep_number(self, number: &str) -> String {
        self.say(format!("One student: keep {number}"))
    }

    /// The graduation rate of a school or district: `North High: 5 graduates of 14, 35.7%.`
    pub fn rate_of(self, name: &str, graduates: usize, cohort: &str, rate: &str) -> String {
        self.say(format!("{name}: {} of {cohort}, {rate}%.", counted(graduates, "graduate", "graduates")))
    }

    /// The same of the whole district, as it was submitted.
    pub fn rate_of_district(self, name: &str, graduates: usize, cohort: &str, rate: &str) -> String {
        let graduates = counted(graduates, "graduate", "graduates");
        self.say(format!("The district as submitted, {name}: {graduates} of {cohort}, {rate}%."))
    }

    /// That warnings have no note: are you sure?
    pub fn are_you_sure(self, warnings: usize) -> String {
        let warnings = counted(warnings, "warning has", "warnings have");
        self.say(format!("{warnings} no note. Are you sure?"))
    }

    /// Where a student stands in the class, and what decides it where code and papers disagree.
    pub fn stars_counts_as(self, row: &ClassRow, diploma_by: NaiveDate) -> String {
        let outcome = match row.outcome {
            Outcome::Graduate => "as a graduate",
            Outcome::Dropout => "as a dropout",
            Outcome::Continuing => "as continuing",
            Outcome::Completer => "as another completer",
            _ => "no more: removed from this school's class",
        };
        let by = day(diploma_by);
        let code = match row.exit_code.as_str() {
            "" => "no exit code".to_owned(),
            code => format!("exit code {code}"),
        };
        let in_time = row.diploma.map(|diploma| diploma <= diploma_by);
        let why = match (row.exit_code.as_str(), in_time, row.outcome) {
            ("1", Some(false), _) => format!(" The diploma came after {by}: code 6 says so."),
            (text, Some(true), Outcome::Graduate) if text != "1" => format!(
                " A diploma on file by {by} decides before the code: {code} changes nothing, and code 1 would agree with it. A wrong diploma date is corrected in the Enrollment Report."
            ),
            ("4" | "5", _, Outcome::Dropout) => {
                format!(" A transfer without its proof stays in the class, whatever {code} says.")
            }
            _ => String::new(),
        };
        self.say(format!("Counts {outcome}.{why}"))
    }

    /// Who changed a code when the state monitored, and why.
    pub fn code_changed_by_state(self) -> String {
        self.say("The state's reviewer made the code 2 when the papers were asked for: nothing proves the transfer.")
    }

    /// What proves an exit.
    pub fn stars_proof(self, proof: ExitProof) -> String {
        self.say(proof_name(proof))
    }

    /// What the list stands by.
    pub fn sorted_by(self, column: Column) -> String {
        let column = self.stars_column(column);
        self.say(format!("Sorted by {column}. A column's heading sorts by it."))
    }

    /// Why an edit cannot be made.
    pub fn stars_edit_error(self, error: &EditError) -> String {
        self.say(match error {
            EditError::NoSuchRecord => "The record is not there any more. Return to the list.".to_owned(),
            EditError::CircumstanceOfOtherCode => {
                "This line belongs to another exit code. Choose one of its own.".to_owned()
            }
            EditError::CodeSetCannotSay { valid } => {
                format!("This district's own codes cannot say it. Choose one of {}.", valid.join(", "))
            }
        })
    }

    /// What monitoring came to.
    pub fn monitored(self, asked: usize, claimed: usize, undocumented: usize) -> String {
        let claims = counted(claimed, "student", "students");
        self.say(format!("{asked} of {claims} with code 4 or 5 asked about; {undocumented} without proof."))
    }

    /// A school's rate before and after monitoring: graduates, cohort, rate.
    pub fn rate_became(self, school: &str, before: (usize, usize, &str), after: (usize, usize, &str)) -> String {
        let told = |(part, whole, rate): (usize, usize, &str)| format!("{part} of {whole}, {rate}%");
        self.say(format!(
            "{school}, if every code 4 and 5 is taken at its word: {}. With those found without proof as dropouts: {}. The rates page and Submit ask for the proof from the start.",
            told(before),
            told(after)
        ))
    }
}
