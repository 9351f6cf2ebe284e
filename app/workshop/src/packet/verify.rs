//! A packet against what its own work comes to.

use districts::Chain;
use engine::choice::Choice;
use serde::Serialize;

use super::{LaidOut, NoPacket, Packet};
use crate::counted::Counted;
use crate::desk::Desk;
use crate::journal::CertifiedNumbers;
use crate::saved::SavedWork;

/// A part of a packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The records of the district without any correction.
    Fingerprint,
    /// What the report is: LEA, flow, year.
    Report,
    /// The definition and its settings.
    Definition,
    /// The numbers as the journal has them.
    Numbers,
    /// The numbers as they are counted again from the corrected records.
    Recount,
    /// The totals.
    Totals,
    /// The findings and notes.
    Findings,
    /// The corrections.
    Corrections,
    /// The signatures.
    Signatures,
    /// The journal.
    Journal,
}

/// A part of a packet beside the same part made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The part.
    pub part: Part,
    /// What the packet says, in short.
    pub packet: String,
    /// What its work comes to, in short.
    pub again: String,
}

impl Compared {
    /// Whether the two are the same.
    pub fn matches(&self) -> bool {
        self.packet == self.again
    }
}

/// A packet, compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Every part.
    pub parts: Vec<Compared>,
}

impl Verified {
    /// Whether every part matches.
    pub fn matches(&self) -> bool {
        self.parts.iter().all(Compared::matches)
    }
}

/// Makes a packet anew from the work that it carries, and compares.
///
/// `laid_out` is its district, laid out again.
///
/// # Errors
/// When its work holds nothing certified, or a report that cannot be made.
///
/// # Panics
/// Never: corrections name students who are listed.
pub fn verify(packet: &Packet, laid_out: &LaidOut) -> Result<Verified, NoPacket> {
    let work = SavedWork { fingerprint: laid_out.fingerprint.clone(), ..packet.work.clone() };
    let again = Packet::of(&laid_out.base, work)?;
    let attempt = again.work.attempt.as_ref().ok_or(NoPacket::NothingCertified)?;
    let desk = Desk::new(attempt.certified_records(&laid_out.base)).expect("every record's student is listed");
    let recount = Counted::of(&desk, attempt).map_err(NoPacket::Unusable)?.numbers(&desk.roster);
    let of = |part, packet: String, again: String| Compared { part, packet, again };
    let about = |one: &Packet| format!("{} · {} · {}", one.lea_id, one.flow.slug(), one.year);
    let many = |count: usize, digest: String| format!("{count} · {digest}");
    let list = |part, length: fn(&Packet) -> usize, of_list: &dyn Fn(&Packet) -> String| {
        of(part, many(length(packet), of_list(packet)), many(length(&again), of_list(&again)))
    };
    let definition = |one: &Packet| format!("{} · {}", one.definition.id, digest(&one.definition));
    Ok(Verified {
        parts: vec![
            of(Part::Fingerprint, packet.fingerprint.clone(), again.fingerprint.clone()),
            of(Part::Report, about(packet), about(&again)),
            of(Part::Definition, definition(packet), definition(&again)),
            of(Part::Numbers, numbers(&packet.certified), numbers(&again.certified)),
            of(Part::Recount, numbers(&packet.certified), numbers(&recount)),
            list(Part::Totals, |one| one.totals.len(), &|one| digest(&one.totals)),
            list(Part::Findings, |one| one.findings.len(), &|one| digest(&one.findings)),
            list(Part::Corrections, |one| one.corrections.len(), &|one| digest(&one.corrections)),
            list(Part::Signatures, |one| one.signatures.len(), &|one| digest(&one.signatures)),
            of(
                Part::Journal,
                many(packet.journal.entries, packet.journal.digest.clone()),
                many(again.journal.entries, again.journal.digest.clone()),
            ),
        ],
    })
}

/// Count, denominator and rate, and the digest of everyone counted.
fn numbers(numbers: &CertifiedNumbers) -> String {
    let CertifiedNumbers { students, denominator, rate_percent, .. } = numbers;
    let of = if denominator.is_empty() { String::new() } else { format!(" / {denominator}") };
    let rate = if rate_percent.is_empty() { String::new() } else { format!(" = {rate_percent}%") };
    format!("{}{of}{rate} · {}", students.len(), digest(numbers))
}

fn digest(part: &impl Serialize) -> String {
    Chain::default().then(&serde_json::to_string(part).unwrap_or_default()).to_string()
}
