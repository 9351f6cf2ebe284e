//! The journal, act by act.

use workshop::journal::Recorded;

use super::journal_of_flows::recorded_of_flows;
use super::portal::{field_name, user_name};
use crate::Words;
use crate::amounts::counted;
use crate::texts::texts;
use crate::values::field_value;

texts! {
    /// The fixed texts of the journal.
    pub enum Journal {
        Says = "Everything that was done with this report, oldest first. Days are simulated.",
        Empty = "Nothing is done yet. Open the report, and the first line stands here.",
        NothingOfThisKind = "No line of this kind.",
        Show = "Show",
        Everything = "everything",
        Looking = "looking at students",
        Checking = "validations",
        Correcting = "corrections",
        Answering = "notes on warnings",
        Attesting = "attestations",
        Certifying = "certifying and sending back",
        FollowingUp = "follow-up",
        Deciding = "decisions on incidents",
        Waiting = "waiting",
        HandingOver = "hand-overs",
        Table = "Table of the journal",
        Number = "No.",
        Day = "Simulated day",
        Who = "Who",
        What = "What",
        Evidence = "It rests on:",
        Note = "Note:",
        ReasonGiven = "Reason:",
        ExportJson = "Export as JSON",
        Replay = "Replay",
        LineBack = "One line back",
        LineOn = "One line on",
        AfterLine = "After line",
        BeforeTheFirstLine = "Before the first line",
        ComparedWith = "Compared with",
        TheBeginning = "the beginning",
        TheEnd = "now",
    }
}

/// Where sentences of the journal find the names behind numbers.
#[expect(missing_debug_implementations, reason = "two functions")]
pub struct JournalNames<'a> {
    /// The name of a school by its number.
    pub school: &'a dyn Fn(&str) -> String,
    /// The number of the student behind an enrollment record.
    pub student: &'a dyn Fn(u32) -> String,
    /// The revision that an act is about, in the flow that has them: the latest of its time.
    pub revision: Option<u32>,
}

impl Words {
    /// How many lines the journal has, and how many of them show.
    pub fn journal_lines(self, shown: usize, all: usize) -> String {
        self.say(if shown == all {
            counted(all, "line", "lines")
        } else {
            format!("{shown} of {}", counted(all, "line", "lines"))
        })
    }

    /// Where a replay stands.
    pub fn after_line(self, line: usize, all: usize) -> String {
        self.say(format!("After line {line} of {all}."))
    }

    /// How many students entered and left the count between two moments.
    pub fn moved_between(self, entered: usize, left: usize) -> String {
        self.say(match (entered, left) {
            (0, 0) => "The same students are counted.".to_owned(),
            _ => format!(
                "{} the count, {}.",
                counted(entered, "student entered", "students entered"),
                counted(left, "left", "left")
            ),
        })
    }

    /// What was done, in a sentence.
    pub fn recorded(self, act: &Recorded, names: &JournalNames<'_>) -> String {
        let school = |id: &String| (names.school)(id);
        self.say(match act {
            Recorded::Generated => "Opened the report".to_owned(),
            Recorded::Viewed { school_id: None } => "Looked at the students behind the district totals".to_owned(),
            Recorded::Viewed { school_id: Some(id) } => format!("Looked at the students counted at {}", school(id)),
            Recorded::ViewedStudent { student_id } => format!("Looked at the records of {student_id}"),
            Recorded::Validated { errors, warnings } => format!(
                "Validated the report: {}, {}",
                counted(*errors, "error", "errors"),
                counted(*warnings, "warning", "warnings")
            ),
            Recorded::Corrected { correction } => format!(
                "Corrected the {} of {} from {} to {}",
                field_name(correction.field),
                (names.student)(correction.record),
                field_value(correction.field, &correction.before),
                field_value(correction.field, &correction.after)
            ),
            Recorded::CorrectionUndone { correction } => format!(
                "Took back the correction of the {} of {}: {} again",
                field_name(correction.field),
                (names.student)(correction.record),
                field_value(correction.field, &correction.before)
            ),
            Recorded::Answered { finding, .. } if finding.student_id.is_empty() => {
                format!("Answered the warning {}", finding.code)
            }
            Recorded::Answered { finding, .. } => {
                format!("Answered the warning {} about {}", finding.code, finding.student_id)
            }
            Recorded::Attested { school_id, students } => format!(
                "Attested {}: looked at {} on the list",
                school(school_id),
                counted(students.len(), "student", "students")
            ),
            Recorded::Certified { numbers } if numbers.rate_percent.is_empty() => format!(
                "Certified and submitted: {}",
                counted(numbers.students.len(), "student counted", "students counted")
            ),
            Recorded::Certified { numbers } => format!(
                "Certified and submitted: {} of {}, {}%",
                counted(numbers.students.len(), "student counted", "students counted"),
                numbers.denominator,
                numbers.rate_percent
            ),
            Recorded::Decertified { .. } if names.revision.is_none() => "Sent the report back".to_owned(),
            Recorded::HandedOver { to } => {
                let name = user_name(to, to.school_id.as_ref().map(school).as_deref());
                let (first, rest) = name.split_at_checked(1).unwrap_or_default();
                format!("Handed over to the {}{rest}", first.to_lowercase())
            }
            of_flows => recorded_of_flows(of_flows, names.revision),
        })
    }
}

#[cfg(test)]
mod tests {
    use engine::certification::User;
    use engine::checks::Field;
    use workshop::correction::Correction;

    use super::*;
    use crate::Language;

    #[track_caller]
    fn check(act: &Recorded, expected: &str) {
        let names =
            JournalNames { school: &|_| "Harbor High".to_owned(), student: &|_| "A05".to_owned(), revision: Some(2) };
        assert_eq!(Words::new(Language::English).recorded(act, &names), expected);
    }

    #[test]
    fn every_act_is_a_sentence_about_what_was_done() {
        check(&Recorded::Viewed { school_id: Some("HH".to_owned()) }, "Looked at the students counted at Harbor High");
        check(&Recorded::Validated { errors: 1, warnings: 2 }, "Validated the report: 1 error, 2 warnings");
        check(&Recorded::LevelOneApproved, "Certified revision 2, level 1");
        check(&Recorded::Decertified { reason: String::new() }, "Decertified revision 2");
        check(&Recorded::HandedOver { to: User::of_school("HH") }, "Handed over to the principal of Harbor High");
    }

    #[test]
    fn a_correction_names_an_empty_field_as_empty() {
        let correction = Correction {
            record: 6,
            field: Field::ExitProof,
            before: String::new(),
            after: "records_request".to_owned(),
            evidence: "The request lies in the folder".to_owned(),
            documents: Vec::new(),
        };
        check(
            &Recorded::Corrected { correction },
            "Corrected the proof of the exit of A05 from empty to request for records",
        );
    }
}
