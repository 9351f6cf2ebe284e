//! `cargo run -- validate`: what the edit checks find.

use std::fmt::Write;
use std::process::ExitCode;

use anyhow::Result;
use engine::calendar::SchoolYear;
use engine::checks::{Finding, RecordRef, Severity, find_check};
use engine::choice::Choice;
use serde::Serialize;
use words::Names;
use workshop::desk::{Desk, count_of};
use workshop::export::{ByteOrderMark, csv_text};
use workshop::folder::Lines;

use super::answer::{Format, print, print_json, unusable, voice};
use super::folder;
use super::report::About;

/// Run the edit checks on the records behind a report
///
/// The exit status is 0 without findings of severity error, 1 with some, and 2 when the input is unusable.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(super) struct Validate {
    #[command(flatten)]
    about: About,
    /// How the findings are written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Json {
    findings: Vec<JsonFinding>,
    counts: Counts,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    information: usize,
}

#[derive(Serialize)]
struct JsonFinding {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    student_id: String,
    record: String,
    field: &'static str,
    message: String,
    how_to_correct: String,
}

impl Validate {
    pub(super) fn run(self) -> Result<ExitCode> {
        let opened = folder::open(&self.about.district, self.about.as_of);
        let (definition, opened) = match (self.about.definition(), opened) {
            (Ok(definition), Ok(opened)) => (definition, opened),
            (definition, opened) => {
                let told: Vec<String> = definition.err().into_iter().chain(opened.err()).collect();
                return Ok(unusable(&told.join("\n")));
            }
        };
        let lines = opened.lines;
        // The reader has refused records of students who are not listed.
        let Ok(desk) = Desk::new(opened.district) else {
            return Ok(unusable("A record names a student who is not in students.csv."));
        };
        let lea = self.about.lea.clone().unwrap_or_else(|| desk.district.reporting_lea.clone());
        let findings = match desk.findings(&definition, &lea, SchoolYear(self.about.year)) {
            Ok(findings) => findings,
            Err(problem) => return Ok(unusable(&voice().unusable(&problem))),
        };
        let rows: Vec<JsonFinding> = findings.iter().map(|finding| told(finding, &desk, &lines)).collect();
        let counts = Counts {
            error: count_of(&findings, Severity::Error),
            warning: count_of(&findings, Severity::Warning),
            information: count_of(&findings, Severity::Information),
        };
        let status = ExitCode::from(u8::from(counts.error > 0));
        match self.format {
            Format::Json => print_json(&Json { findings: rows, counts })?,
            Format::Text => print(&text(&rows, &counts))?,
            Format::Csv => print(&csv(&rows))?,
        }
        Ok(status)
    }
}

fn told(finding: &Finding, desk: &Desk, lines: &Lines) -> JsonFinding {
    let words = voice();
    let names = Names { district: &desk.district, roster: &desk.roster };
    JsonFinding {
        code: finding.code,
        name: finding.name,
        severity: finding.severity.slug(),
        student_id: finding.student.map(|student| desk.roster.student_id(student).to_owned()).unwrap_or_default(),
        record: place(finding.record, lines),
        field: finding.field.slug(),
        message: words::checks::message(words, finding, names),
        how_to_correct: find_check(finding.code)
            .map(|check| words::checks::how_to_correct(words, check))
            .unwrap_or_default(),
    }
}

/// The file and line of a record.
fn place(record: RecordRef, lines: &Lines) -> String {
    let (file, list, position) = match record {
        RecordRef::Student(position) => ("students.csv", &lines.students, position),
        RecordRef::Enrollment(position) => ("enrollments.csv", &lines.enrollments, position),
        RecordRef::Program(position) => ("programs.csv", &lines.programs, position),
        RecordRef::School(position) => ("schools.csv", &lines.schools, position),
    };
    list.get(position as usize).map_or_else(|| file.to_owned(), |line| format!("{file} line {line}"))
}

fn text(rows: &[JsonFinding], counts: &Counts) -> String {
    let mut out = String::new();
    for row in rows {
        let _ = writeln!(out, "{} {} · {}\n  {}", row.severity, row.code, row.record, row.message);
        let _ = writeln!(out, "  {}\n", row.how_to_correct);
    }
    let words = voice();
    let _ = writeln!(
        out,
        "{}, {}, {}",
        words.findings_of(Severity::Error, counts.error),
        words.findings_of(Severity::Warning, counts.warning),
        words.findings_of(Severity::Information, counts.information)
    );
    out
}

fn csv(rows: &[JsonFinding]) -> String {
    let header = ["code", "name", "severity", "student_id", "record", "field", "message", "how_to_correct"];
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            [
                row.code,
                row.name,
                row.severity,
                &row.student_id,
                &row.record,
                row.field,
                &row.message,
                &row.how_to_correct,
            ]
            .map(str::to_owned)
            .to_vec()
        })
        .collect();
    csv_text(&header, &rows, ByteOrderMark::Omit)
}
