//! An event report in which small groups are hidden.

use std::collections::BTreeMap;

use anyhow::Result;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::evaluate::{EventReport, HalfCount, Subgroup, Unusable};
use engine::suppression::{Group, Grouping, Hiding, Key, Measure, Mode, Publication, Side};
use serde::Serialize;
use workshop::desk::Desk;

use super::suppressed::{Alone, Cell, Table, csv, text};
use super::{Asked, settings};
use crate::commands::answer::{Format, print as print_answer, print_json, voice};

/// A suppressed event report as JSON.
#[derive(Serialize)]
struct Json<'a> {
    definition: &'a str,
    year: u16,
    lea: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<&'a str>,
    settings: BTreeMap<&'static str, String>,
    suppress: Mode,
    numerator: Option<Alone>,
    denominator: Option<Alone>,
    rate_percent: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<String>,
    #[serde(flatten)]
    tables: BTreeMap<&'static str, BTreeMap<String, Cell>>,
}

pub(super) fn print(desk: &Desk, asked: &Asked<'_>, mode: Mode, format: Format) -> Result<Result<(), Unusable>> {
    let made = match make(desk, asked, mode) {
        Ok(made) => made,
        Err(problem) => return Ok(Err(problem)),
    };
    let (total, tables) = (made.total(), made.tables());
    match format {
        Format::Json => print_json(&json(asked, &made, &total, &tables))?,
        Format::Text => print_answer(&text(&heading(desk, asked), &made.hiding, &total, &tables))?,
        Format::Csv => print_answer(&csv(&total, &tables))?,
    }
    Ok(Ok(()))
}

/// A report with everything that can be opened from it.
struct Made<'a> {
    desk: &'a Desk,
    report: EventReport,
    publication: Publication,
    hiding: Hiding,
    /// The school asked for.
    filter: Key,
}

/// One school is hidden as it is in the report of all: what its own report showed would tell of the others.
fn make<'a>(desk: &'a Desk, asked: &Asked<'_>, mode: Mode) -> Result<Made<'a>, Unusable> {
    let year = SchoolYear(asked.year);
    let all = desk.report(asked.definition, asked.lea, year, None)?;
    let report = desk.report(asked.definition, asked.lea, year, asked.school)?;
    let publication = Publication::of_event(&desk.roster, asked.definition, &all)?;
    let hiding = Hiding::protected(&publication, mode);
    let filter = Key { school: report.school, ..Key::default() };
    Ok(Made { desk, report, publication, hiding, filter })
}

impl Made<'_> {
    fn total(&self) -> Cell {
        let place = self.publication.find(self.filter);
        Cell::of(&self.hiding, place, self.report.numerator.len(), self.report.denominator)
    }

    fn cell(&self, place: usize) -> Cell {
        let value = |measure| self.publication.value(measure, place).and_then(|value| usize::try_from(value).ok());
        let members = value(Measure::Population).map(HalfCount::whole);
        Cell::of(&self.hiding, Some(place), value(Measure::Dropouts).unwrap_or(0), members)
    }

    fn tables(&self) -> Vec<Table> {
        let words = voice();
        let roster = &self.desk.roster;
        let name = |key: Key| match (key.group, key.grade, key.school) {
            (Some(group), ..) => (slug(group), words.group_name(group)),
            (None, Some(grade), _) => (grade.to_string(), words.grade(grade)),
            (None, None, school) => {
                let id = school.map_or("", |school| roster.schools[usize::from(school)].school_id.as_str());
                (id.to_owned(), id.to_owned())
            }
        };
        let rows = |side: Side| {
            let row = |place: usize| {
                let key = self.publication.keys[place];
                let (slug, name) =
                    if side == Side::School { name(Key { grade: None, group: None, ..key }) } else { name(key) };
                (slug, name, self.cell(place))
            };
            self.publication.row(self.filter, side).into_iter().map(row).collect::<Vec<_>>()
        };
        let schools = match (self.filter.school, self.publication.find(self.filter)) {
            // The one school is the total.
            (Some(_), Some(place)) => {
                let (slug, title) = name(self.filter);
                vec![(slug, title, self.cell(place))]
            }
            (Some(_), None) => Vec::new(),
            (None, _) => rows(Side::School),
        };
        let subgroup = |subgroup: &Subgroup| {
            let place = self.publication.find(Key { group: Some(Group::Subgroup(*subgroup)), ..self.filter });
            // Nobody in it is no secret: an empty group has no cell.
            let nobody = || Cell::of(&self.hiding, None, 0, None);
            (subgroup.slug().to_owned(), words.subgroup(*subgroup), place.map_or_else(nobody, |at| self.cell(at)))
        };
        let table = |name, title, rows| Table { name, title, rows };
        vec![
            table("by_school", "By school", schools),
            table("by_grade", "By grade", rows(Side::Grade)),
            table("by_subgroup", "By subgroup (they overlap)", Subgroup::ALL.iter().map(subgroup).collect()),
            table("by_sex", "By sex", rows(Side::Group(Grouping::Sex))),
            table("by_race_ethnicity", "By race and ethnicity", rows(Side::Group(Grouping::Race))),
        ]
    }
}

fn slug(group: Group) -> String {
    match group {
        Group::Sex(sex) => sex.map_or("", Choice::slug).to_owned(),
        Group::Race(race) => race.slug().to_owned(),
        Group::Subgroup(subgroup) | Group::Outside(subgroup) => subgroup.slug().to_owned(),
    }
}

fn json<'a>(asked: &Asked<'a>, made: &Made<'_>, total: &Cell, tables: &[Table]) -> Json<'a> {
    Json {
        definition: asked.definition.id,
        year: asked.year,
        lea: asked.lea,
        school: asked.school,
        settings: settings(asked.definition),
        suppress: made.hiding.mode,
        numerator: total.numerator(),
        denominator: total.denominator(made.report.denominator.is_some()),
        rate_percent: total.rate_percent(),
        rate: total.range().map(str::to_owned),
        tables: tables.iter().map(|table| (table.name, table.by_key())).collect(),
    }
}

fn heading(desk: &Desk, asked: &Asked<'_>) -> String {
    let place = asked.school.map_or_else(|| asked.lea.to_owned(), |school| format!("{} {school}", asked.lea));
    let year = voice().school_year(SchoolYear(asked.year));
    format!("{} · {} ({place}) · {year}", asked.definition.title, desk.district.name)
}
