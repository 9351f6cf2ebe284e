use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::evaluate::Outcome;
use engine::records::{ExitProof, Grade, RaceEthnicity, Sex};
use engine::roster::StudentIx;

use super::Flags;

/// A student on a class list: eleven elements that are locked, and two that can be edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassRow {
    /// The student.
    pub student: StudentIx,
    /// The position in [`District::enrollments`](engine::records::District::enrollments) of the record whose exit is
    /// reported: the last one by which the student is on this list.
    pub record: u32,
    /// The school year of that record, locked.
    pub school_year: SchoolYear,
    /// State ID, locked: text, because leading zeros are part of it.
    pub state_id: String,
    /// Family name, locked.
    pub last_name: String,
    /// Given name, locked.
    pub first_name: String,
    /// Date of Birth, locked.
    pub birth_date: Option<NaiveDate>,
    /// Gender, locked.
    pub sex: Option<Sex>,
    /// Grade, locked.
    pub grade: Grade,
    /// Race, locked.
    pub race: Option<RaceEthnicity>,
    /// `SpecialEd IEP`, `LEP ELL`, `Migrant` and `NS Lunch`, locked.
    pub flags: Flags,
    /// Exit Code: 1 to 6, empty, or whatever stands on the record.
    pub exit_code: String,
    /// The word behind a 2 on the record, where the district's files have one.
    pub completion: String,
    /// Exit Date.
    pub exit_date: Option<NaiveDate>,
    /// The first diploma on file at the school, locked: where it is in time, it decides before the code.
    pub diploma: Option<NaiveDate>,
    /// What proves the exit, locked.
    pub proof: ExitProof,
    /// What the cohort definition makes of the student.
    pub outcome: Outcome,
}

impl ClassRow {
    /// Name as the list shows it: `Reyes, Reese`.
    pub fn name(&self) -> String {
        match (self.last_name.as_str(), self.first_name.as_str()) {
            (last, "") => last.to_owned(),
            ("", first) => first.to_owned(),
            (last, first) => format!("{last}, {first}"),
        }
    }
}
