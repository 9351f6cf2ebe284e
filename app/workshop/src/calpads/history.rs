use chrono::NaiveDate;
use engine::certification::User;

use super::Revision;
use crate::attempt::Attempt;
use crate::journal::{Entry, Recorded};

/// How far a revision has come [CALPADS Certification Status: Snapshot Created, Snapshot Reviewed, LEA and SELPA approval,
/// Certified, Uncertified].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status<'a> {
    /// It was taken.
    Created,
    /// Someone said that its reports were reviewed.
    Reviewed,
    /// The data steward certified it.
    LevelOne,
    /// The superintendent certified it: approved by the LEA.
    LeaApproved,
    /// The partner approved it.
    Certified,
    /// What was certified was taken back.
    Uncertified {
        /// Why.
        reason: &'a str,
    },
}

/// A revision with what the journal says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// The revision.
    pub revision: &'a Revision,
    /// The place of its extract in the journal.
    pub place: usize,
    /// The simulated day of the extract.
    pub day: NaiveDate,
    /// Who took it.
    pub by: &'a User,
    /// The lines of the journal about it since: reviewed, certified, approved, and what took that back.
    pub acts: Vec<&'a Entry>,
    /// How far it has come.
    pub status: Status<'a>,
}

/// Every revision of an attempt, oldest first. An act is about the latest one of its time.
pub fn revisions(attempt: &Attempt) -> Vec<Told<'_>> {
    let mut told: Vec<Told<'_>> = Vec::new();
    for (place, entry) in attempt.journal.iter().enumerate() {
        if let Recorded::Extracted { revision } = &entry.act {
            let (day, by) = (entry.day, &entry.user);
            told.push(Told { revision, place, day, by, acts: Vec::new(), status: Status::Created });
            continue;
        }
        let Some(latest) = told.last_mut() else { continue };
        latest.status = match &entry.act {
            Recorded::Reviewed => Status::Reviewed,
            Recorded::LevelOneApproved => Status::LevelOne,
            Recorded::LevelTwoApproved { .. } => Status::LeaApproved,
            Recorded::PartnerApproved => Status::Certified,
            Recorded::PartnerDisapproved { reason } | Recorded::Decertified { reason } => {
                Status::Uncertified { reason }
            }
            _ => continue,
        };
        latest.acts.push(entry);
    }
    told
}

/// Whether the user at the keyboard opened report 1.24 of a revision. Nobody can say that they looked at what they did
/// not open.
#[must_use]
pub fn has_opened(attempt: &Attempt, number: u32) -> bool {
    let opens = Recorded::ViewedRevision { number };
    attempt.journal.iter().any(|entry| entry.act == opens && entry.user == attempt.user)
}

/// The attempt as it stood when an entry of its journal was written: what a snapshot was made from.
#[must_use]
pub fn as_of(attempt: &Attempt, place: usize) -> Attempt {
    let journal: Vec<_> = attempt.journal.iter().take(place + 1).cloned().collect();
    let day = journal.last().map_or(attempt.day, |entry| entry.day);
    Attempt { day, journal, ..attempt.clone() }
}
