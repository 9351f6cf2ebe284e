//! The scenarios that ship with the kit: which district, what happened, who sits at the table, what is due.
//!
//! ```
//! let scenario = scenarios::find("harbor-unified").expect("it ships with the kit");
//! assert_eq!(scenario.title, "Harbor Unified");
//! let scenarios::Source::Folder(files) = scenario.source else { panic!("made by hand") };
//! assert!(files.iter().any(|(name, _)| *name == "students.csv"));
//! ```
//!
//! A scenario is a numbered folder with a `scenario.toml` ([`Card`]), a story to read aloud, and either a district
//! folder made by hand or a profile and a seed. The folders are read, checked and embedded when the kit is built; a bad
//! one is refused there, with the file, the line and what to do.
//!
//! The crate does not read the CSV files of a district, generate one, or know what a definition says.

mod card;
#[cfg(any(test, feature = "authoring"))]
mod check;
#[cfg(test)]
mod check_folder;

pub use card::{Card, Kind, Role};

use chrono::NaiveDate;
use districts::Profile;
use engine::calendar::SchoolYear;

/// A scenario that ships with the kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// Its stable name, for links and commands.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it is about, in one sentence.
    pub summary: String,
    /// The story to read aloud, in Markdown.
    pub story: &'static str,
    /// Where its district comes from.
    pub source: Source,
    /// The first school year that it shows.
    pub first_year: SchoolYear,
    /// The last one.
    pub last_year: SchoolYear,
    /// The school year reported.
    pub reporting_year: SchoolYear,
    /// The class that a cohort definition follows, named by the spring in which it is to graduate.
    pub cohort_class: Option<u16>,
    /// The definition that the report uses unless another is chosen.
    pub definition: String,
    /// The day on which people sit down to it.
    pub report_day: NaiveDate,
    /// The day by which it must be certified.
    pub due_day: NaiveDate,
    /// The settings shown at first, by their names.
    pub settings: Vec<String>,
    /// Who sits at the table.
    pub roles: Vec<Role>,
    /// The whole card as JSON, for files that must open without this version of the kit.
    pub text: &'static str,
}

/// Where a district comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The files of a district folder: name and contents.
    Folder(&'static [(&'static str, &'static str)]),
    /// A profile and a seed.
    Generated {
        /// What the district is like.
        profile: Box<Profile>,
        /// Which one of all such districts.
        seed: u64,
    },
}

/// Every scenario, in the order of their numbers.
///
/// # Panics
/// When the embedded text is not what the build wrote.
pub fn all() -> Vec<Scenario> {
    EMBEDDED.iter().map(Scenario::read).collect()
}

/// The scenario of that name.
pub fn find(id: &str) -> Option<Scenario> {
    EMBEDDED.iter().find(|embedded| embedded.id == id).map(Scenario::read)
}

/// Reads a card that someone wrote: a scenario with a profile and a seed, outside the kit.
///
/// # Errors
/// What is wrong with it, each with the file as given, the line and what to do.
#[cfg(feature = "authoring")]
pub fn read_card(file: &str, text: &str) -> Result<Card, Vec<String>> {
    check::card(file, None, text).map_err(|complaints| complaints.iter().map(ToString::to_string).collect())
}

struct Embedded {
    id: &'static str,
    card: &'static str,
    story: &'static str,
    files: &'static [(&'static str, &'static str)],
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

impl Scenario {
    fn read(embedded: &'static Embedded) -> Self {
        let card: Card = serde_json::from_str(embedded.card).expect("the card that the build checked and wrote");
        let source = match (card.profile, card.seed) {
            (Some(profile), Some(seed)) => Source::Generated { profile: Box::new(profile), seed },
            _ => Source::Folder(embedded.files),
        };
        Self {
            id: card.id,
            title: card.title,
            summary: card.summary,
            story: embedded.story,
            source,
            first_year: card.first_year,
            last_year: card.last_year,
            reporting_year: card.reporting_year,
            cohort_class: card.cohort_class,
            definition: card.definition,
            report_day: card.report_day,
            due_day: card.due_day,
            settings: card.settings,
            roles: card.roles,
            text: embedded.card,
        }
    }
}
