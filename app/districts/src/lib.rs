//! Synthetic districts: a profile and a seed go in, the records of a district come out.
//!
//! ```
//! use districts::{Profile, generate};
//!
//! let profile = Profile::example();
//! let generated = generate(&profile, 7);
//! assert_eq!(generated, generate(&profile, 7), "one seed is one district");
//!
//! let error = &generated.answer_key[0];
//! println!("{}: {} has {}, found by {}", generated.fingerprint, error.student_id, error.wrong, error.pass.check());
//! ```
//!
//! A [`Profile`] says what a district is like: schools, size, years, and how often things happen, each number with its
//! source. Three phases follow. Students *live*: they arrive, move up, move away, drop out, come back, finish. An office
//! that makes no mistakes *writes* what happened, as [records](engine::records) and papers. Named [passes](Pass) then
//! *plant* errors into the records, and note each in the answer key as a [`PlantedError`].
//!
//! Chance acts through the grade and through circumstances such as absence or homelessness, never through race, sex or
//! name; those are drawn apart from everything else. Students' numbers begin with 99 and their names come from a list
//! of the kit's own; adults in papers get family names from fake's English list.
//!
//! A seed means the same bytes on every machine. No clock, no hash map and no floating-point number takes part, and every
//! student has a random stream of its own for each kind of event and year, so that a new kind of event leaves the rest
//! as it was. A [`Fingerprint`] shows it.
//!
//! The crate does not read or write files, does not evaluate who counts, and does not judge records.

mod answer_key;
mod days;
mod errors;
mod fingerprint;
mod life;
mod person;
mod profile;
mod records;
mod stream;
mod world;

pub use answer_key::PlantedError;
pub use errors::Pass;
pub use fingerprint::Fingerprint;
pub use profile::{Composition, Destinations, Neighbor, Planting, Profile, Rates, SchoolPlan};

use engine::records::District;

use world::World;

/// Counts the changes after which a seed means another district. Saved work names it beside the fingerprint.
pub const GENERATOR_VERSION: u32 = 1;

/// A district with what its office does not know about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// The records, as the office keeps them.
    pub district: District,
    /// Every planted error.
    pub answer_key: Vec<PlantedError>,
    /// The name of exactly these records.
    pub fingerprint: Fingerprint,
}

/// Generates the district of a profile and a seed.
pub fn generate(profile: &Profile, seed: u64) -> Generated {
    let world = World::new(profile, seed);
    let (district, answer_key) = errors::plant(&world, records::write(&world));
    let fingerprint = Fingerprint::of(&district);
    Generated { district, answer_key, fingerprint }
}
