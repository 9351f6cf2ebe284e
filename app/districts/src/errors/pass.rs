use serde::{Deserialize, Serialize};

use super::draft::{Draft, Mistake};
use super::{
    coded_as_gone, exit_after_year_end, exit_before_entry, grade_outside_school, missing_exit_reason,
    overlap_at_same_school, same_person_two_numbers, transfer_without_proof,
};
use crate::stream::Stream;

/// A kind of mistake that is planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pass {
    /// An exit typed a year early, before the entry.
    ExitBeforeEntry,
    /// An exit dated after the last day of the school year.
    ExitAfterYearEnd,
    /// An entry typed so early that it overlaps with last year at the same school.
    OverlapAtSameSchool,
    /// An exit whose reason was never entered.
    MissingExitReason,
    /// A student coded as gone who is enrolled in the neighbor district.
    CodedAsGone,
    /// A student coded as transferred without anything that shows it.
    TransferWithoutProof,
    /// A grade that the school does not teach.
    GradeOutsideSchool,
    /// A student who came back and got a second number.
    SamePersonTwoNumbers,
}

impl Pass {
    /// Every pass, in the order in which they run: those that need the rarest records first.
    pub const ALL: &'static [Self] = &[
        Self::CodedAsGone,
        Self::SamePersonTwoNumbers,
        Self::TransferWithoutProof,
        Self::ExitAfterYearEnd,
        Self::ExitBeforeEntry,
        Self::MissingExitReason,
        Self::GradeOutsideSchool,
        Self::OverlapAtSameSchool,
    ];

    /// Its name, as profiles write it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ExitBeforeEntry => "exit-before-entry",
            Self::ExitAfterYearEnd => "exit-after-year-end",
            Self::OverlapAtSameSchool => "overlap-at-same-school",
            Self::MissingExitReason => "missing-exit-reason",
            Self::CodedAsGone => "coded-as-gone",
            Self::TransferWithoutProof => "transfer-without-proof",
            Self::GradeOutsideSchool => "grade-outside-school",
            Self::SamePersonTwoNumbers => "same-person-two-numbers",
        }
    }

    /// The code of the edit check that finds it.
    pub fn check(self) -> &'static str {
        match self {
            Self::ExitBeforeEntry => "ENR101",
            Self::ExitAfterYearEnd => "ENR112",
            Self::OverlapAtSameSchool => "ENR201",
            Self::MissingExitReason => "EXT301",
            Self::CodedAsGone => "EXT307",
            Self::TransferWithoutProof => "PRF401",
            Self::GradeOutsideSchool => "SCH801",
            Self::SamePersonTwoNumbers => "STU101",
        }
    }

    pub(super) fn plant(self, draft: &mut Draft<'_>, stream: &mut Stream) -> Option<Mistake> {
        let plant = match self {
            Self::ExitBeforeEntry => exit_before_entry::plant,
            Self::ExitAfterYearEnd => exit_after_year_end::plant,
            Self::OverlapAtSameSchool => overlap_at_same_school::plant,
            Self::MissingExitReason => missing_exit_reason::plant,
            Self::CodedAsGone => coded_as_gone::plant,
            Self::TransferWithoutProof => transfer_without_proof::plant,
            Self::GradeOutsideSchool => grade_outside_school::plant,
            Self::SamePersonTwoNumbers => same_person_two_numbers::plant,
        };
        plant(draft, stream)
    }
}
