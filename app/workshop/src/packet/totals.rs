//! The totals of a packet, by school, grade, subgroup, sex and race, with small groups hidden.

use std::collections::BTreeMap;

use engine::choice::Choice;
use engine::definition::{Cohort, Settings};
use engine::evaluate::{self, EventReport, Outcome, Unit, Unusable};
use engine::records::{RaceEthnicity, Sex};
use engine::roster::StudentIx;
use serde::{Deserialize, Serialize};

use super::suppress::{Cell, Kind, hidden};
use crate::attempt::Attempt;
use crate::counted::{Counted, class_of};
use crate::desk::Desk;
use crate::stars::rates::{Group, class_rates};

/// What a table is by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The whole district, a table of one row.
    District,
    /// By school.
    School,
    /// By grade.
    Grade,
    /// By subgroup; they overlap.
    Subgroup,
    /// By sex.
    Sex,
    /// By race and ethnicity.
    Race,
}

/// A table of totals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// By what.
    pub by: By,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A group of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The group as files write it; empty where it is not known.
    pub group: String,
    /// Its numbers; none where they are hidden.
    pub shown: Option<Shown>,
}

/// The numbers of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Members on the count day, or students of the class who are left to graduate.
    pub population: usize,
    /// Those counted: dropouts, or graduates of a class.
    pub counted: usize,
}

/// The tables of a report.
///
/// # Errors
/// When a calendar row is missing by which members are counted.
pub(super) fn tables(desk: &Desk, attempt: &Attempt, counted: &Counted) -> Result<Vec<Table>, Unusable> {
    if let Settings::Cohort(set) = &counted.definition.settings {
        return of_class(desk, attempt, counted, set);
    }
    // Small groups are found by their members, also where the definition divides by something else or by nothing.
    let by_members = counted.definition.clone().with("denominator", "count-day");
    let definition = by_members.as_ref().unwrap_or(&counted.definition);
    let report = desk.report(definition, &attempt.lea_id, attempt.year, None)?;
    let parts = desk.breakdowns(definition, &report)?;
    let roster = &desk.roster;
    let school = |key: &u16| roster.schools[usize::from(*key)].school_id.clone();
    Ok(arranged(vec![
        (By::District, vec![(attempt.lea_id.clone(), district(&report))]),
        (By::School, cells(&parts.by_school, school)),
        (By::Grade, cells(&parts.by_grade, ToString::to_string)),
        (By::Subgroup, cells(&parts.by_subgroup, |key| key.slug().to_owned())),
        (By::Sex, cells(&parts.by_sex, |key| maybe(*key))),
        (By::Race, cells(&parts.by_race, |key| maybe(*key))),
    ]))
}

type Cells = Vec<(String, Cell)>;

fn district(report: &EventReport) -> Cell {
    let population = report.denominator.map_or(0, |count| usize::try_from(count.halves / 2).unwrap_or(0));
    Cell { population, counted: report.numerator.len() }
}

fn cells<K>(groups: &[evaluate::Group<K>], name: impl Fn(&K) -> String) -> Cells {
    let cell =
        |group: &evaluate::Group<K>| Cell { population: group.members.unwrap_or(0), counted: group.dropouts.len() };
    groups.iter().map(|group| (name(&group.key), cell(group))).collect()
}

fn maybe<K: Choice>(key: Option<K>) -> String {
    key.map(|key| key.slug().to_owned()).unwrap_or_default()
}

/// A class by school, subgroup, sex and race: graduates of those who are left in it.
fn of_class(desk: &Desk, attempt: &Attempt, counted: &Counted, set: &Cohort) -> Result<Vec<Table>, Unusable> {
    let roster = &desk.roster;
    let unit = Unit::find(roster, set.level, &attempt.lea_id, None)?;
    let rates = class_rates(desk, set, class_of(attempt), unit)?;
    let flagged = rates.iter().filter_map(|rates| match rates.group {
        Group::Flag(flag) => Some((
            flag.column().to_owned(),
            Cell { population: rates.counts.cohort(), counted: rates.counts.graduates },
        )),
        Group::All | Group::Gender(_) | Group::Race(_) => None,
    });
    let left = || counted.determinations.iter().filter(|one| one.outcome != Outcome::Removed);
    let by = |name: &dyn Fn(StudentIx, Option<u16>) -> String| {
        let mut cells = BTreeMap::<String, Cell>::new();
        for one in left() {
            let cell = cells.entry(name(one.student, one.school)).or_insert(Cell { population: 0, counted: 0 });
            cell.population += 1;
            cell.counted += usize::from(one.outcome == counted.outcome);
        }
        cells.into_iter().collect::<Cells>()
    };
    let school = |at: Option<u16>| at.map(|at| roster.schools[usize::from(at)].school_id.clone()).unwrap_or_default();
    let mut parts = vec![
        (By::District, by(&|_, _| attempt.lea_id.clone())),
        (By::School, by(&|_, at| school(at))),
        (By::Subgroup, flagged.collect()),
        (By::Sex, by(&|student, _| maybe::<Sex>(roster.sexes[student.0 as usize]))),
        (By::Race, by(&|student, _| maybe::<RaceEthnicity>(roster.races[student.0 as usize]))),
    ];
    // Of a class of whom no flag holds there is nothing to say by subgroup.
    parts.retain(|(_, cells)| !cells.is_empty());
    Ok(arranged(parts))
}

fn arranged(tables: Vec<(By, Cells)>) -> Vec<Table> {
    let small = |cells: &Cells| hidden(&values(cells), Kind { sums_up: false, not_reported: None }) == [true];
    let is_district_small = tables.iter().any(|(by, cells)| *by == By::District && small(cells));
    let table = |(by, cells): (By, Cells)| {
        let is_unknown = |(name, _): &(String, Cell)| name.is_empty() || name == RaceEthnicity::NotReported.slug();
        let not_reported = if by == By::Race { cells.iter().position(is_unknown) } else { None };
        let hides = hidden(&values(&cells), Kind { sums_up: by != By::Subgroup && by != By::District, not_reported });
        let rows = cells.into_iter().zip(hides).map(|((group, cell), is_hidden)| {
            let Cell { population, counted } = cell;
            Row { group, shown: (!is_hidden && !is_district_small).then_some(Shown { population, counted }) }
        });
        Table { by, rows: rows.collect() }
    };
    tables.into_iter().map(table).collect()
}

fn values(cells: &Cells) -> Vec<Cell> {
    cells.iter().map(|(_, cell)| *cell).collect()
}
