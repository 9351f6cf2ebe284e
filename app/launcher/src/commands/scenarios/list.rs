use std::fmt::Write;
use std::process::ExitCode;
use std::thread;

use anyhow::Result;
use engine::choice::Choice;
use scenarios::{Difficulty, Kind, Scenario, all};
use serde::Serialize;
use workshop::export::{ByteOrderMark, csv_text};
use workshop::shipped::{Outline, outline};

use super::super::answer::{Format, print, print_json, voice};

#[derive(Serialize)]
struct Line {
    id: String,
    title: String,
    summary: String,
    difficulty: Difficulty,
    kind: &'static str,
    exploring_only: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    exit_codes: &'static str,
    students: usize,
    reporting_year: u16,
    definition: String,
    definitions: Vec<String>,
    report_day: String,
    due_day: String,
    planted_errors: usize,
    fingerprint: String,
}

/// Lists what ships.
pub(super) fn run(format: Format) -> Result<ExitCode> {
    let scenarios = all();
    // The two largest take seconds each, so all are made at the same time.
    let lines: Vec<Line> = thread::scope(|scope| {
        let making: Vec<_> = scenarios.iter().map(|scenario| scope.spawn(|| line(scenario))).collect();
        making.into_iter().map(|made| made.join().expect("a scenario that ships becomes a district")).collect()
    });
    match format {
        Format::Json => print_json(&lines)?,
        Format::Text => print(&lines.iter().map(text).collect::<Vec<_>>().join("\n"))?,
        Format::Csv => print(&csv(&lines))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn line(scenario: &Scenario) -> Line {
    let card = &scenario.card;
    let Outline { exit_codes, students, planted_errors, fingerprint } = outline(scenario);
    Line {
        id: card.id.clone(),
        title: card.title.clone(),
        summary: card.summary.clone(),
        difficulty: card.difficulty,
        kind: if card.kind == Kind::Folder { "folder" } else { "generated" },
        exploring_only: card.exploring_only,
        seed: card.seed,
        exit_codes: exit_codes.slug(),
        students,
        reporting_year: card.reporting_year.0,
        definition: card.definition().to_owned(),
        definitions: card.definitions.clone(),
        report_day: card.calendar.report_day.to_string(),
        due_day: card.calendar.due_day.to_string(),
        planted_errors,
        fingerprint: fingerprint.to_string(),
    }
}

fn text(line: &Line) -> String {
    let words = voice();
    let seed = line.seed.map_or_else(|| "made by hand".to_owned(), |seed| format!("seed {seed}"));
    let students = words.count(line.students, "student", "students");
    let errors = words.count(line.planted_errors, "planted error", "planted errors");
    let difficulty = words.difficulty(line.difficulty);
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
            line.difficulty.slug().to_owned(),
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
