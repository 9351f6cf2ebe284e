//! Corrections of enrollment records, at their source.

use chrono::NaiveDate;
use engine::checks::Field;
use engine::choice::Choice;
use engine::records::{District, Enrollment};
use serde::{Deserialize, Serialize};

/// The fields of an enrollment record that can be corrected, in the order of the form.
pub const CORRECTABLE: &[Field] = &[
    Field::SchoolId,
    Field::Grade,
    Field::Status,
    Field::EntryDate,
    Field::ExitDate,
    Field::ExitReason,
    Field::Completion,
    Field::ExitProof,
    Field::DiplomaDate,
];

/// One field of one enrollment record, changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The position of the record among the district's enrollments, from 0.
    pub record: u32,
    /// The field.
    pub field: Field,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// What the correction rests on, in the person's own words.
    #[serde(default)]
    pub evidence: String,
    /// The papers in the student's folder that it cites, by number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<String>,
}

/// Why a correction cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionError {
    /// There is no such record.
    NoSuchRecord,
    /// Nobody has the number that the record is to be moved to.
    NoSuchStudent,
    /// Another district keeps the record.
    OtherDistrict,
    /// The record no longer says what the correction starts from.
    BeforeDiffers {
        /// What it says.
        found: String,
    },
    /// The field cannot be corrected in the enrollment record.
    FieldIsLocked,
    /// The value is no date as `YYYY-MM-DD`.
    NotADate,
    /// The date is outside 1900 to 2200.
    DateOutOfRange,
    /// The field must not be empty.
    Empty,
    /// The value is not one of a list.
    NotInList {
        /// The list.
        valid: Vec<String>,
    },
    /// The value is too long or holds control characters.
    NotPlainText,
}

/// The text of a field, as the file writes it.
pub fn value(record: &Enrollment, field: Field) -> String {
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    match field {
        Field::SchoolId => record.school_id.clone(),
        Field::SchoolYear => record.school_year.0.to_string(),
        Field::Grade => record.grade.to_string(),
        Field::Status => record.status.slug().to_owned(),
        Field::EntryDate => record.entry_date.to_string(),
        Field::ExitDate => date(record.exit_date),
        Field::ExitReason => record.exit_reason.clone(),
        Field::Completion => record.completion.clone(),
        Field::ExitProof => record.exit_proof.slug().to_owned(),
        Field::DiplomaDate => date(record.diploma_date),
        Field::LeaId => record.lea_id.clone(),
        Field::StudentId => record.student_id.clone(),
        _ => String::new(),
    }
}

impl Correction {
    /// Makes the correction, if the record still says what it starts from.
    ///
    /// # Errors
    /// With the reason; the district is then unchanged.
    pub fn apply(&self, district: &mut District) -> Result<(), CorrectionError> {
        let schools: Vec<String> = match district.enrollments.get(self.record as usize) {
            Some(record) => district.schools_of(&record.lea_id).map(|school| school.school_id.clone()).collect(),
            None => return Err(CorrectionError::NoSuchRecord),
        };
        if self.field == Field::StudentId && !district.students.iter().any(|one| one.student_id == self.after) {
            return Err(CorrectionError::NoSuchStudent);
        }
        let record = &mut district.enrollments[self.record as usize];
        let found = value(record, self.field);
        if found != self.before {
            return Err(CorrectionError::BeforeDiffers { found });
        }
        set(record, self.field, self.after.trim(), &schools)
    }
}

fn set(record: &mut Enrollment, field: Field, text: &str, schools: &[String]) -> Result<(), CorrectionError> {
    match field {
        Field::SchoolId => {
            if !schools.iter().any(|school| school == text) {
                return Err(CorrectionError::NotInList { valid: schools.to_vec() });
            }
            text.clone_into(&mut record.school_id);
        }
        Field::Grade => {
            let valid = || "TK KG 1 2 3 4 5 6 7 8 9 10 11 12 UE US".split(' ').map(str::to_owned).collect();
            record.grade = text.parse().map_err(|()| CorrectionError::NotInList { valid: valid() })?;
        }
        Field::Status => record.status = one_of(text)?,
        Field::EntryDate => record.entry_date = date(text)?.ok_or(CorrectionError::Empty)?,
        Field::ExitDate => record.exit_date = date(text)?,
        Field::ExitReason => record.exit_reason = plain(text)?,
        Field::Completion => record.completion = plain(text)?,
        Field::ExitProof => record.exit_proof = one_of(if text.is_empty() { "none" } else { text })?,
        Field::DiplomaDate => record.diploma_date = date(text)?,
        // Only the state moves a record to another number; no form offers it.
        Field::StudentId => text.clone_into(&mut record.student_id),
        _ => return Err(CorrectionError::FieldIsLocked),
    }
    Ok(())
}

fn one_of<T: Choice>(text: &str) -> Result<T, CorrectionError> {
    let valid = || T::slugs().into_iter().map(str::to_owned).collect();
    T::from_slug(text).ok_or_else(|| CorrectionError::NotInList { valid: valid() })
}

fn date(text: &str) -> Result<Option<NaiveDate>, CorrectionError> {
    use chrono::Datelike;
    if text.is_empty() {
        return Ok(None);
    }
    let date: NaiveDate = text.parse().map_err(|_| CorrectionError::NotADate)?;
    if (1900..=2200).contains(&date.year()) { Ok(Some(date)) } else { Err(CorrectionError::DateOutOfRange) }
}

/// The longest text that a code field takes.
const LONGEST: usize = 40;

fn plain(text: &str) -> Result<String, CorrectionError> {
    if text.chars().count() > LONGEST || text.chars().any(char::is_control) {
        return Err(CorrectionError::NotPlainText);
    }
    Ok(text.to_owned())
}
