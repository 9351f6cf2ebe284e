use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::evaluate::{Breakdowns, EventReport, Group, HalfCount, Unusable};
use engine::records::RaceEthnicity;
use engine::roster::Roster;
use serde::Serialize;
use workshop::desk::Desk;
use workshop::export::{ByteOrderMark, csv_text};

use super::{Asked, Students, settings, whole_or_half};
use crate::commands::answer::{Format, print as print_answer, print_json, voice};

/// An event report as JSON.
#[derive(Serialize)]
struct Json<'a> {
    definition: &'a str,
    year: u16,
    lea: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<&'a str>,
    settings: BTreeMap<&'static str, String>,
    numerator: Students,
    denominator: Option<Denominator>,
    rate_percent: Option<f64>,
    by_school: BTreeMap<String, Students>,
    by_grade: BTreeMap<String, Students>,
    by_subgroup: BTreeMap<String, Students>,
    by_sex: BTreeMap<String, Students>,
    by_race_ethnicity: BTreeMap<String, Students>,
}

#[derive(Serialize)]
struct Denominator {
    #[serde(serialize_with = "whole_or_half")]
    count: HalfCount,
}

pub(super) fn print(desk: &Desk, asked: &Asked<'_>, format: Format) -> Result<Result<(), Unusable>> {
    let report = match desk.report(asked.definition, asked.lea, SchoolYear(asked.year), asked.school) {
        Ok(report) => report,
        Err(problem) => return Ok(Err(problem)),
    };
    let parts = match desk.breakdowns(asked.definition, &report) {
        Ok(parts) => parts,
        Err(problem) => return Ok(Err(problem)),
    };
    match format {
        Format::Json => print_json(&json(desk, asked, &report, &parts))?,
        Format::Text => print_answer(&text(desk, asked, &report, &parts))?,
        Format::Csv => print_answer(&csv(desk, &report))?,
    }
    Ok(Ok(()))
}

fn json<'a>(desk: &Desk, asked: &Asked<'a>, report: &EventReport, parts: &Breakdowns) -> Json<'a> {
    let roster = &desk.roster;
    Json {
        definition: asked.definition.id,
        year: asked.year,
        lea: asked.lea,
        school: asked.school,
        settings: settings(asked.definition),
        numerator: Students::of(roster, &report.numerator),
        denominator: report.denominator.map(|count| Denominator { count }),
        rate_percent: report.rate.map(|rate| rate.percent().as_f64()),
        by_school: named(roster, &parts.by_school, |school| roster.schools[usize::from(*school)].school_id.clone()),
        by_grade: named(roster, &parts.by_grade, ToString::to_string),
        by_subgroup: parts
            .by_subgroup
            .iter()
            .map(|group| (group.key.slug().to_owned(), Students::of(roster, &group.dropouts)))
            .collect(),
        by_sex: named(roster, &parts.by_sex, |sex| sex.map_or("", Choice::slug).to_owned()),
        by_race_ethnicity: named(roster, &parts.by_race, |race| {
            race.unwrap_or(RaceEthnicity::NotReported).slug().to_owned()
        }),
    }
}

/// A breakdown by name; keys without a student are left out.
fn named<K>(roster: &Roster, groups: &[Group<K>], name: impl Fn(&K) -> String) -> BTreeMap<String, Students> {
    let mut rows: BTreeMap<String, Students> = BTreeMap::new();
    for group in groups.iter().filter(|group| !group.dropouts.is_empty()) {
        let students = Students::of(roster, &group.dropouts);
        let row = rows.entry(name(&group.key)).or_insert(Students { count: 0, student_ids: Vec::new() });
        row.count += students.count;
        row.student_ids.extend(students.student_ids);
        row.student_ids.sort();
    }
    rows
}

fn text(desk: &Desk, asked: &Asked<'_>, report: &EventReport, parts: &Breakdowns) -> String {
    let words = voice();
    let roster = &desk.roster;
    let mut out = String::new();
    let place = asked.school.map_or_else(|| asked.lea.to_owned(), |school| format!("{} {school}", asked.lea));
    let _ = writeln!(
        out,
        "{} · {} ({place}) · {}\n",
        asked.definition.title,
        desk.district.name,
        words.school_year(SchoolYear(asked.year))
    );
    let rate = report.rate.map_or_else(String::new, |rate| format!(", {}%", rate.percent()));
    let of = report.denominator.map_or_else(|| " (no rate)".to_owned(), |count| format!(" of {count}"));
    let _ = writeln!(out, "{}{of}{rate}\n", words.count(report.numerator.len(), "dropout", "dropouts"));
    for one in report.determinations.iter().filter(|one| report.numerator.contains(&one.student)) {
        let school = one.school.map_or("", |school| roster.schools[usize::from(school)].school_id.as_str());
        let grade = one.grade.map(|grade| words.grade(grade)).unwrap_or_default();
        let exit = one.exit.map(words::day).unwrap_or_default();
        let _ = writeln!(
            out,
            "  {:<12} {:<24} {school:<6} {grade:<10} left {exit}",
            roster.student_id(one.student),
            desk.name_of(one.student)
        );
    }
    let mut table = |title: &str, rows: Vec<(String, usize, Option<usize>)>| {
        let _ = writeln!(out, "\n{title}");
        for (key, dropouts, members) in rows {
            let of = members.map_or_else(String::new, |members| format!(" of {members}"));
            let _ = writeln!(out, "  {key:<32} {dropouts}{of}");
        }
    };
    table("By school", rows(&parts.by_school, |school| roster.schools[usize::from(*school)].school_id.clone()));
    table("By grade", rows(&parts.by_grade, |grade| words.grade(*grade)));
    table("By subgroup (they overlap)", rows(&parts.by_subgroup, |subgroup| words.subgroup(*subgroup)));
    table("By sex", rows(&parts.by_sex, |sex| words.sex(*sex)));
    table("By race and ethnicity", rows(&parts.by_race, |race| words.race(*race)));
    out
}

fn rows<K>(groups: &[Group<K>], name: impl Fn(&K) -> String) -> Vec<(String, usize, Option<usize>)> {
    groups.iter().map(|group| (name(&group.key), group.dropouts.len(), group.members)).collect()
}

fn csv(desk: &Desk, report: &EventReport) -> String {
    let roster = &desk.roster;
    let header = ["student_id", "last_name", "first_name", "school_id", "grade", "exit_date", "outcome"];
    let rows: Vec<Vec<String>> = report
        .determinations
        .iter()
        .map(|one| {
            let student = desk.student(one.student);
            let names = student.map(|student| (student.last_name.clone(), student.first_name.clone()));
            let (last, first) = names.unwrap_or_default();
            vec![
                roster.student_id(one.student).to_owned(),
                last,
                first,
                one.school.map_or_else(String::new, |school| roster.schools[usize::from(school)].school_id.clone()),
                one.grade.map(|grade| grade.to_string()).unwrap_or_default(),
                one.exit.map(|exit| exit.to_string()).unwrap_or_default(),
                one.outcome.slug().to_owned(),
            ]
        })
        .collect();
    csv_text(&header, &rows, ByteOrderMark::Omit)
}
