//! The districts that ship with the kit.

use engine::records::District;
use scenarios::{Scenario, Source};
use workshop::folder::{Limits, read};

/// The district of a scenario.
///
/// # Panics
/// When a folder that ships does not read.
pub fn district_of(scenario: &Scenario) -> District {
    match scenario.source() {
        Source::Generated { profile, seed } => districts::generate(profile, seed).district,
        Source::Folder(files) => {
            let files: Vec<(String, Vec<u8>)> =
                files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
            read(&files, Limits::COMMAND_LINE)
                .unwrap_or_else(|problems| panic!("{}: {problems:#?}", scenario.card.id))
                .district
        }
    }
}
