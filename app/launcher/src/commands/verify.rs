//! `cargo run -- verify`: a certification packet against the work that it was made from.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use serde::Serialize;
use words::screen::{CertificationPacket as Texts, NOT_PROVEN};
use workshop::export::{ByteOrderMark, csv_text};
use workshop::packet::{CannotLayOut, LARGEST_FILE, Packet, Part, Verified, lay_out, verify};

use super::answer::{Format, print, print_json, unusable, voice};

/// Make a certification packet anew from the work inside it, and compare part by part
///
/// The exit status is 0 when every part matches, 1 when one differs, and 2 when the file is unusable.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(super) struct Verify {
    /// The packet, a JSON file that the app saved
    file: PathBuf,
    /// How the comparison is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Json<'a> {
    matches: bool,
    district: &'a str,
    fingerprint: &'a str,
    definition: &'a str,
    made_by: &'a str,
    made_anew_by: &'a str,
    parts: Vec<JsonPart<'a>>,
    not_proven: Vec<String>,
}

#[derive(Serialize)]
struct JsonPart<'a> {
    part: Part,
    matches: bool,
    packet: &'a str,
    again: &'a str,
}

impl Verify {
    pub(super) fn run(self) -> Result<ExitCode> {
        let (packet, verified) = match self.verified() {
            Ok(both) => both,
            Err(message) => return Ok(unusable(&message)),
        };
        match self.format {
            Format::Json => print_json(&json(&packet, &verified))?,
            Format::Text => print(&text(&packet, &verified))?,
            Format::Csv => print(&csv(&verified))?,
        }
        Ok(ExitCode::from(u8::from(!verified.matches())))
    }

    fn verified(&self) -> Result<(Packet, Verified), String> {
        let (words, place) = (voice(), self.file.display());
        let about = std::fs::metadata(&self.file)
            .map_err(|error| format!("The packet {place} could not be opened: {error}. Check the path."))?;
        if about.len() > LARGEST_FILE as u64 {
            let bytes = usize::try_from(about.len()).unwrap_or(usize::MAX);
            return Err(words.packet_read_error(&workshop::packet::ReadError::TooLarge { bytes }));
        }
        let text = std::fs::read_to_string(&self.file)
            .map_err(|error| format!("The packet {place} could not be read: {error}."))?;
        let packet = Packet::read(&text).map_err(|error| words.packet_read_error(&error))?;
        let laid_out = lay_out(&packet.work).map_err(|why| {
            let problems = match &why {
                CannotLayOut::Folder(problems) => problems.as_slice(),
                _ => &[],
            };
            let lines = problems.iter().map(|problem| words::folder::problem_line(words, problem));
            std::iter::once(words.cannot_lay_out(&why)).chain(lines).collect::<Vec<_>>().join("\n")
        })?;
        let verified = verify(&packet, &laid_out).map_err(|why| words.no_packet(&why))?;
        Ok((packet, verified))
    }
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn json<'a>(packet: &'a Packet, verified: &'a Verified) -> Json<'a> {
    let part = |one: &'a workshop::packet::Compared| JsonPart {
        part: one.part,
        matches: one.matches(),
        packet: &one.packet,
        again: &one.again,
    };
    Json {
        matches: verified.matches(),
        district: &packet.district,
        fingerprint: &packet.fingerprint,
        definition: &packet.definition.id,
        made_by: &packet.kit_version,
        made_anew_by: VERSION,
        parts: verified.parts.iter().map(part).collect(),
        not_proven: NOT_PROVEN.iter().map(|text| voice().of(*text)).collect(),
    }
}

fn text(packet: &Packet, verified: &Verified) -> String {
    let words = voice();
    let mut out = format!("{}\n\n", words.packet_line(packet));
    for one in &verified.parts {
        let (matching, part) = (words.matching(one.matches()), words.packet_part(one.part));
        let _ = writeln!(out, "  {matching}  {part:<34} {}", one.packet);
        if !one.matches() {
            let _ = writeln!(out, "  {:<8} {:<34} {}", "", "", one.again);
        }
    }
    let verdict = if verified.matches() { Texts::Matches } else { Texts::Differs };
    let _ = writeln!(out, "\n{}", words.of(verdict));
    let _ = writeln!(out, "{}\n", words.made_and_made_anew(&packet.kit_version, VERSION));
    let _ = writeln!(out, "{}", words.of(Texts::DoesNotProve));
    for text in NOT_PROVEN {
        let _ = writeln!(out, "  {}", words.of(text));
    }
    out
}

fn csv(verified: &Verified) -> String {
    let row = |one: &workshop::packet::Compared| {
        let words = voice();
        vec![words.packet_part(one.part), words.matching(one.matches()), one.packet.clone(), one.again.clone()]
    };
    let rows: Vec<Vec<String>> = verified.parts.iter().map(row).collect();
    csv_text(&["part", "result", "packet", "again"], &rows, ByteOrderMark::Omit)
}
