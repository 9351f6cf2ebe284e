//! The district of a scenario: read from its folder, or generated; and what a seed of it comes to.

use std::borrow::Cow;

use chrono::NaiveDate;
use districts::{Crowd, Fingerprint, Generated, PlantedError, Profile, generate};
use engine::records::{CodeSet, District};
use engine::roster::Roster;
use scenarios::{Measures, Miss, Scenario, Source};

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

/// What a list of scenarios says of a district.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// What its exit reason column holds.
    pub exit_codes: CodeSet,
    /// Students on record on the report day, those of its neighbors included.
    pub students: usize,
    /// Errors planted in it.
    pub planted_errors: usize,
    /// The name of exactly these records.
    pub fingerprint: Fingerprint,
}

/// What a scenario's district comes to on its report day, with some seed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The seed; none where the district was made by hand.
    pub seed: Option<u64>,
    /// The name of exactly these records.
    pub fingerprint: Fingerprint,
    /// What it comes to.
    pub measures: Measures,
    /// Where it is not what the scenario asks for; empty where the seed is kept.
    pub misses: Vec<Miss>,
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

/// Outlines a scenario's district. One that is explored only is not written out for it.
///
/// # Panics
/// When a folder that ships with the kit cannot be read, which the kit's own tests rule out.
pub fn outline(scenario: &Scenario) -> Outline {
    if let Some((profile, roster)) = crowd(scenario, None) {
        let fingerprint = Fingerprint::of_roster(&profile.name, &roster);
        return Outline { exit_codes: profile.exit_codes, students: roster.len(), planted_errors: 0, fingerprint };
    }
    let Shipped { district, answer_key, fingerprint } = district_of(scenario, None);
    let students = known_on(&district, scenario.card.calendar.report_day).students.len();
    Outline { exit_codes: district.exit_codes, students, planted_errors: answer_key.len(), fingerprint }
}

/// Measures a scenario's district. One that is explored only is not written out for it.
///
/// # Panics
/// When a folder that ships with the kit cannot be read, which the kit's own tests rule out.
pub fn sample(scenario: &Scenario, seed: Option<u64>) -> Sample {
    let card = &scenario.card;
    let told = seed.or(card.seed);
    if let Some((profile, roster)) = crowd(scenario, seed) {
        let measures = Measures::of(card, &profile.lea_id, &roster, &[]);
        let fingerprint = Fingerprint::of_roster(&profile.name, &roster);
        return Sample { seed: told, fingerprint, misses: card.keep.misses(&measures), measures };
    }
    sample_of(scenario, told, &district_of(scenario, seed))
}

/// Measures a scenario's district that is laid out already.
///
/// # Panics
/// When a record is of no student, which neither a folder that was read nor a generated district has.
pub fn sample_of(scenario: &Scenario, seed: Option<u64>, shipped: &Shipped) -> Sample {
    let Shipped { district, answer_key, fingerprint } = shipped;
    let known = known_on(district, scenario.card.calendar.report_day);
    let roster = Roster::compile(&known).expect("every record has its student");
    let measures = Measures::of(&scenario.card, &district.reporting_lea, &roster, answer_key);
    let misses = scenario.card.keep.misses(&measures);
    Sample { seed, fingerprint: fingerprint.clone(), measures, misses }
}

/// The records as the office knew them at the end of a day; not copied where nothing is to come.
///
/// From its scenario's report day on, a position names the same record on every day.
pub fn known_on(district: &District, day: NaiveDate) -> Cow<'_, District> {
    let is_settled = district.settles_on().is_none_or(|last| last <= day);
    if is_settled { Cow::Borrowed(district) } else { Cow::Owned(district.known_on(day)) }
}

/// The first seed from a number on that gives what the scenario asks for; none where none of so many does.
///
/// # Panics
/// As [`sample`] does.
pub fn find_seed(scenario: &Scenario, from: u64, within: u32) -> Option<Sample> {
    let seeds = (0..u64::from(within)).filter_map(|step| from.checked_add(step));
    seeds.map(|seed| sample(scenario, Some(seed))).find(|sample| sample.misses.is_empty())
}

/// The students of a district that is explored only; none where it has records.
fn crowd(scenario: &Scenario, seed: Option<u64>) -> Option<(&Profile, Roster)> {
    match scenario.source() {
        Source::Generated { profile, seed: own } if scenario.card.exploring_only => {
            Some((profile, Crowd::new(profile, seed.unwrap_or(own)).finish().0))
        }
        _ => None,
    }
}
