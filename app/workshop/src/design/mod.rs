//! Designing a district: a scenario in someone's hands, what keeps it from being opened, and the way back.
//!
//! A [`Design`] is a profile with its seed and the rest of a scenario's card. [`Dial`]s turn the profile's numbers,
//! a [`Layout`] makes its schools, an [`ErrorLevel`] plants its errors. [`Preview`] shows on a bounded sample what it would
//! come to; [`Designing`] remembers the way back. A design is saved as the card that it is: [`Design::to_text`].

mod blank;
mod dial;
mod errors;
mod history;
mod preview;
mod schools;

pub use dial::{Dial, DialGroup, Unit};
pub use errors::{ErrorLevel, plant, planted};
pub use history::Designing;
pub use preview::{Preview, SAMPLE, sample};
pub use schools::{Layout, Pattern};

use districts::Profile;
use engine::calendar::SchoolYear;
use engine::definition::{Family, definitions};
use scenarios::{Card, Keep, Settings, WITH_RECORDS};

use self::blank::{report_day, window};

/// The longest name of a district, in characters [the kit's own: what the header of a phone shows].
pub const LONGEST_NAME: usize = 60;

/// The most errors of one kind that the designer offers [the kit's own].
pub const MOST_OF_A_PASS: u32 = 500;

/// Seeds that are drawn stay short enough to be read out.
pub const SEEDS: u64 = 1_000_000;

/// A scenario with a generated district, in someone's hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Design {
    /// What the district is like.
    pub profile: Profile,
    /// Which one of all such districts.
    pub seed: u64,
    /// The rest of the card. Its own profile, seed, years and title are written anew when it is saved.
    card: Card,
}

/// A part of a design that can be wrong, for the message beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its name.
    Name,
    /// Its number of students.
    Students,
    /// Its schools, or those next door.
    Schools,
    /// Its years on record.
    Years,
    /// Where its movers go.
    Destinations,
    /// Anything else that a file may hold.
    Other,
}

impl Design {
    /// The design of a card; none for a district made by hand.
    pub fn of(mut card: Card) -> Option<Self> {
        let (profile, seed) = (card.profile.take()?, card.seed.take()?);
        // What a seed must come to was written for the profile as it was.
        card.keep = Keep::default();
        Some(Self { profile, seed, card })
    }

    /// The card that it is.
    pub fn card(&self) -> Card {
        let profile = &self.profile;
        Card {
            id: own_id(slug(&profile.name)),
            title: profile.name.clone(),
            story: None,
            debrief: None,
            seed: Some(self.seed),
            fingerprint: None,
            first_year: profile.first_year,
            last_year: profile.last_year,
            reporting_year: profile.reporting_year,
            profile: Some(profile.clone()),
            ..self.card.clone()
        }
    }

    /// The text of its file.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(&self.card()).unwrap_or_default()
    }

    /// The name of its file.
    pub fn file_name(&self) -> String {
        format!("{}.scenario.json", slug(&self.profile.name))
    }

    /// Names the district, and its schools after it where they follow a layout.
    pub fn set_name(&mut self, name: &str) {
        let layout = Layout::of(&self.profile);
        name.clone_into(&mut self.profile.name);
        self.profile.lea_id = lea_id(name, &self.profile);
        self.relay(layout);
    }

    /// Gives it so many students, and as many schools and errors as that takes. Where there are too many for records,
    /// nothing is planted and it is for exploring only.
    pub fn set_students(&mut self, students: u32) {
        let (layout, errors) = (Layout::of(&self.profile), ErrorLevel::of(&self.profile));
        self.profile.students = students;
        self.relay(layout);
        self.card.exploring_only = students > WITH_RECORDS;
        if self.card.exploring_only {
            self.profile.planted.clear();
        } else if let Some(level) = errors {
            self.profile.planted = level.plantings(students);
        }
    }

    /// Whether it has too many students for records.
    pub fn is_for_exploring(&self) -> bool {
        self.card.exploring_only
    }

    /// Divides its grades among schools.
    pub fn set_layout(&mut self, layout: Layout) {
        self.relay(Some(layout));
    }

    /// Reports a year, with so many years on record before it and one after.
    pub fn set_years(&mut self, reporting: SchoolYear, before: u16) {
        let through = report_day(reporting);
        let profile = &mut self.profile;
        profile.first_year = SchoolYear(reporting.0.saturating_sub(before));
        profile.last_year = reporting.next();
        profile.reporting_year = reporting;
        profile.records_through = through;
        profile.report_day = None;
        self.card.calendar = window(through);
        let class = profile.last_year.0 + 1;
        self.card.cohort_class = (profile.first_year.0 + 4 <= class).then_some(class);
        if self.card.cohort_class.is_none() {
            self.card.definitions.retain(|id| report_definitions().contains(&id.as_str()));
        }
    }

    /// How many years are on record before the one reported.
    pub fn years_before(&self) -> u16 {
        self.profile.reporting_year.0.saturating_sub(self.profile.first_year.0)
    }

    /// The definition of its report.
    pub fn definition(&self) -> &str {
        self.card.definition()
    }

    /// Reports by a definition. Settings shown belong to the definition before, so none is named.
    pub fn set_definition(&mut self, id: &str) {
        let rest = self.card.definitions.iter().skip(1).filter(|other| *other != id);
        self.card.definitions = std::iter::once(id).chain(rest.map(String::as_str)).map(str::to_owned).collect();
        self.card.settings = Settings::default();
    }

    /// What keeps it from being opened: the part, and a sentence.
    pub fn problems(&self) -> Vec<(Part, String)> {
        let mut problems = Vec::new();
        if slug(&self.profile.name).is_empty() {
            problems.push((Part::Name, "a district needs a name with a letter in it".to_owned()));
        }
        for (field, sentence) in self.profile.problems() {
            let part = match field {
                "students" => Part::Students,
                "schools" | "neighbors" => Part::Schools,
                "first_year" | "reporting_year" | "terms" => Part::Years,
                _ => Part::Other,
            };
            problems.push((part, sentence));
        }
        if Dial::of(DialGroup::Destinations).all(|dial| dial.get(&self.profile) == 0) {
            problems.push((Part::Destinations, "movers need somewhere to go: turn one destination up".to_owned()));
        }
        problems
    }

    fn relay(&mut self, layout: Option<Layout>) {
        let profile = &mut self.profile;
        if let Some(layout) = layout {
            profile.schools = layout.schools(&profile.name, &profile.lea_id, profile.students);
        }
    }
}

/// The definitions that a report of one year can use.
pub fn report_definitions() -> Vec<&'static str> {
    definitions().into_iter().filter(|one| one.family() != Family::Cohort).map(|one| one.id).collect()
}

/// An id that is none of the kit's: files and links would otherwise lead to the kit's scenario.
pub fn own_id(id: String) -> String {
    if scenarios::find(&id).is_some() { format!("own-{id}") } else { id }
}

/// A name in small letters, digits and hyphens.
fn slug(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join("-")
}

/// A number for a district of that name: its initials, and a digit where a neighbor has the same.
fn lea_id(name: &str, profile: &Profile) -> String {
    let initials: String =
        name.split_whitespace().filter_map(|word| word.chars().find(char::is_ascii_alphabetic)).take(4).collect();
    let initials = if initials.is_empty() { "D".to_owned() } else { initials.to_ascii_uppercase() };
    let is_free = |id: &String| profile.neighbors.iter().all(|neighbor| neighbor.lea_id != *id);
    let numbered = (2..=9).map(|number| format!("{initials}{number}"));
    std::iter::once(initials.clone()).chain(numbered).find(is_free).unwrap_or(initials)
}

#[cfg(test)]
mod tests;
