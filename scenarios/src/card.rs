use chrono::NaiveDate;
use districts::Profile;
use engine::calendar::SchoolYear;
use serde::{Deserialize, Serialize};

use crate::keep::Keep;

/// What a scenario is, as a `scenario.toml` writes it and as the app saves it in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its stable name, in small letters, digits and hyphens: that of its folder without the number.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it is about, in one sentence without a full stop.
    pub summary: String,
    /// The file beside the card with the story to read aloud. A card outside the kit has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<String>,
    /// The file beside the card with notes for the talk afterwards. A card outside the kit has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debrief: Option<String>,
    /// For whom it is.
    pub difficulty: Difficulty,
    /// Where its district comes from.
    pub kind: Kind,
    /// Whether its district is so large that it is explored only: without names, papers or certification.
    #[serde(default, skip_serializing_if = "is_false")]
    pub exploring_only: bool,
    /// The seed of a generated district.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// The first school year that it shows.
    pub first_year: SchoolYear,
    /// The last one.
    pub last_year: SchoolYear,
    /// The school year reported.
    pub reporting_year: SchoolYear,
    /// The class that a cohort definition follows, named by the spring in which it is to graduate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cohort_class: Option<u16>,
    /// The definitions in play; the report uses the first unless another is chosen.
    pub definitions: Vec<String>,
    /// The days of the reporting window.
    pub calendar: Calendar,
    /// The settings of its definitions that people meet.
    #[serde(default, skip_serializing_if = "Settings::is_empty")]
    pub settings: Settings,
    /// What participants can do afterwards, each in one sentence without a full stop.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// Who sits at the table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
    /// The name of exactly the records that the profile and the seed give, so that a page can show it before it has made
    /// them. A test makes every district of the kit and compares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// What a generated district must come to look like for the scenario to work with it.
    #[serde(default, skip_serializing_if = "Keep::is_empty")]
    pub keep: Keep,
    /// What a generated district is like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<Profile>,
}

/// Students at a time up to whom a district has records; the browser and the command line open no larger folder.
pub const WITH_RECORDS: u32 = 150_000;

/// For whom a scenario is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    /// Who has never certified a report.
    First,
    /// Who has met findings and definitions before.
    Practiced,
    /// Who wants what checks and definitions do not settle.
    Expert,
}

/// Where a scenario's district comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A district folder made by hand, beside the card.
    Folder,
    /// A profile in the card, and a seed.
    Generated,
}

/// The days of a reporting window, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// The day on which the report opens.
    pub opens: NaiveDate,
    /// The day on which people sit down to it.
    pub report_day: NaiveDate,
    /// The day by which it must be certified.
    pub due_day: NaiveDate,
    /// The last day on which a certified report may still be taken back and corrected.
    pub amend_until: NaiveDate,
    /// The day on which the numbers are final.
    pub closes: NaiveDate,
}

/// The settings of its definitions that a scenario puts before people, by their names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Those shown at first.
    pub shown: Vec<String>,
    /// Those of them that cannot be turned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub locked: Vec<String>,
    /// Those that are not put before people at all: they stay as each definition has them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<String>,
}

/// Someone at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The position that they play.
    pub title: String,
    /// What they do.
    pub task: String,
}

impl Card {
    /// The definition that the report uses unless another is chosen. The check lets no card pass that names none.
    pub fn definition(&self) -> &str {
        self.definitions.first().map_or("", String::as_str)
    }
}

impl Difficulty {
    /// Its name, as cards write it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Practiced => "practiced",
            Self::Expert => "expert",
        }
    }
}

impl Settings {
    /// Whether none is named.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty() && self.locked.is_empty() && self.hidden.is_empty()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field over by reference")]
fn is_false(value: &bool) -> bool {
    !*value
}
