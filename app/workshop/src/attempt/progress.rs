//! What a journal amounts to.

use std::collections::{BTreeMap, BTreeSet};

use engine::certification::Level;

use crate::calpads::Revision;
use crate::correction::Correction;
use crate::follow_up::FollowUp;
use crate::journal::{CertifiedNumbers, Entry, FindingKey, Recorded};

/// What the journal amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// The corrections that stand, in the order made.
    pub corrections: Vec<Correction>,
    /// Whether the records were validated since their last change.
    pub is_validated: bool,
    /// The notes on warnings.
    pub answers: BTreeMap<FindingKey, String>,
    /// The list each school attested.
    pub attestations: BTreeMap<String, Vec<String>>,
    /// The numbers as certified, while submitted.
    pub certified: Option<CertifiedNumbers>,
    /// The reason of whoever sent the report back last.
    pub sent_back: Option<String>,
    /// The reason for which the district asks the state to send the report back, while it waits for the answer.
    pub asked: Option<String>,
    /// Whether the clerk has authority over the report.
    pub clerk_has_access: bool,
    /// Students whose records are checked out.
    pub checked_out: BTreeSet<String>,
    /// Pairs of numbers reported as one student, and not reconciled.
    pub reported: BTreeSet<[String; 2]>,
    /// Pairs of numbers that the state decided about.
    pub reconciled: BTreeSet<[String; 2]>,
    /// The students that the state's monitoring looked at.
    pub monitored: Vec<String>,
    /// The revisions taken, oldest first.
    pub revisions: Vec<Taken>,
    /// How far the latest of them is certified.
    pub level: Level,
    /// The contact log of each student followed up.
    pub follow_ups: BTreeMap<String, Vec<FollowUp>>,
    /// The incidents decided: what was chosen.
    pub decided: BTreeMap<String, String>,
}

/// A revision that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The revision.
    pub revision: Revision,
    /// Whether it is as the data store stands.
    pub is_current: bool,
    /// Whether someone said that its reports were reviewed.
    pub is_reviewed: bool,
}

impl Progress {
    /// Reads a journal.
    pub(super) fn of(journal: &[Entry]) -> Self {
        let mut progress = Self::default();
        for entry in journal {
            progress.add(&entry.act);
        }
        progress
    }

    fn add(&mut self, act: &Recorded) {
        match act {
            Recorded::Corrected { correction } => self.correct(std::slice::from_ref(correction)),
            Recorded::Imported { corrections, .. } => self.correct(corrections),
            Recorded::CorrectionUndone { correction } => {
                if let Some(position) = self.corrections.iter().rposition(|made| made == correction) {
                    self.corrections.remove(position);
                }
                self.records_changed();
            }
            Recorded::Waited { records, .. } => {
                if *records > 0 {
                    self.records_changed();
                }
            }
            Recorded::Validated { .. } => self.is_validated = true,
            Recorded::Answered { finding, note } => {
                self.answers.insert(finding.clone(), note.clone());
            }
            Recorded::Attested { school_id, students } => {
                self.attestations.insert(school_id.clone(), students.clone());
            }
            Recorded::Certified { numbers } => {
                self.certified = Some(numbers.clone());
                self.sent_back = None;
            }
            Recorded::Asked { reason } => self.asked = Some(reason.clone()),
            Recorded::Decertified { reason } => self.send_back(reason),
            Recorded::FollowedUp { student_id, follow_up } => {
                self.follow_ups.entry(student_id.clone()).or_default().push(follow_up.clone());
            }
            Recorded::Decided { incident, choice, .. } => {
                self.decided.insert(incident.clone(), choice.clone());
            }
            _ => self.add_of_one_flow(act),
        }
    }

    fn add_of_one_flow(&mut self, act: &Recorded) {
        match act {
            Recorded::AccessGranted => self.clerk_has_access = true,
            Recorded::CheckedOut { student_id } => {
                self.checked_out.insert(student_id.clone());
            }
            Recorded::CheckedIn => self.checked_out.clear(),
            Recorded::DuplicateReported { students } => {
                self.reported.insert(students.clone());
            }
            Recorded::Reconciled { students, corrections } => {
                self.reported.remove(students);
                self.reconciled.insert(students.clone());
                self.correct(corrections);
            }
            Recorded::Monitored { students, corrections } => {
                self.monitored.clone_from(students);
                self.corrections.extend_from_slice(corrections);
            }
            Recorded::Extracted { revision } => {
                self.outdate();
                self.revisions.push(Taken { revision: revision.clone(), is_current: true, is_reviewed: false });
            }
            Recorded::Reviewed => {
                if let Some(latest) = self.revisions.last_mut() {
                    latest.is_reviewed = true;
                }
            }
            Recorded::LevelOneApproved => (self.level, self.sent_back) = (Level::One, None),
            Recorded::LevelTwoApproved { numbers } => {
                (self.level, self.certified) = (Level::Two, Some(numbers.clone()));
            }
            Recorded::PartnerApproved => self.level = Level::Partner,
            Recorded::PartnerDisapproved { reason } => self.send_back(reason),
            _ => {}
        }
    }

    fn correct(&mut self, corrections: &[Correction]) {
        self.corrections.extend_from_slice(corrections);
        if !corrections.is_empty() {
            self.records_changed();
        }
    }

    fn records_changed(&mut self) {
        self.is_validated = false;
        self.outdate();
    }

    fn outdate(&mut self) {
        if let Some(latest) = self.revisions.last_mut() {
            latest.is_current = false;
        }
    }

    fn send_back(&mut self, reason: &str) {
        self.certified = None;
        self.asked = None;
        self.sent_back = Some(reason.to_owned());
        self.is_validated = false;
        self.attestations.clear();
        self.level = Level::None;
    }
}
