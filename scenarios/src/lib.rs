//! The scenarios that ship with the kit: which district, what happened, who sits at the table, what is due.
//!
//! ```
//! let scenario = scenarios::find("harbor-unified").expect("it ships with the kit");
//! assert_eq!(scenario.card.title, "Harbor Unified");
//! let scenarios::Source::Folder(files) = scenario.source() else { panic!("made by hand") };
//! assert!(files.iter().any(|(name, _)| *name == "students.csv"));
//! ```
//!
//! A scenario is a [`Card`] with a story to read aloud, notes for the talk afterwards, and either a district folder made
//! by hand or a profile and a seed. Those of the kit are numbered folders, written in TOML; they are read, checked and
//! embedded as JSON when the kit is built, and a bad one is refused there, with the file, the line and what to do. Cards
//! that people design are the same JSON, [read](read_json) with the same checks.
//!
//! The crate does not read the CSV files of a district or hold sentences for pages; what it says is for who writes cards.

mod bounds;
mod card;
mod check;
#[cfg(test)]
mod check_folder;
mod complaint;
mod keep;
mod measures;
mod read_json;
#[cfg(any(test, feature = "authoring"))]
mod read_toml;
mod scenario;
#[cfg(test)]
mod tests;

pub use card::{Calendar, Card, Difficulty, Kind, Role, Settings, WITH_RECORDS};
pub use complaint::{Complaint, LARGEST_CARD};
pub use keep::{Keep, Measure, Range};
pub use measures::{Measures, Miss};
pub use read_json::read_json;
pub use scenario::{Scenario, Source, all, find};

/// Reads a card that someone wrote in TOML.
///
/// # Errors
/// With everything that is wrong with it, each with line, column and what to do.
#[cfg(feature = "authoring")]
pub fn read_card(text: &str) -> Result<Card, Vec<Complaint>> {
    read_toml::read_toml(text, |_| Vec::new())
}
