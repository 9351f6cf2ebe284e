use std::fmt;

use serde::{Deserialize, Serialize};

/// What a generated district must come to look like: an inclusive range for each [`Measure`] that matters.
///
/// A seed decides who drops out and who moves; not each of them gives a group something to work on. A seed that misses
/// a range is not one of the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Keep {
    /// See [`Measure::Students`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub students: Option<Range>,
    /// See [`Measure::Dropouts`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropouts: Option<Range>,
    /// See [`Measure::LostTransfers`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lost_transfers: Option<Range>,
    /// See [`Measure::Disagreements`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disagreements: Option<Range>,
    /// See [`Measure::GraduationPercent`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub graduation_percent: Option<Range>,
    /// See [`Measure::Planted`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planted: Option<Range>,
    /// See [`Measure::ByEvidenceOnly`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_evidence_only: Option<Range>,
}

/// The least and the most, both included: `[4, 12]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Range {
    /// The least.
    pub least: u32,
    /// The most.
    pub most: u32,
}

/// Something counted in a generated district.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Students on record, of the district and its neighbors.
    Students,
    /// Students whom the report counts as dropouts in the year reported, by the records as they are.
    Dropouts,
    /// Students of the district who left in the year reported for another public school of the state, and whom no record
    /// shows in one afterwards.
    LostTransfers,
    /// Students whom one of the event definitions in play counts and another does not.
    Disagreements,
    /// The graduation rate of the class that the first cohort definition in play follows, in whole percent, rounded down.
    GraduationPercent,
    /// Errors planted, as many as the answer key has.
    Planted,
    /// Those of them that no edit check finds.
    ByEvidenceOnly,
}

impl Measure {
    /// Every measure, in the order in which a card writes them.
    pub const ALL: [Self; 7] = [
        Self::Students,
        Self::Dropouts,
        Self::LostTransfers,
        Self::Disagreements,
        Self::GraduationPercent,
        Self::Planted,
        Self::ByEvidenceOnly,
    ];

    /// Its name, as cards write it.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Students => "students",
            Self::Dropouts => "dropouts",
            Self::LostTransfers => "lost_transfers",
            Self::Disagreements => "disagreements",
            Self::GraduationPercent => "graduation_percent",
            Self::Planted => "planted",
            Self::ByEvidenceOnly => "by_evidence_only",
        }
    }
}

impl Keep {
    /// The range of a measure; none where every value will do.
    pub fn range(&self, measure: Measure) -> Option<Range> {
        match measure {
            Measure::Students => self.students,
            Measure::Dropouts => self.dropouts,
            Measure::LostTransfers => self.lost_transfers,
            Measure::Disagreements => self.disagreements,
            Measure::GraduationPercent => self.graduation_percent,
            Measure::Planted => self.planted,
            Measure::ByEvidenceOnly => self.by_evidence_only,
        }
    }

    /// Whether every district will do.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Range {
    /// Whether a value lies in it.
    pub fn holds(self, value: u32) -> bool {
        (self.least..=self.most).contains(&value)
    }
}

impl From<(u32, u32)> for Range {
    fn from((least, most): (u32, u32)) -> Self {
        Self { least, most }
    }
}

impl From<Range> for (u32, u32) {
    fn from(range: Range) -> Self {
        (range.least, range.most)
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.least, self.most)
    }
}
