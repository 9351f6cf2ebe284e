//! Correcting a record at its source.

use chrono::NaiveDate;
use engine::certification::Flow;
use engine::checks::Field;
use engine::evaluate::Outcome;
use workshop::correction::CorrectionError;

use super::portal::field_name;
use crate::Words;
use crate::amounts::{capitalized, counted, thousands};
use crate::dates::day;
use crate::texts::texts;

texts! {
    /// The fixed texts of the form that corrects a record.
    pub enum Correcting {
        Empty = "empty",
        CorrectThisRecord = "Correct this record",
        OtherDistrictsRecord = "kept by another district",
        CannotCorrectNow = "The records cannot be corrected now.",
        OtherCode = "another code …",
        WriteTheCode = "The code, as the paper writes it",
        WhatItRestsOn = "What does this rest on?",
        WhatItRestsOnHint = "The paper, call or person behind the correction. It goes into the journal.",
        SaveTheCorrection = "Save the correction",
        Cancel = "Cancel",
        DraftIsHere = "What you had written is here again. It is not saved yet.",
        NothingChanged = "No field is changed. Change one, or cancel.",
        SayWhatItRestsOn = "Say what the correction rests on.",
        SomethingToCorrect = "Nothing is saved yet. Look at the marked fields.",
    }
}

/// What a correction did to the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the parts of the sentence")]
pub struct Effect<'a> {
    pub flow: Flow,
    pub student_id: &'a str,
    pub before: Option<Outcome>,
    pub after: Option<Outcome>,
    pub count_before: usize,
    pub count_after: usize,
}

impl Words {
    /// The heading of the form that corrects a record.
    pub fn correct_record(self, school: &str, entry: NaiveDate) -> String {
        self.say(format!("Correct the record at {school}, begun on {}", day(entry)))
    }

    /// A correctable field as a label.
    pub fn field_label(self, field: Field) -> String {
        self.say(capitalized(field_name(field)))
    }

    /// What stood in a changed field.
    pub fn was(self, before: &str) -> String {
        self.say(format!("was {}", if before.is_empty() { "empty" } else { before }))
    }

    /// A code with its meaning, in a list of codes.
    pub fn code_option(self, code: &str, meaning: &str) -> String {
        self.say(if code.is_empty() { meaning.to_owned() } else { format!("{code} · {meaning}") })
    }

    /// A code whose completion status says what it means, in a list of codes.
    pub fn code_by_status(self, code: &str) -> String {
        self.say(format!("{code} · completed; the completion status says how"))
    }

    /// Why a correction cannot be made, beside its field.
    pub fn correction_error(self, error: &CorrectionError) -> String {
        self.say(match error {
            CorrectionError::NoSuchRecord => "The record is not in this district any more.".to_owned(),
            CorrectionError::NoSuchStudent => "Nobody in this district has that number.".to_owned(),
            CorrectionError::OtherDistrict => {
                "Another district keeps this record, and only it can correct it.".to_owned()
            }
            CorrectionError::BeforeDiffers { found } if found.is_empty() => {
                "The record has changed meanwhile: the field is now empty. Open the form again.".to_owned()
            }
            CorrectionError::BeforeDiffers { found } => {
                format!("The record has changed meanwhile: it now says {found}. Open the form again.")
            }
            CorrectionError::FieldIsLocked => "This field cannot be corrected in the enrollment record.".to_owned(),
            CorrectionError::NotADate => "This is not a day of the calendar. Write all of its parts.".to_owned(),
            CorrectionError::DateOutOfRange => "The year must lie between 1900 and 2200.".to_owned(),
            CorrectionError::Empty => "An enrollment needs an entry date.".to_owned(),
            CorrectionError::NotInList { valid } => format!("Choose one of these: {}.", valid.join(", ")),
            CorrectionError::NotPlainText => "Write at most 40 letters and digits, on one line.".to_owned(),
        })
    }

    /// What a correction did to the report.
    pub fn correction_effect(self, effect: Effect<'_>) -> String {
        let is_counted = |outcome: Option<Outcome>| outcome == Some(Outcome::Dropout);
        let Effect { flow, student_id, before, after, count_before, count_after } = effect;
        let student = match (is_counted(before), is_counted(after)) {
            (true, false) => format!("{student_id} was counted and is not counted now."),
            (false, true) => format!("{student_id} was not counted and is counted now."),
            (true, true) => format!("{student_id} is counted, as before."),
            (false, false) => format!("{student_id} is not counted, as before."),
        };
        let students = counted(count_after, "student", "students");
        let report = if count_before == count_after {
            format!("The report counts {students}, as before.")
        } else {
            format!("The report counts {students}; before, it counted {}.", thousands(count_before))
        };
        let next = match flow {
            Flow::Neo => "It was generated again and waits to be validated.",
            Flow::Stars => "The graduation rate report waits to be validated.",
            Flow::Calpads => "The data store changed; the next revision takes it up.",
        };
        self.say(format!("{student} {report} {next}"))
    }

    /// A correction that no longer fits the record.
    pub fn no_longer_fits(self, error: &CorrectionError) -> String {
        let why = self.correction_error(error);
        self.say(format!("Not applied. {why}"))
    }

    /// Taking one correction back.
    pub fn undo_correction(self, field: Field) -> String {
        self.say(format!("Undo the correction of the {}", field_name(field)))
    }

    /// Taking one correction back, told apart by its student.
    pub fn undo_correction_of(self, student: &str, field: Field) -> String {
        self.say(format!("Undo the correction of the {} of {student}", field_name(field)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn an_effect_says_the_student_and_the_report() {
        let effect = Effect {
            flow: Flow::Neo,
            student_id: "A05",
            before: Some(Outcome::Dropout),
            after: Some(Outcome::Transfer),
            count_before: 7,
            count_after: 6,
        };
        assert_eq!(
            Words::new(Language::English).correction_effect(effect),
            "A05 was counted and is not counted now. The report counts 6 students; before, it counted 7. It was generated again and waits to be validated."
        );
    }
}
