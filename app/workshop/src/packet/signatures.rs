//! Who signed what, on which simulated day, and the journal up to there.

use chrono::NaiveDate;
use districts::Chain;
use engine::certification::Role;
use serde::{Deserialize, Serialize};

use crate::journal::{Entry, Recorded};

/// A signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// What was signed.
    pub act: Signed,
    /// By whom.
    pub role: Role,
    /// The school, of an attestation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub school_id: Option<String>,
    /// On which simulated day.
    pub day: NaiveDate,
    /// The line of the journal, from 1.
    pub entry: usize,
    /// The digest of the journal up to that line.
    pub digest: String,
}

/// What is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signed {
    /// That someone looked at every student of a school.
    Attested,
    /// The report: certified and submitted.
    Certified,
    /// That a revision's reports were reviewed.
    Reviewed,
    /// The first level.
    LevelOne,
    /// The second level.
    LevelTwo,
    /// The partner's approval.
    Partner,
}

/// The digest of a journal: that of every line up to it, from the first on.
pub fn digests(journal: &[Entry]) -> Vec<Chain> {
    let mut chain = Chain::default();
    let link = |entry: &Entry| {
        chain = chain.then(&serde_json::to_string(entry).unwrap_or_default());
        chain
    };
    journal.iter().map(link).collect()
}

/// The signatures that hold: those since the report was last sent back, of each kind and school the last.
pub(super) fn signatures(journal: &[Entry], digests: &[Chain]) -> Vec<Signature> {
    let mut all: Vec<Signature> = Vec::new();
    for ((entry, digest), number) in journal.iter().zip(digests).zip(1..) {
        let (act, school_id) = match &entry.act {
            Recorded::Attested { school_id, .. } => (Signed::Attested, Some(school_id.clone())),
            Recorded::Certified { .. } => (Signed::Certified, None),
            Recorded::Reviewed => (Signed::Reviewed, None),
            Recorded::LevelOneApproved => (Signed::LevelOne, None),
            Recorded::LevelTwoApproved { .. } => (Signed::LevelTwo, None),
            Recorded::PartnerApproved => (Signed::Partner, None),
            Recorded::Decertified { .. } | Recorded::PartnerDisapproved { .. } => {
                all.clear();
                continue;
            }
            _ => continue,
        };
        all.retain(|before| (before.act, &before.school_id) != (act, &school_id));
        let (role, day, digest) = (entry.user.role, entry.day, digest.to_string());
        all.push(Signature { act, role, school_id, day, entry: number, digest });
    }
    all
}
