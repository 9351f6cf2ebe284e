use serde::{Deserialize, Serialize};

use super::draft::{Draft, Mistake};
use super::passes::{codes, dates, identity, programs, transfers};
use crate::stream::Stream;

/// A kind of mistake that is planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pass {
    /// A student coded as gone who is enrolled in a neighbor district.
    CodedAsGone,
    /// A student who came back and got a second number.
    SamePersonTwoNumbers,
    /// A student coded as transferred without anything that shows it.
    TransferWithoutProof,
    /// An exit dated after the last day of the school year.
    ExitAfterYearEnd,
    /// An exit typed a year early, before the entry.
    ExitBeforeEntry,
    /// An exit whose reason was never entered.
    MissingExitReason,
    /// A grade that the school does not teach.
    GradeOutsideSchool,
    /// An entry typed so early that it overlaps with last year at the same school.
    OverlapAtSameSchool,
    /// A record of last year that was never closed.
    LeftOpenAfterYearEnd,
    /// A reason entered for an exit without its date.
    ExitReasonWithoutDate,
    /// A code with a letter for a digit.
    UnknownExitCode,
    /// A completion without its status.
    CompletionStatusMissing,
    /// A completion status on an exit that completes nothing.
    CompletionStatusWithoutE230,
    /// An entry typed so early that it overlaps with another school of the district.
    TwoPrimarySchoolsAtOnce,
    /// A student who never came, with the day of the last phone call as the exit.
    NoShowWithDays,
    /// A graduate coded as continuing.
    GraduateCodedAsContinuing,
    /// An exit typed late, while the student was at school next door.
    ConcurrentPrimaryElsewhere,
    /// The day of registration typed as the birth date.
    ImplausibleBirthDate,
    /// A program that ends before it starts.
    ProgramEndsBeforeStart,
    /// A program without its start date.
    ProgramWithoutStartDate,
    /// A student next door coded as out of state.
    CodedAsOutOfState,
    /// A student who dropped out coded as taught at home.
    DropoutCodedAsHomeSchool,
    /// A student who dropped out coded as in adult education.
    DropoutCodedAsAdultEducation,
    /// An exit dated by the day on which someone got around to it.
    ExitDatedLate,
    /// Reduced meals for a student of a school that feeds everyone.
    ProvisionWithoutFreeMeal,
}

impl Pass {
    /// Every pass, in the order in which they run: those that need the rarest records first.
    pub const ALL: &'static [Self] = &[
        Self::CodedAsGone,
        Self::SamePersonTwoNumbers,
        Self::NoShowWithDays,
        Self::TwoPrimarySchoolsAtOnce,
        Self::ConcurrentPrimaryElsewhere,
        Self::CodedAsOutOfState,
        Self::TransferWithoutProof,
        Self::DropoutCodedAsHomeSchool,
        Self::DropoutCodedAsAdultEducation,
        Self::ExitAfterYearEnd,
        Self::ExitBeforeEntry,
        Self::ExitDatedLate,
        Self::ExitReasonWithoutDate,
        Self::UnknownExitCode,
        Self::MissingExitReason,
        Self::CompletionStatusMissing,
        Self::GraduateCodedAsContinuing,
        Self::ProgramEndsBeforeStart,
        Self::ProgramWithoutStartDate,
        Self::CompletionStatusWithoutE230,
        Self::GradeOutsideSchool,
        Self::OverlapAtSameSchool,
        Self::LeftOpenAfterYearEnd,
        Self::ImplausibleBirthDate,
        Self::ProvisionWithoutFreeMeal,
    ];

    /// Its name, as profiles write it, and the code of the edit check that finds it, if one does.
    const fn row(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::CodedAsGone => ("coded-as-gone", Some("EXT307")),
            Self::SamePersonTwoNumbers => ("same-person-two-numbers", Some("STU101")),
            Self::TransferWithoutProof => ("transfer-without-proof", Some("PRF401")),
            Self::ExitAfterYearEnd => ("exit-after-year-end", Some("ENR112")),
            Self::ExitBeforeEntry => ("exit-before-entry", Some("ENR101")),
            Self::MissingExitReason => ("missing-exit-reason", Some("EXT301")),
            Self::GradeOutsideSchool => ("grade-outside-school", Some("SCH801")),
            Self::OverlapAtSameSchool => ("overlap-at-same-school", Some("ENR201")),
            Self::LeftOpenAfterYearEnd => ("left-open-after-year-end", Some("ENR105")),
            Self::ExitReasonWithoutDate => ("exit-reason-without-date", Some("EXT303")),
            Self::UnknownExitCode => ("unknown-exit-code", Some("EXT302")),
            Self::CompletionStatusMissing => ("completion-status-missing", Some("EXT304")),
            Self::CompletionStatusWithoutE230 => ("completion-status-without-e230", Some("EXT305")),
            Self::TwoPrimarySchoolsAtOnce => ("two-primary-schools-at-once", Some("ENR203")),
            Self::NoShowWithDays => ("no-show-with-days", Some("NSH501")),
            Self::GraduateCodedAsContinuing => ("graduate-coded-as-continuing", Some("EXT306")),
            Self::ConcurrentPrimaryElsewhere => ("concurrent-primary-elsewhere", Some("ENR202")),
            Self::ImplausibleBirthDate => ("implausible-birth-date", Some("STU103")),
            Self::ProgramEndsBeforeStart => ("program-ends-before-start", Some("PRG601")),
            Self::ProgramWithoutStartDate => ("program-without-start-date", Some("PRG602")),
            Self::CodedAsOutOfState => ("coded-as-out-of-state", None),
            Self::DropoutCodedAsHomeSchool => ("dropout-coded-as-home-school", None),
            Self::DropoutCodedAsAdultEducation => ("dropout-coded-as-adult-education", None),
            Self::ExitDatedLate => ("exit-dated-late", None),
            Self::ProvisionWithoutFreeMeal => ("provision-without-free-meal", Some("PRG606")),
        }
    }

    /// Its name, as profiles write it.
    pub const fn name(self) -> &'static str {
        self.row().0
    }

    /// The code of the edit check that finds it; none where only the papers show it.
    pub const fn check(self) -> Option<&'static str> {
        self.row().1
    }

    pub(super) fn plant(self, draft: &mut Draft, stream: &mut Stream) -> Option<Mistake> {
        let plant = match self {
            Self::CodedAsGone => transfers::coded_as_gone,
            Self::SamePersonTwoNumbers => identity::two_numbers,
            Self::TransferWithoutProof => transfers::without_proof,
            Self::ExitAfterYearEnd => dates::exit_after_year_end,
            Self::ExitBeforeEntry => dates::exit_before_entry,
            Self::MissingExitReason => codes::missing_reason,
            Self::GradeOutsideSchool => identity::grade_outside_school,
            Self::OverlapAtSameSchool => dates::overlap_at_same_school,
            Self::LeftOpenAfterYearEnd => dates::left_open,
            Self::ExitReasonWithoutDate => dates::reason_without_date,
            Self::UnknownExitCode => codes::unknown,
            Self::CompletionStatusMissing => codes::completion_missing,
            Self::CompletionStatusWithoutE230 => codes::completion_without_e230,
            Self::TwoPrimarySchoolsAtOnce => dates::two_schools_at_once,
            Self::NoShowWithDays => dates::no_show_with_days,
            Self::GraduateCodedAsContinuing => codes::graduate_as_continuing,
            Self::ConcurrentPrimaryElsewhere => dates::concurrent_elsewhere,
            Self::ImplausibleBirthDate => identity::implausible_birth_date,
            Self::ProgramEndsBeforeStart => programs::ends_before_start,
            Self::ProgramWithoutStartDate => programs::without_start,
            Self::CodedAsOutOfState => transfers::out_of_state,
            Self::DropoutCodedAsHomeSchool => transfers::home_school,
            Self::DropoutCodedAsAdultEducation => transfers::adult_education,
            Self::ExitDatedLate => dates::exit_dated_late,
            Self::ProvisionWithoutFreeMeal => programs::provision_without_free_meal,
        };
        plant(draft, stream)
    }
}
