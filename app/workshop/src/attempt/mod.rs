//! An attempt: one district, one report, and everything people did with it.
//!
//! The journal is the truth. Corrections, answers, attestations and the submission are read off it, so that what is
//! saved, shown and replayed cannot disagree.

mod certified;
mod progress;
mod standing;
mod undo;

pub use progress::{Progress, Taken};
pub use standing::{Situation, duplicate, key_of, standing};

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::certification::{Act, Flow, Obstacle, Role, Standing, Subject, User};
use engine::checks::Field;
use engine::records::{District, Enrollment};
use serde::{Deserialize, Serialize};

use crate::correction::{Correction, CorrectionError};
use crate::journal::{Entry, Recorded};

/// An attempt at one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The flow that is played. Older files know one only.
    #[serde(default = "neo")]
    pub flow: Flow,
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

/// What a record of the STARS-style report lets people edit: its exit code, in whatever columns the district writes it,
/// and its exit date [ND Graduation Rate Report instructions 2014-15].
pub const EDITABLE_IN_STARS: &[Field] = &[Field::ExitReason, Field::Completion, Field::ExitDate];

fn neo() -> Flow {
    Flow::Neo
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
            flow: Flow::Neo,
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
        Progress::of(&self.journal)
    }

    /// Whether the user at the keyboard sees the district's work. A reviewer sees what the district submits, from the
    /// first time on; in the STARS-style flow the state also reconciles duplicates before that, and sees the lists.
    pub fn shows_its_work(&self) -> bool {
        let is_submission =
            |entry: &Entry| matches!(entry.act, Recorded::Certified { .. } | Recorded::LevelTwoApproved { .. });
        match self.user.role {
            Role::StateReviewer | Role::PartnerReviewer if self.flow != Flow::Stars => {
                self.journal.iter().any(is_submission)
            }
            _ => true,
        }
    }

    /// Lets the simulated day pass, and notes how many records came or changed meanwhile. An earlier day is none.
    pub fn wait_until(&mut self, to: NaiveDate, records: usize) {
        if to > self.day {
            self.record(Recorded::Waited { to, records });
            self.day = to;
        }
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
        if self.flow == Flow::Stars && !EDITABLE_IN_STARS.contains(&correction.field) {
            return Err(Refusal::Correction(CorrectionError::FieldIsLocked));
        }
        let obstacles = standing.obstacles(Act::Correct, &self.user, subject_of(record));
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
        let record = base.enrollments.get(correction.record as usize);
        let obstacles = standing.obstacles(Act::Correct, &self.user, subject_of(record));
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
        subject: Subject<'_>,
        standing: &Standing,
        recorded: Recorded,
    ) -> Result<(), Vec<Obstacle>> {
        let obstacles = standing.obstacles(act, &self.user, subject);
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        self.record(recorded);
        Ok(())
    }
}

/// What a correction of a record is about.
fn subject_of(record: Option<&Enrollment>) -> Subject<'_> {
    record.map_or(Subject::REPORT, |record| Subject::student(&record.school_id, &record.student_id))
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
