//! A cohort report in which small cohorts are hidden.

use std::collections::BTreeMap;

use anyhow::Result;
use engine::choice::Choice;
use engine::definition::{Cohort, Level};
use engine::evaluate::{ClassOf, CohortEvaluator, CohortReport, HalfCount, Outcome, Unit, Unusable};
use engine::suppression::{Hiding, Key, Measure, Mode, Publication};
use serde::Serialize;
use workshop::desk::Desk;

use super::suppressed::{Alone, Cell, Table, csv, text};
use super::{Asked, settings};
use crate::commands::answer::{Format, print as print_answer, print_json};

/// A suppressed cohort report as JSON.
#[derive(Serialize)]
struct Json<'a> {
    definition: &'a str,
    year: u16,
    level: &'static str,
    lea: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    school: Option<&'a str>,
    settings: BTreeMap<&'static str, String>,
    suppress: Mode,
    #[serde(flatten)]
    numbers: BTreeMap<&'static str, Option<Alone>>,
    rate_percent: Option<f64>,
    dropout_rate_percent: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dropout_rate: Option<String>,
}

/// What a cohort report counts: its size first.
const NUMBERS: [(Measure, &str, &str); 7] = [
    (Measure::Population, "adjusted_cohort", "Adjusted cohort"),
    (Measure::Listed, "listed", "Listed"),
    (Measure::Removed, "removed", "Removed"),
    (Measure::Graduates, "graduates", "Graduates"),
    (Measure::Dropouts, "dropouts", "Dropouts"),
    (Measure::Continuing, "continuing", "Continuing"),
    (Measure::Completers, "other", "Other completers"),
];

pub(super) fn print(
    desk: &Desk,
    asked: &Asked<'_>,
    set: &Cohort,
    mode: Mode,
    format: Format,
) -> Result<Result<(), Unusable>> {
    let (publication, hiding, place) = match make(desk, asked, set, mode) {
        Ok(made) => made,
        Err(problem) => return Ok(Err(problem)),
    };
    // Nobody in the cohort: an empty one has no cell.
    let value = |measure| place.and_then(|at| publication.value(measure, at)).and_then(|one| usize::try_from(one).ok());
    let of = HalfCount::whole(value(Measure::Population).unwrap_or(0));
    let cell = |measure: Measure| {
        let is_share = !matches!(measure, Measure::Population | Measure::Listed | Measure::Removed);
        Cell::of(&hiding, place, value(measure).unwrap_or(0), is_share.then_some(of))
    };
    let row = |(measure, name, title): &(Measure, &'static str, &'static str)| {
        ((*name).to_owned(), (*title).to_owned(), cell(*measure))
    };
    let table = Table { name: "cohort", title: "The class", rows: NUMBERS.iter().map(row).collect() };
    let total = cell(Measure::Graduates);
    match format {
        Format::Json => {
            let dropouts = cell(Measure::Dropouts);
            print_json(&Json {
                definition: asked.definition.id,
                year: asked.year,
                level: set.level.slug(),
                lea: asked.lea,
                school: asked.school,
                settings: settings(asked.definition),
                suppress: mode,
                numbers: NUMBERS.iter().map(|(measure, name, _)| (*name, cell(*measure).numerator())).collect(),
                rate_percent: total.rate_percent(),
                dropout_rate_percent: dropouts.rate_percent(),
                rate: total.range().map(str::to_owned),
                dropout_rate: dropouts.range().map(str::to_owned),
            })?;
        }
        Format::Text => {
            let place = match asked.school {
                Some(school) if set.level == Level::School => school,
                _ => asked.lea,
            };
            let title = asked.definition.title;
            let heading = format!("{title} · {} ({place}) · class of {}", desk.district.name, asked.year);
            print_answer(&text(&heading, &hiding, &total, &[table]))?;
        }
        Format::Csv => print_answer(&csv(&total, &[table]))?,
    }
    Ok(Ok(()))
}

/// A class at a school is hidden as it is beside the other schools and the whole district; a class of the state stands
/// alone.
fn make(
    desk: &Desk,
    asked: &Asked<'_>,
    set: &Cohort,
    mode: Mode,
) -> Result<(Publication, Hiding, Option<usize>), Unusable> {
    let roster = &desk.roster;
    let unit = Unit::find(roster, set.level, asked.lea, asked.school)?;
    let report = |unit| Ok(numbers(&CohortEvaluator::new(roster, set, ClassOf(asked.year), unit)?.report()));
    let measures = NUMBERS.map(|(measure, ..)| measure);
    let (total, schools) = match unit {
        Unit::State => (report(Unit::State)?, Vec::new()),
        Unit::School(_) | Unit::Lea(_) => {
            let Unit::Lea(lea) = Unit::find(roster, Level::District, asked.lea, None)? else {
                unreachable!("the unit of a district is its LEA")
            };
            let all = (0_u16..).zip(&roster.schools).filter(|(_, school)| school.lea == lea);
            let schools = all.map(|(at, _)| Ok((at, report(Unit::School(at))?))).collect::<Result<_, Unusable>>()?;
            (report(Unit::Lea(lea))?, schools)
        }
    };
    let publication = Publication::of_schools(&measures, total, schools);
    let hiding = Hiding::protected(&publication, mode);
    let school = if let Unit::School(school) = unit { Some(school) } else { None };
    let place = publication.find(Key { school, ..Key::default() });
    Ok((publication, hiding, place))
}

fn numbers(report: &CohortReport) -> Vec<i64> {
    let count = |measure: Measure| match measure {
        Measure::Population => report.adjusted_cohort().len(),
        Measure::Listed => report.listed().len(),
        Measure::Removed => report.of(Outcome::Removed).len(),
        Measure::Graduates => report.of(Outcome::Graduate).len(),
        Measure::Dropouts => report.of(Outcome::Dropout).len(),
        Measure::Continuing => report.of(Outcome::Continuing).len(),
        Measure::Completers => report.of(Outcome::Completer).len(),
    };
    NUMBERS.iter().map(|(measure, ..)| i64::try_from(count(*measure)).unwrap_or(i64::MAX)).collect()
}
