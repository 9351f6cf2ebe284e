use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Result;
use engine::choice::Choice;
use scenarios::{Kind, Measure, Scenario, all};
use serde::Serialize;
use workshop::export::{ByteOrderMark, csv_text};
use workshop::shipped::{district_of, sample};

use super::super::answer::{Format, print, print_json, voice};

#[derive(Serialize)]
struct Line {
    id: String,
    title: String,
    summary: String,
    difficulty: &'static str,
    kind: &'static str,
    exploring_only: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    exit_codes: &'static str,
    students: u32,
    reporting_year: u16,
    definition: String,
    definitions: Vec<String>,
    report_day: String,
    due_day: String,
    planted_errors: u32,
    fingerprint: String,
}

/// Lists what ships.
pub(super) fn run(format: Format) -> Result<ExitCode> {
    let scenarios = all();
    match format {
        Format::Json => print_json(&scenarios.iter().map(line).collect::<Vec<_>>())?,
        Format::Text => {
            let told = |scenario: &Scenario| text(&line(scenario), &voice().difficulty(scenario.card.difficulty));
            print(&scenarios.iter().map(told).collect::<Vec<_>>().join("\n"))?;
        }
        Format::Csv => print(&csv(&scenarios.iter().map(line).collect::<Vec<_>>()))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn line(scenario: &Scenario) -> Line {
    let card = &scenario.card;
    let sample = sample(scenario, None);
    let exit_codes = match &card.profile {
        Some(profile) => profile.exit_codes,
        None => district_of(scenario, None).district.exit_codes,
    };
    let value = |measure| sample.measures.value(measure).unwrap_or_default();
    Line {
        id: card.id.clone(),
        title: card.title.clone(),
        summary: card.summary.clone(),
        difficulty: card.difficulty.slug(),
        kind: if card.kind == Kind::Folder { "folder" } else { "generated" },
        exploring_only: card.exploring_only,
        seed: card.seed,
        exit_codes: exit_codes.slug(),
        students: value(Measure::Students),
        reporting_year: card.reporting_year.0,
        definition: card.definition().to_owned(),
        definitions: card.definitions.clone(),
        report_day: card.calendar.report_day.to_string(),
        due_day: card.calendar.due_day.to_string(),
        planted_errors: value(Measure::Planted),
        fingerprint: sample.fingerprint.to_string(),
    }
}

fn text(line: &Line, difficulty: &str) -> String {
    let words = voice();
    let seed = line.seed.map_or_else(|| "made by hand".to_owned(), |seed| format!("seed {seed}"));
    let students = words.measured(Measure::Students, line.students);
    let errors = words.measured(Measure::Planted, line.planted_errors);
    let explored = if line.exploring_only { " · explored only" } else { "" };
    let mut out = String::new();
    let _ = writeln!(out, "{}  {}", line.id, line.title);
    let _ = writeln!(out, "  {}", line.summary);
    let _ = writeln!(
        out,
        "  {students} · {seed} · {} codes · year {} · {} · {errors} · {difficulty}{explored} · {}",
        line.exit_codes,
        line.reporting_year,
        line.definitions.join(", "),
        line.fingerprint
    );
    out
}

fn csv(lines: &[Line]) -> String {
    let row = |line: &Line| {
        vec![
            line.id.clone(),
            line.title.clone(),
            line.difficulty.to_owned(),
            line.kind.to_owned(),
            line.exploring_only.to_string(),
            line.seed.map(|seed| seed.to_string()).unwrap_or_default(),
            line.exit_codes.to_owned(),
            line.students.to_string(),
            line.reporting_year.to_string(),
            line.definition.clone(),
            line.definitions.join(" "),
            line.planted_errors.to_string(),
            line.fingerprint.clone(),
        ]
    };
    let header = [
        "id",
        "title",
        "difficulty",
        "kind",
        "exploring_only",
        "seed",
        "exit_codes",
        "students",
        "reporting_year",
        "definition",
        "definitions",
        "planted_errors",
        "fingerprint",
    ];
    csv_text(&header, &lines.iter().map(row).collect::<Vec<_>>(), ByteOrderMark::Omit)
}
