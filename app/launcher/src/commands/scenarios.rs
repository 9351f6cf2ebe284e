//! `cargo run -- scenarios`: the districts that ship with the kit.

use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Result;
use scenarios::{Scenario, Source, all};
use serde::Serialize;
use workshop::export::{ByteOrderMark, csv_text};
use workshop::shipped::district_of;

use super::answer::{Format, print, print_json};

/// List the scenarios: their districts, years, definitions and fingerprints
#[derive(Debug, clap::Args)]
pub(super) struct List {
    /// How the list is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Line {
    id: String,
    title: String,
    summary: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    students: usize,
    reporting_year: u16,
    definition: String,
    report_day: String,
    due_day: String,
    planted_errors: usize,
    fingerprint: String,
}

impl List {
    pub(super) fn run(self) -> Result<ExitCode> {
        let lines: Vec<Line> = all().iter().map(line).collect();
        match self.format {
            Format::Json => print_json(&lines)?,
            Format::Text => print(&lines.iter().map(text).collect::<Vec<_>>().join("\n"))?,
            Format::Csv => print(&csv(&lines))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn line(scenario: &Scenario) -> Line {
    let shipped = district_of(scenario, None);
    let (kind, seed) = match scenario.source() {
        Source::Folder(_) => ("folder", None),
        Source::Generated { seed, .. } => ("generated", Some(seed)),
    };
    Line {
        id: scenario.card.id.clone(),
        title: scenario.card.title.clone(),
        summary: scenario.card.summary.clone(),
        kind,
        seed,
        students: shipped.district.students.len(),
        reporting_year: scenario.card.reporting_year.0,
        definition: scenario.definition().to_owned(),
        report_day: scenario.card.calendar.report_day.to_string(),
        due_day: scenario.card.calendar.due_day.to_string(),
        planted_errors: shipped.answer_key.len(),
        fingerprint: shipped.fingerprint.to_string(),
    }
}

fn text(line: &Line) -> String {
    let mut out = String::new();
    let seed = line.seed.map_or_else(|| "made by hand".to_owned(), |seed| format!("seed {seed}"));
    let _ = writeln!(out, "{}  {}", line.id, line.title);
    let _ = writeln!(out, "  {}", line.summary);
    let _ = writeln!(
        out,
        "  {} students · {} · {}, year {} · {} planted errors · {}",
        line.students, seed, line.definition, line.reporting_year, line.planted_errors, line.fingerprint
    );
    out
}

fn csv(lines: &[Line]) -> String {
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            vec![
                line.id.clone(),
                line.title.clone(),
                line.kind.to_owned(),
                line.seed.map(|seed| seed.to_string()).unwrap_or_default(),
                line.students.to_string(),
                line.reporting_year.to_string(),
                line.definition.clone(),
                line.planted_errors.to_string(),
                line.fingerprint.clone(),
            ]
        })
        .collect();
    let header =
        ["id", "title", "kind", "seed", "students", "reporting_year", "definition", "planted_errors", "fingerprint"];
    csv_text(&header, &rows, ByteOrderMark::Omit)
}
