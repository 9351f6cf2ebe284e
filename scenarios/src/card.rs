use chrono::NaiveDate;
use districts::Profile;
use engine::calendar::SchoolYear;
use serde::{Deserialize, Serialize};

/// What a `scenario.toml` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its stable name: that of its folder without the number.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// What it is about, in one sentence.
    pub summary: String,
    /// The file with the story to read aloud.
    pub story: String,
    /// Where its district comes from.
    pub kind: Kind,
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
    /// What a generated district is like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<Profile>,
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

/// Someone at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The position that they play.
    pub title: String,
    /// What they do.
    pub task: String,
}
