//! `cargo run -- report`: who counts in a district folder.

mod cohort;
mod event;
mod suppressed;
mod suppressed_cohort;
mod suppressed_event;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use engine::choice::Choice;
use engine::definition::{Definition, Settings, definitions, find_definition};
use engine::evaluate::HalfCount;
use engine::roster::{Roster, StudentIx};
use engine::suppression::Mode;
use serde::{Serialize, Serializer};
use workshop::desk::Desk;

use super::answer::{Format, unusable, voice};
use super::folder;

/// Report who counts as a dropout, or who graduated, in a district folder
///
/// The folder holds district.json, schools.csv, calendars.csv, students.csv, enrollments.csv and programs.csv.
/// Standard output carries the report alone. The exit status is 0 when there is one and 2 when the input is unusable.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment, after_help = EXAMPLES)]
pub(super) struct Report {
    #[command(flatten)]
    about: About,
    /// One school: exits counted there over its members; needed by a cohort at level=school
    #[arg(long, value_name = "ID")]
    school: Option<String>,
    /// Hide small groups, and whatever would tell them: counts without students
    #[arg(long, value_name = "MODE", value_parser = suppression(), default_value = Mode::None.slug())]
    suppress: Mode,
    /// How the report is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Reads a mode by its name.
fn suppression() -> impl TypedValueParser<Value = Mode> {
    PossibleValuesParser::new(Mode::slugs()).map(|name| Mode::from_slug(&name).unwrap_or(Mode::None))
}

const EXAMPLES: &str = "\
Examples:
  cargo run -- report --district scenarios/01-harbor-unified/district --definition nces-ccd --year 2023
  cargo run -- report --district DIR --definition nces-ccd --year 2023 --set summer=ended-year --set grades=7-12
  cargo run -- report --district DIR --definition nd-cohort --year 2015 --school NH --format json
  cargo run -- report --district DIR --definition maine-neo --year 2023 --as-of 2024-10-08
  cargo run -- report --district DIR --definition nces-ccd --year 2023 --suppress cde-10

A suppressed report lists no students. Its groups are hidden by their members on the count day, or by their cohort:
cde-10 and bands hide 10 or fewer, nd-10 fewer than 10, ma-6 fewer than 6, de-15 15 or fewer; bands shows rates and no
counts. A hidden cell is primary because it is small, or complementary because it would tell a small one, here or in
the report of a school.

The year of an event definition is the one in which the school year begins: 2023 is 2023–24.
The year of a cohort definition is the spring of the class: 2015 is the class of 2015.";

/// What a report is about.
#[derive(Debug, clap::Args)]
pub(super) struct About {
    /// The district folder
    #[arg(long, value_name = "DIR")]
    pub(super) district: PathBuf,
    /// The definition; `cargo run -- definitions` lists them
    #[arg(long, value_name = "ID")]
    pub(super) definition: String,
    /// The school year, by the year in which it begins; of a cohort, the spring of the class
    #[arg(long, value_name = "YEAR")]
    pub(super) year: u16,
    /// The records as the office knew them at the end of a day, all of them when left out
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) as_of: Option<NaiveDate>,
    /// The LEA, the folder's own when left out
    #[arg(long, value_name = "ID")]
    pub(super) lea: Option<String>,
    /// A setting to change, again for each
    #[arg(long = "set", value_name = "KNOB=OPTION")]
    pub(super) sets: Vec<String>,
}

fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| "write a day such as 2024-10-08".to_owned())
}

impl About {
    /// The definition with its settings; the error is a sentence.
    pub(super) fn definition(&self) -> Result<Definition, String> {
        let mut definition = find_definition(&self.definition).ok_or_else(|| {
            let ids: Vec<&str> = definitions().iter().map(|definition| definition.id).collect();
            format!("There is no definition “{}”. The definitions are: {}.", self.definition, ids.join(", "))
        })?;
        let mut refused = Vec::new();
        for set in &self.sets {
            let Some((knob, option)) = set.split_once('=') else {
                refused.push(format!("“--set {set}” has no “=”. Write --set KNOB=OPTION, such as --set grades=7-12."));
                continue;
            };
            if let Err(error) = definition.settings.set_by_name(knob.trim(), option.trim()) {
                refused.push(voice().setting_error(&error));
            }
        }
        if refused.is_empty() { Ok(definition) } else { Err(refused.join("\n")) }
    }
}

impl Report {
    pub(super) fn run(self) -> Result<ExitCode> {
        let opened = folder::open(&self.about.district, self.about.as_of);
        let (definition, opened) = match (self.about.definition(), opened) {
            (Ok(definition), Ok(opened)) => (definition, opened),
            (definition, opened) => {
                let told: Vec<String> = definition.err().into_iter().chain(opened.err()).collect();
                return Ok(unusable(&told.join("\n")));
            }
        };
        // The reader has refused records of students who are not listed.
        let Ok(desk) = Desk::new(opened.district) else {
            return Ok(unusable("A record names a student who is not in students.csv."));
        };
        let lea = self.about.lea.clone().unwrap_or_else(|| desk.district.reporting_lea.clone());
        let asked = Asked { definition: &definition, lea: &lea, year: self.about.year, school: self.school.as_deref() };
        let printed = match &definition.settings {
            Settings::Cohort(set) if self.suppress == Mode::None => cohort::print(&desk, &asked, set, self.format),
            Settings::Cohort(set) => suppressed_cohort::print(&desk, &asked, set, self.suppress, self.format),
            _ if self.suppress == Mode::None => event::print(&desk, &asked, self.format),
            _ => suppressed_event::print(&desk, &asked, self.suppress, self.format),
        };
        match printed? {
            Ok(()) => Ok(ExitCode::SUCCESS),
            Err(problem) => Ok(unusable(&voice().unusable(&problem))),
        }
    }
}

/// What was asked for.
struct Asked<'a> {
    definition: &'a Definition,
    lea: &'a str,
    year: u16,
    school: Option<&'a str>,
}

/// Students behind a number.
#[derive(Serialize)]
struct Students {
    count: usize,
    student_ids: Vec<String>,
}

impl Students {
    fn of(roster: &Roster, students: &[StudentIx]) -> Self {
        let student_ids: Vec<String> = students.iter().map(|one| roster.student_id(*one).to_owned()).collect();
        Self { count: student_ids.len(), student_ids }
    }
}

/// The settings in force, by name.
fn settings(definition: &Definition) -> BTreeMap<&'static str, String> {
    definition
        .family()
        .knobs()
        .iter()
        .filter_map(|knob| Some((knob.slug(), definition.settings.get(*knob)?)))
        .filter(|(_, option)| !option.is_empty())
        .collect()
}

/// A count that is whole, or ends in a half.
fn whole_or_half<S: Serializer>(count: &HalfCount, serializer: S) -> Result<S::Ok, S::Error> {
    if count.halves % 2 == 0 {
        serializer.serialize_i64(count.halves / 2)
    } else {
        serializer.serialize_f64(count.as_f64())
    }
}
