//! The certification packet: what was certified, by whom, from which records, and how to find out again.
//!
//! A packet carries the work that it was made from. [`verify`] makes it anew from that work and compares part by part.
//! It has no key: it shows accidents, and an edit of one part; not that somebody made the whole file anew.

mod file;
mod lay_out;
mod signatures;
mod suppress;
mod totals;
mod verify;

#[cfg(test)]
mod tests;

pub use file::{LARGEST_FILE, ReadError};
pub use lay_out::{CannotLayOut, LaidOut, lay_out};
pub use signatures::{Signature, Signed, digests};
pub use suppress::LARGEST_HIDDEN;
pub use totals::{By, Row, Shown, Table};
pub use verify::{Compared, Part, Verified, verify};

use std::collections::BTreeMap;

use engine::calendar::SchoolYear;
use engine::certification::Flow;
use engine::checks::{Finding, Severity};
use engine::choice::Choice;
use engine::definition::Definition;
use engine::evaluate::Unusable;
use engine::records::District;
use engine::sorting;
use serde::{Deserialize, Serialize};

use crate::attempt::{corrected, key_of};
use crate::correction::Correction;
use crate::counted::{Counted, findings_of};
use crate::desk::Desk;
use crate::journal::{CertifiedNumbers, FindingKey};
use crate::saved::SavedWork;
use crate::worksheet::Worksheet;

/// The version of the format. A change that older packets cannot follow raises it.
pub const FORMAT: u32 = 1;

/// A certification packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packet {
    /// Always `who-counts-packet`.
    pub kit: String,
    /// The version of the kit that made it.
    pub kit_version: String,
    /// The version of the format.
    pub format: u32,
    /// Always true: the kit keeps no other students.
    pub synthetic: bool,
    /// The fingerprint of the district without any correction.
    pub fingerprint: String,
    /// Its name.
    pub district: String,
    /// The LEA that reports.
    pub lea_id: String,
    /// The flow.
    pub flow: Flow,
    /// The school year reported.
    pub year: SchoolYear,
    /// The definition, with every setting.
    pub definition: DefinitionUsed,
    /// The numbers as they were certified.
    pub certified: CertifiedNumbers,
    /// The totals, small groups hidden.
    pub totals: Vec<Table>,
    /// The findings that stood, and the notes on them.
    pub findings: Vec<Acknowledged>,
    /// Who signed.
    pub signatures: Vec<Signature>,
    /// The corrections that stood, with what they rest on.
    pub corrections: Vec<Made>,
    /// The journal, in short.
    pub journal: JournalDigest,
    /// The work that it was made from: the district's source and the journal up to the last signature.
    pub work: SavedWork,
}

/// A definition as it was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefinitionUsed {
    /// Its stable name.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// Since when, or for which class, its authority has it in force.
    pub in_force: String,
    /// Every setting.
    pub settings: BTreeMap<String, String>,
}

/// A finding that stood when the numbers were certified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// Which.
    #[serde(flatten)]
    pub finding: FindingKey,
    /// How grave.
    pub severity: Severity,
    /// The note on it; empty where none was asked for.
    pub note: String,
}

/// A correction that stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Whose record.
    pub student_id: String,
    /// The correction.
    #[serde(flatten)]
    pub correction: Correction,
}

/// A journal in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalDigest {
    /// Its lines.
    pub entries: usize,
    /// The digest of the last, which includes that of the line before, and so on to the first.
    pub digest: String,
}

/// Why there is no packet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPacket {
    /// Nothing is certified.
    NothingCertified,
    /// The report cannot be made from the records.
    Unusable(Unusable),
}

impl Packet {
    /// The packet of work whose numbers are certified.
    ///
    /// `base` is its whole district without any correction, in the order of arrival.
    ///
    /// # Errors
    /// While nothing is certified, or when the report cannot be made from the records.
    ///
    /// # Panics
    /// Never: corrections name students who are listed.
    pub fn of(base: &District, work: SavedWork) -> Result<Self, NoPacket> {
        let attempt = work.attempt.as_ref().and_then(crate::attempt::Attempt::as_certified);
        let attempt = attempt.ok_or(NoPacket::NothingCertified)?;
        let progress = attempt.progress();
        let certified = progress.certified.clone().ok_or(NoPacket::NothingCertified)?;
        let records = attempt.certified_records(base);
        let desk = Desk::new(records).expect("every record's student is in the list of students");
        let counted = Counted::of(&desk, &attempt).map_err(NoPacket::Unusable)?;
        let found = findings_of(&desk, &attempt).map_err(NoPacket::Unusable)?;
        let acknowledged = |finding: &Finding| {
            let key = key_of(finding, &desk.roster);
            let note = progress.answers.get(&key).cloned().unwrap_or_default();
            Acknowledged { finding: key, severity: finding.severity, note }
        };
        let (_, misfits) = corrected(&base.known_on(attempt.day), &progress.corrections);
        let fits = |made: &&Correction| !misfits.iter().any(|(misfit, _)| misfit == *made);
        let whose =
            |record: u32| base.enrollments.get(record as usize).map(|row| row.student_id.clone()).unwrap_or_default();
        let made = |made: &Correction| Made { student_id: whose(made.record), correction: made.clone() };
        let digests = digests(&attempt.journal);
        let digest = digests.last().map(ToString::to_string).unwrap_or_default();
        Ok(Self {
            kit: file::KIT.to_owned(),
            kit_version: env!("CARGO_PKG_VERSION").to_owned(),
            format: FORMAT,
            synthetic: true,
            fingerprint: work.fingerprint.clone(),
            district: base.name.clone(),
            lea_id: attempt.lea_id.clone(),
            flow: attempt.flow,
            year: attempt.year,
            definition: DefinitionUsed::of(&counted.definition),
            totals: totals::tables(&desk, &attempt, &counted).map_err(NoPacket::Unusable)?,
            findings: found.iter().filter(|one| one.severity != Severity::Information).map(acknowledged).collect(),
            signatures: signatures::signatures(&attempt.journal, &digests),
            corrections: progress.corrections.iter().filter(fits).map(made).collect(),
            journal: JournalDigest { entries: attempt.journal.len(), digest },
            certified,
            work: SavedWork { attempt: Some(attempt), worksheet: Worksheet::default(), ..work },
        })
    }
}

impl DefinitionUsed {
    fn of(definition: &Definition) -> Self {
        let knobs = definition.family().knobs().iter();
        let settings = knobs.filter_map(|knob| Some((knob.slug().to_owned(), definition.settings.get(*knob)?)));
        Self {
            id: definition.id.to_owned(),
            title: definition.title.to_owned(),
            in_force: definition.authority.in_force.to_owned(),
            settings: sorting::map(settings.filter(|(_, option)| !option.is_empty())),
        }
    }
}
