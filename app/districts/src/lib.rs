//! Synthetic districts: a profile and a seed go in, the records of a district come out, with the truth behind them.
//!
//! ```
//! use districts::{Profile, generate};
//!
//! let profile = Profile::example();
//! let generated = generate(&profile, 7);
//! assert_eq!(generated.fingerprint, generate(&profile, 7).fingerprint, "one seed is one district");
//!
//! let error = &generated.answer_key[0];
//! println!("{} has {} for {}, found by {:?}", error.student_id, error.change.wrong, error.change.right, error.pass.check());
//! ```
//!
//! A [`Profile`] says what a district is like: schools, size, years, how often things happen, and how well its office
//! keeps up, each number with its source. Students then *live*: they come, attend, pass and fail, move, drop out, come
//! back, finish. The office *files* what it learns of that, when it learns of it. Records, names and papers are *written*
//! from these columns. Named [passes](Pass) last *plant* errors, and note each in the answer key as a [`PlantedError`].
//! [`Generation`] does all this in steps; [`Crowd`] makes a million students without writing any of them down. What is
//! true stays in [`Lives`]: a [`Stay`] holds what happened beside what the office wrote, and [`Lives::leaver`] says of a
//! student and a year who truly dropped out and who did as recorded.
//!
//! Race, ethnicity and language decide, as published, how often students live in which circumstances. What happens
//! follows from circumstances, attendance, courses and age alone: the code of lives sees no race, sex or name.
//! Students' numbers begin with 99 and their names come from a list of the kit's own; adults in papers get family names
//! from fake's English list.
//!
//! A seed means the same bytes on every machine. No clock, no hash map and no floating-point number takes part, and every
//! student has a random stream of its own for each kind of event and year, so that a new kind of event leaves the rest
//! as it was, and one more year leaves the years before as they were. A [`Fingerprint`] shows it.
//!
//! The crate does not read or write files, does not evaluate who counts, and does not judge records.

mod answer_key;
mod compiled;
mod crowd;
mod day;
mod errors;
mod fingerprint;
mod generation;
mod life;
mod lives;
mod living;
mod office;
mod order;
mod person;
mod plan;
mod profile;
pub mod realism;
mod records;
mod stream;
mod truth;

pub use answer_key::{Change, PlantedError};
pub use crowd::Crowd;
pub use day::Day;
pub use errors::Pass;
pub use fingerprint::{Chain, Fingerprint, RosterFingerprint};
pub use generation::{Generation, Phase, Progress, live};
pub use life::{SideStay, Stay, Term};
pub use lives::{Lives, Portrait};
pub use living::Living;
pub use office::Spell;
pub use profile::{Aims, Composition, Destinations, Neighbor, Office, Planting, Profile, Rates, SchoolPlan};
pub use truth::{Fate, Leaver};

use engine::records::District;

/// Counts the changes after which a seed means another district. Saved work names it beside the fingerprint.
pub const GENERATOR_VERSION: u32 = 4;

/// A district with what its office does not know about it.
#[derive(Debug)]
pub struct Generated {
    /// The records, as the office keeps them.
    pub district: District,
    /// Every planted error.
    pub answer_key: Vec<PlantedError>,
    /// The name of exactly these records.
    pub fingerprint: Fingerprint,
    /// What happened to every student.
    pub lives: Lives,
}

/// Generates the district of a profile and a seed.
pub fn generate(profile: &Profile, seed: u64) -> Generated {
    Generation::new(profile, seed).finish()
}
