//! An attempt: one district, one report, and everything people did with it.
//!
//! The journal is the truth. Corrections, answers, attestations and the submission are read off it, so that what is
//! saved, shown and replayed cannot disagree.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::certification::{Act, Obstacle, Role, Standing, User};
use engine::checks::{Finding, RecordRef, Severity};
use engine::records::District;
use engine::roster::Roster;
use serde::{Deserialize, Serialize};

use crate::correction::{Correction, CorrectionError};
use crate::journal::{CertifiedNumbers, Entry, FindingKey, Recorded};

/// An attempt at one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The definition of the report.
    pub definition: String,
    /// The LEA that reports.
    pub lea_id: String,
    /// The school year reported.
    pub year: SchoolYear,
    /// The simulated day.
    pub day: NaiveDate,
    /// Who is at the keyboard.
    pub user: User,
    /// Everything done, in order.
    #[serde(default)]
    pub journal: Vec<Entry>,
}

/// What the journal amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// The corrections that stand, in the order made.
    pub corrections: Vec<Correction>,
    /// Whether the report was validated since the last change of a record.
    pub is_validated: bool,
    /// The notes on warnings.
    pub answers: BTreeMap<FindingKey, String>,
    /// The list each school attested.
    pub attestations: BTreeMap<String, Vec<String>>,
    /// The numbers as certified, while submitted.
    pub certified: Option<CertifiedNumbers>,
    /// The reason of the state, if it sent the report back last.
    pub sent_back: Option<String>,
}

/// Why an act was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// What stands in the way.
    Obstacles(Vec<Obstacle>),
    /// The correction cannot be made.
    Correction(CorrectionError),
}

impl Attempt {
    /// An attempt before anything was done.
    pub fn new(definition: &str, lea_id: &str, year: SchoolYear, day: NaiveDate) -> Self {
        Self {
            definition: definition.to_owned(),
            lea_id: lea_id.to_owned(),
            year,
            day,
            user: User::of_district(Role::DataSteward),
            journal: Vec::new(),
        }
    }

    /// Whether nothing was done yet that is worth keeping.
    pub fn is_untouched(&self) -> bool {
        self.journal.iter().all(|entry| {
            matches!(entry.act, Recorded::Generated | Recorded::Viewed { .. } | Recorded::ViewedStudent { .. })
        })
    }

    /// Writes an act into the journal, under the present user and day.
    pub fn record(&mut self, act: Recorded) {
        let again = self.journal.last().is_some_and(|last| last.user == self.user && last.act == act);
        let looking = matches!(act, Recorded::Generated | Recorded::Viewed { .. } | Recorded::ViewedStudent { .. });
        if !(again && looking) {
            self.journal.push(Entry { day: self.day, user: self.user.clone(), act });
        }
    }

    /// Hands the keyboard to another user.
    pub fn hand_over(&mut self, to: User) {
        if to != self.user {
            self.record(Recorded::HandedOver { to: to.clone() });
            self.user = to;
        }
    }

    /// What the journal amounts to.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for entry in &self.journal {
            match &entry.act {
                Recorded::Corrected { correction } => {
                    progress.corrections.push(correction.clone());
                    progress.is_validated = false;
                }
                Recorded::CorrectionUndone { correction } => {
                    if let Some(position) = progress.corrections.iter().rposition(|made| made == correction) {
                        progress.corrections.remove(position);
                    }
                    progress.is_validated = false;
                }
                Recorded::Validated { .. } => progress.is_validated = true,
                Recorded::Answered { finding, note } => {
                    progress.answers.insert(finding.clone(), note.clone());
                }
                Recorded::Attested { school_id, students } => {
                    progress.attestations.insert(school_id.clone(), students.clone());
                }
                Recorded::Certified { numbers } => {
                    progress.certified = Some(numbers.clone());
                    progress.sent_back = None;
                }
                Recorded::Decertified { reason } => {
                    progress.certified = None;
                    progress.sent_back = Some(reason.clone());
                    progress.is_validated = false;
                    progress.attestations.clear();
                }
                Recorded::Generated
                | Recorded::Viewed { .. }
                | Recorded::ViewedStudent { .. }
                | Recorded::HandedOver { .. } => {}
            }
        }
        progress
    }

    /// Makes a correction that the report's standing allows.
    ///
    /// `base` is the district without any correction.
    ///
    /// # Errors
    /// With what stands in the way; nothing is then recorded.
    pub fn correct(&mut self, base: &District, correction: Correction, standing: &Standing) -> Result<(), Refusal> {
        let record = base.enrollments.get(correction.record as usize);
        if record.is_some_and(|record| record.lea_id != self.lea_id) {
            return Err(Refusal::Correction(CorrectionError::OtherDistrict));
        }
        let school = record.map(|record| record.school_id.as_str());
        let obstacles = standing.obstacles(Act::Correct, &self.user, school);
        if !obstacles.is_empty() {
            return Err(Refusal::Obstacles(obstacles));
        }
        let (mut district, _) = corrected(base, &self.progress().corrections);
        correction.apply(&mut district).map_err(Refusal::Correction)?;
        self.record(Recorded::Corrected { correction });
        Ok(())
    }

    /// Takes back a correction.
    ///
    /// `base` is the district without any correction.
    ///
    /// # Errors
    /// With what stands in the way; nothing is then recorded.
    pub fn undo_correction(
        &mut self,
        base: &District,
        correction: &Correction,
        standing: &Standing,
    ) -> Result<(), Refusal> {
        let school = base.enrollments.get(correction.record as usize).map(|record| record.school_id.as_str());
        let obstacles = standing.obstacles(Act::Correct, &self.user, school);
        if !obstacles.is_empty() {
            return Err(Refusal::Obstacles(obstacles));
        }
        self.record(Recorded::CorrectionUndone { correction: correction.clone() });
        Ok(())
    }

    /// Does an act that needs nothing but leave.
    ///
    /// # Errors
    /// With what stands in the way; nothing is then recorded.
    pub fn act(
        &mut self,
        act: Act,
        school_id: Option<&str>,
        standing: &Standing,
        recorded: Recorded,
    ) -> Result<(), Vec<Obstacle>> {
        let obstacles = standing.obstacles(act, &self.user, school_id);
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        self.record(recorded);
        Ok(())
    }
}

/// A district with corrections made, in order; and those that no longer fit, with the reason.
pub fn corrected(base: &District, corrections: &[Correction]) -> (District, Vec<(Correction, CorrectionError)>) {
    let mut district = base.clone();
    let mut misfits = Vec::new();
    for correction in corrections {
        if let Err(error) = correction.apply(&mut district) {
            misfits.push((correction.clone(), error));
        }
    }
    (district, misfits)
}

/// The key by which a note finds its finding again.
pub fn key_of(finding: &Finding, roster: &Roster) -> FindingKey {
    let (kind, position) = match finding.record {
        RecordRef::Student(position) => ("student", position),
        RecordRef::Enrollment(position) => ("enrollment", position),
        RecordRef::Program(position) => ("program", position),
        RecordRef::School(position) => ("school", position),
    };
    FindingKey {
        code: finding.code.to_owned(),
        student_id: finding.student.map(|student| roster.student_id(student).to_owned()).unwrap_or_default(),
        record: format!("{kind} {position}"),
    }
}

/// How far the report has come.
///
/// `lists` are the students counted at each school on the report, by number.
pub fn standing(
    progress: &Progress,
    findings: &[Finding],
    roster: &Roster,
    lists: &BTreeMap<String, Vec<String>>,
) -> Standing {
    let unanswered = |finding: &&Finding| {
        finding.severity == Severity::Warning && !progress.answers.contains_key(&key_of(finding, roster))
    };
    let attested: BTreeSet<String> = lists
        .iter()
        .filter(|(school, students)| progress.attestations.get(*school) == Some(*students))
        .map(|(school, _)| school.clone())
        .collect();
    Standing {
        is_validated: progress.is_validated,
        open_errors: findings.iter().filter(|finding| finding.severity == Severity::Error).count(),
        unanswered_warnings: findings.iter().filter(unanswered).count(),
        schools: lists.keys().cloned().collect(),
        attested,
        is_submitted: progress.certified.is_some(),
    }
}
