//! How an attempt did: what became of each planted error, and what that does to the numbers.

use engine::checks::Field;
use engine::evaluate::Outcome;
use workshop::journal::CertifiedNumbers;
use workshop::score::{Beside, Classification, DaysUsed, Fate, Handling, Item, Leavers, Value, Verdict};

use super::portal::field_name;
use crate::Words;
use crate::amounts::{capitalized, counted, listed};
use crate::dates::{day, day_and_month};
use crate::names::outcome_name;
use crate::texts::texts;
use crate::values::field_value;

texts! {
    /// The fixed texts of the page on how an attempt did.
    pub enum Scoring {
        Title = "How did we do",
        Says = "The attempt against the answer key of its district: what was found, what was missed, and what that does to the numbers.",
        Gate = "It gives the answer key away. Whoever still wants to find the errors should not open it.",
        Show = "Show how we did",
        Hide = "Hide it",
        Working = "Scoring …",
        AsItStands = "Nothing is certified. This is the attempt as it stands.",
        AsCertified = "This is the attempt as it was certified.",
        NoKey = "This district was made by hand or opened from files. Nobody planted errors in it, so it has no key: what is right is for its readers to settle. What the edit checks found on the first day was followed, no more.",
        AtAGlance = "At a glance",
        Measure = "Measure",
        Result = "Result",
        FoundRight = "Errors found and corrected right",
        FoundOtherwise = "Errors found and corrected wrongly",
        WavedThrough = "True warnings waved through with a note",
        Missed = "Errors missed",
        OutOfReach = "Errors that no form of this report reaches",
        WronglyCorrected = "Right records changed",
        EvidenceIgnored = "Papers that show an error, in a folder nobody opened",
        Misclassified = "Students classified wrongly",
        AsReported = "As reported",
        OnRightRecords = "On the right records, as known that day",
        OnceAllIsKnown = "On the right records, once all has come",
        TrulyDroppedOut = "Truly dropped out, whatever the records say",
        TrulyMeans = "Truly dropped out has whoever left between one 1 October and the next and was then in no public school of the state: by what happened, not by what was written.",
        OfDenominator = "A number counted “of” another is divided as the definition of the report divides.",
        Days = "Simulated days",
        Findings = "Findings of the first day",
        ErrorByError = "Error by error",
        Student = "Student",
        WhatHappened = "What happened",
        Explained = "Explained",
        Beside = "Changes that no planted error asks for",
        Counted = "Counted as",
        RightIs = "Right is",
        FoundByChecks = "Finding",
        NotPossible = "The report cannot be made from these records, so nothing can be scored.",
        Print = "Print",
        AgainstTheKey = "How the attempt stands against the answer key",
    }
}

impl Words {
    /// So many of all.
    pub fn of_all(self, part: usize, all: usize) -> String {
        self.say(format!("{part} of {all}"))
    }

    /// Out of what the counts at a glance are.
    pub fn out_of_what(self, reach: usize, planted: usize, considered: usize) -> String {
        self.say(format!(
            "Errors are counted out of the {reach} that a form of this report reaches, of {planted} planted. Students \
             classified wrongly are counted out of the {considered} whom the report considers at all, on your records or on \
             the right ones."
        ))
    }

    /// What became of a planted error, as a label.
    pub fn fate(self, fate: &Fate) -> String {
        self.say(match fate {
            Fate::CorrectedRight => "Corrected right",
            Fate::CorrectedOtherwise => "Corrected wrongly",
            Fate::WavedThrough { .. } => "Waved through",
            Fate::Missed => "Missed",
            Fate::OutOfReach => "Out of reach",
        })
    }

    /// What was wrong and what is right: `The exit date stood as 11 Nov 2023; 18 Jan 2024 is right.`
    pub fn planted(self, item: &Item) -> String {
        let sentences = item.values.iter().map(|value| {
            let Value { change, .. } = value;
            format!(
                "The {} stood as {}; {} is right.",
                field_name(change.field),
                field_value(change.field, &change.wrong),
                field_value(change.field, &change.right)
            )
        });
        self.say(sentences.collect::<Vec<_>>().join(" "))
    }

    /// What the group did about a planted error.
    pub fn done_about(self, item: &Item) -> String {
        let has_paper = item.error.document_id.is_some();
        self.say(match &item.fate {
            Fate::CorrectedRight => {
                let same = item.values.iter().any(|value| value.is_in_reach && value.now != value.change.right);
                let says = if same { "The group wrote what means the same" } else { "The group corrected it so" };
                match (has_paper, item.is_cited) {
                    (true, true) => format!("{says}, and cited the paper."),
                    (true, false) => format!("{says}, without citing the paper."),
                    (false, _) => format!("{says}."),
                }
            }
            Fate::CorrectedOtherwise => {
                let now = item.values.iter().filter(|value| value.is_in_reach && !value.is_right);
                let now: Vec<String> = now.map(|value| stands(value.change.field, &value.now)).collect();
                format!("The group changed the record, and now {}.", listed(&now))
            }
            Fate::WavedThrough { .. } => "The group answered its warning and left it:".to_owned(),
            Fate::Missed if item.was_opened => "Someone looked at the student, and nobody changed it.".to_owned(),
            Fate::Missed if has_paper => "Nobody opened the folder in which the paper lies.".to_owned(),
            Fate::Missed => "Nobody looked at the student.".to_owned(),
            Fate::OutOfReach => "The forms of this report do not reach the field.".to_owned(),
        })
    }

    /// A change that no planted error asks for.
    pub fn beside(self, beside: &Beside) -> String {
        let field = beside.correction.field;
        let changed = format!(
            "The {} was changed from {} to {}.",
            field_name(field),
            field_value(field, &beside.before),
            field_value(field, &beside.correction.after)
        );
        let verdict = match beside.verdict {
            Verdict::WasRight => "It was right.",
            Verdict::PaperSaysOtherwise => "It was right, and the paper cited names the day that stood there.",
            Verdict::HappenedSo => "Well found: the office had written something else than what happened.",
            Verdict::NoKey => "No key says which is right.",
        };
        self.say(format!("{changed} {verdict}"))
    }

    /// What became of a finding, as a label.
    pub fn handling(self, handling: &Handling) -> String {
        self.say(match handling {
            Handling::Gone => "Corrected away",
            Handling::Answered { .. } => "Answered with a note",
            Handling::Stands => "Stands",
        })
    }

    /// How many findings of the first day met what end, and how many students with papers were not looked at.
    pub fn followed(self, gone: usize, answered: usize, stand: usize, unread: usize) -> String {
        let unread = match unread {
            0 => String::new(),
            students => format!("; nobody looked at {} with papers", counted(students, "student", "students")),
        };
        self.say(format!("{gone} corrected away, {answered} answered with a note, {stand} stand{unread}"))
    }

    /// The share of students counted as something else, against what is asked for.
    pub fn classification(self, classification: &Classification) -> String {
        let Classification { considered, wrong } = classification;
        let percent = |students| classification.rate(students).map(|rate| format!("{}%", rate.percent()));
        let rate = percent(wrong.len()).map(|rate| format!(", {rate}")).unwrap_or_default();
        let students = counted(*considered, "student", "students");
        let target = if classification.is_within_target() {
            "below the 0.5% that procurement guides ask for"
        } else {
            "not below the 0.5% that procurement guides ask for"
        };
        self.say(match (classification.out_of_reach(), percent(classification.in_reach())) {
            (out @ 1.., Some(reached)) => format!(
                "{} of {students}{rate}. {out} of them no form of this report reaches; without, {reached}: {target}",
                wrong.len()
            ),
            _ => format!("{} of {students}{rate}: {target}", wrong.len()),
        })
    }

    /// The numbers of a report, short.
    pub fn short_numbers(self, numbers: &CertifiedNumbers) -> String {
        let count = counted(numbers.students.len(), "student counted", "students counted");
        let of = if numbers.denominator.is_empty() { String::new() } else { format!(" of {}", numbers.denominator) };
        let rate = if numbers.rate_percent.is_empty() { String::new() } else { format!(", {}%", numbers.rate_percent) };
        self.say(format!("{count}{of}{rate}"))
    }

    /// Who truly dropped out, and who did as the office wrote.
    pub fn truly(self, leavers: Leavers) -> String {
        let Leavers { recorded, happened } = leavers;
        let students = counted(happened, "student", "students");
        self.say(if recorded == happened {
            format!("{students} of the report's grades. Before errors were planted the office had recorded as many")
        } else {
            format!("{students} of the report's grades. Before errors were planted the office had recorded {recorded}")
        })
    }

    /// The simulated days that went by, and whether that was in time.
    pub fn days_used(self, days: DaysUsed) -> String {
        let used = counted(usize::try_from(days.used()).unwrap_or(0), "day", "days");
        let end = match days.late() {
            0 => format!("in time: due {}", day_and_month(days.due)),
            late => {
                let late = counted(usize::try_from(late).unwrap_or(0), "day", "days");
                format!("{late} after {}, when it was due", day_and_month(days.due))
            }
        };
        let amended =
            days.amended.map(|on| format!("; amended and certified again on {}", day(on))).unwrap_or_default();
        self.say(format!("{used}, from {} to {}, {end}{amended}", day(days.from), day(days.to)))
    }

    /// An outcome, as a table's cell.
    pub fn outcome_cell(self, outcome: Outcome) -> String {
        self.say(capitalized(outcome_name(outcome)))
    }
}

/// `the exit date is 11 Nov 2023`.
fn stands(field: Field, value: &str) -> String {
    format!("the {} is {}", field_name(field), field_value(field, value))
}

#[cfg(test)]
mod tests {
    use districts::{Change, Pass, PlantedError};
    use engine::checks::RecordRef;
    use workshop::score::Misclassified;

    use super::*;
    use crate::Language;

    const WORDS: fn() -> Words = || Words::new(Language::English);

    fn item(fate: Fate, now: &str) -> Item {
        let change = Change { field: Field::ExitReason, wrong: "T160".to_owned(), right: "E140".to_owned() };
        let error = PlantedError {
            pass: Pass::TransferWithoutProof,
            student_id: "A".to_owned(),
            other_student_id: None,
            record: RecordRef::Enrollment(0),
            change: change.clone(),
            also: Vec::new(),
            evidence: String::new(),
            document_id: Some("D0001".to_owned()),
        };
        let value = Value { change, now: now.to_owned(), is_in_reach: true, is_right: now == "E140" };
        Item { error, values: vec![value], fate, was_opened: false, is_cited: false }
    }

    #[test]
    fn an_error_is_told_with_what_was_wrong_what_is_right_and_what_was_done() {
        let missed = item(Fate::Missed, "T160");
        assert_eq!(WORDS().planted(&missed), "The exit reason stood as T160; E140 is right.");
        assert_eq!(WORDS().done_about(&missed), "Nobody opened the folder in which the paper lies.");
        let otherwise = item(Fate::CorrectedOtherwise, "E300");
        assert_eq!(WORDS().done_about(&otherwise), "The group changed the record, and now the exit reason is E300.");
        let right = item(Fate::CorrectedRight, "E140");
        assert_eq!(WORDS().done_about(&right), "The group corrected it so, without citing the paper.");
        let right = Item { is_cited: true, ..right };
        assert_eq!(WORDS().done_about(&right), "The group corrected it so, and cited the paper.");
    }

    #[test]
    fn the_share_is_held_against_what_is_asked_for() {
        let wrong = |count: usize| {
            let (outcome, right) = (Outcome::Dropout, Outcome::Transfer);
            let one = Misclassified { student_id: String::new(), outcome, right, is_out_of_reach: false };
            Classification { considered: 400, wrong: vec![one; count] }
        };
        assert_eq!(
            WORDS().classification(&wrong(1)),
            "1 of 400 students, 0.3%: below the 0.5% that procurement guides ask for"
        );
        assert_eq!(
            WORDS().classification(&wrong(2)),
            "2 of 400 students, 0.5%: not below the 0.5% that procurement guides ask for"
        );
        let mut one_is_out_of_reach = wrong(2);
        one_is_out_of_reach.wrong[0].is_out_of_reach = true;
        assert_eq!(
            WORDS().classification(&one_is_out_of_reach),
            "2 of 400 students, 0.5%. 1 of them no form of this report reaches; without, 0.3%: below the 0.5% that \
             procurement guides ask for"
        );
    }
}
