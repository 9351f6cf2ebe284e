//! The district of a scenario: read from its folder, or generated.

use districts::{Fingerprint, Generated, PlantedError, Profile, generate};
use engine::records::District;
use scenarios::{Scenario, Source};

use crate::folder::{Limits, read};

/// A scenario's district, with what its office does not know about it.
#[derive(Debug)]
pub struct Shipped {
    /// The records, as the office keeps them.
    pub district: District,
    /// Every planted error; none where the district was made by hand.
    pub answer_key: Vec<PlantedError>,
    /// The name of exactly these records.
    pub fingerprint: Fingerprint,
}

/// Lays a scenario's district out, with another seed than its own where one is given.
///
/// # Panics
/// When a folder that ships with the kit cannot be read, which the kit's own tests rule out.
pub fn district_of(scenario: &Scenario, seed: Option<u64>) -> Shipped {
    match scenario.source() {
        Source::Generated { profile, seed: own } => generated(profile, seed.unwrap_or(own)),
        Source::Folder(files) => {
            let files: Vec<(String, Vec<u8>)> =
                files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
            let read = read(&files, Limits::BROWSER).expect("a folder that ships with the kit reads without a problem");
            Shipped { fingerprint: Fingerprint::of(&read.district), district: read.district, answer_key: Vec::new() }
        }
    }
}

/// The district of a profile and a seed.
pub fn generated(profile: &Profile, seed: u64) -> Shipped {
    let Generated { district, answer_key, fingerprint, .. } = generate(profile, seed);
    Shipped { district, answer_key, fingerprint }
}
