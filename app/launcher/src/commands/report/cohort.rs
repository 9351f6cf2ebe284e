use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use engine::choice::Choice;
use engine::definition::Cohort;
use engine::evaluate::{ClassOf, CohortEvaluator, CohortReport, Outcome, Unit, Unusable};
use serde::Serialize;
use workshop::desk::Desk;
use workshop::export::{ByteOrderMark, csv_text};

use super::{Asked, Students, settings};
use crate::commands::answer::{Format, print as print_answer, print_json, voice};

/// A cohort report as JSON.
#[derive(Serialize)]
struct Json<'a> {
    definition: &'a str,
    year: u16,
    level: &'static str,
    lea: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<&'a str>,
    settings: BTreeMap<&'static str, String>,
    listed: Students,
    removed: Students,
    adjusted_cohort: Students,
    graduates: Students,
    dropouts: Students,
    continuing: Students,
    other: Students,
    rate_percent: Option<f64>,
    dropout_rate_percent: Option<f64>,
}

pub(super) fn print(desk: &Desk, asked: &Asked<'_>, set: &Cohort, format: Format) -> Result<Result<(), Unusable>> {
    let report = match make(desk, asked, set) {
        Ok(report) => report,
        Err(problem) => return Ok(Err(problem)),
    };
    match format {
        Format::Json => print_json(&json(desk, asked, set, &report))?,
        Format::Text => print_answer(&text(desk, asked, set, &report))?,
        Format::Csv => print_answer(&csv(desk, &report))?,
    }
    Ok(Ok(()))
}

fn make(desk: &Desk, asked: &Asked<'_>, set: &Cohort) -> Result<CohortReport, Unusable> {
    let unit = Unit::find(&desk.roster, set.level, asked.lea, asked.school)?;
    Ok(CohortEvaluator::new(&desk.roster, set, ClassOf(asked.year), unit)?.report())
}

fn json<'a>(desk: &Desk, asked: &Asked<'a>, set: &Cohort, report: &CohortReport) -> Json<'a> {
    let students = |outcome| Students::of(&desk.roster, &report.of(outcome));
    let rate = |outcome| report.rate(outcome).map(|rate| rate.percent().as_f64());
    Json {
        definition: asked.definition.id,
        year: asked.year,
        level: set.level.slug(),
        lea: asked.lea,
        school: asked.school,
        settings: settings(asked.definition),
        listed: Students::of(&desk.roster, &report.listed()),
        removed: students(Outcome::Removed),
        adjusted_cohort: Students::of(&desk.roster, &report.adjusted_cohort()),
        graduates: students(Outcome::Graduate),
        dropouts: students(Outcome::Dropout),
        continuing: students(Outcome::Continuing),
        other: students(Outcome::Completer),
        rate_percent: rate(Outcome::Graduate),
        dropout_rate_percent: rate(Outcome::Dropout),
    }
}

fn text(desk: &Desk, asked: &Asked<'_>, set: &Cohort, report: &CohortReport) -> String {
    let words = voice();
    let mut out = String::new();
    let place = match asked.school {
        Some(school) if set.level.slug() == "school" => school,
        _ => asked.lea,
    };
    let _ = writeln!(out, "{} · {} ({place}) · class of {}\n", asked.definition.title, desk.district.name, asked.year);
    let adjusted = report.adjusted_cohort().len();
    let line = |outcome| {
        let rate = report.rate(outcome).map_or_else(String::new, |rate| format!(", {}%", rate.percent()));
        format!("{} of {adjusted}{rate}", report.of(outcome).len())
    };
    let _ = writeln!(out, "  Listed           {}", report.listed().len());
    let _ = writeln!(out, "  Removed          {}", report.of(Outcome::Removed).len());
    let _ = writeln!(out, "  Graduates        {}", line(Outcome::Graduate));
    let _ = writeln!(out, "  Dropouts         {}", line(Outcome::Dropout));
    let _ = writeln!(out, "  Continuing       {}", line(Outcome::Continuing));
    let _ = writeln!(out, "  Other completers {}\n", line(Outcome::Completer));
    for one in &report.determinations {
        let _ = writeln!(
            out,
            "  {:<12} {:<24} {}",
            desk.roster.student_id(one.student),
            desk.name_of(one.student),
            words.outcome(one.outcome)
        );
    }
    out
}

fn csv(desk: &Desk, report: &CohortReport) -> String {
    let header = ["student_id", "last_name", "first_name", "outcome"];
    let rows: Vec<Vec<String>> = report
        .determinations
        .iter()
        .map(|one| {
            let student = desk.student(one.student);
            let names = student.map(|student| (student.last_name.clone(), student.first_name.clone()));
            let (last, first) = names.unwrap_or_default();
            vec![desk.roster.student_id(one.student).to_owned(), last, first, one.outcome.slug().to_owned()]
        })
        .collect();
    csv_text(&header, &rows, ByteOrderMark::Omit)
}
