//! The national words for the neutral reasons.

use super::{ExitReason, Known};

/// What a neutral reason is called nationally.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NationalTerm {
    /// What it means, in the kit's words.
    pub meaning: &'static str,
    /// The nearest value of the Ed-Fi Exit Withdraw Type descriptor, after the CEDS option set.
    pub ed_fi: &'static str,
    /// How well that value is known.
    pub known: Known,
}

/// The national term of a neutral reason.
///
/// The values read in a copy of the descriptor are Graduated, Transferred, Dropout, No show, Expelled, Died or is
/// permanently incapacitated, and Reached maximum age. The others are recalled.
pub fn national_term(reason: ExitReason) -> NationalTerm {
    const fn found(meaning: &'static str, ed_fi: &'static str) -> NationalTerm {
        NationalTerm { meaning, ed_fi, known: Known::FromSource }
    }
    const fn recalled(meaning: &'static str, ed_fi: &'static str) -> NationalTerm {
        NationalTerm { meaning, ed_fi, known: Known::Recalled }
    }
    match reason {
        ExitReason::Graduated => found("Earned a regular diploma", "Graduated"),
        ExitReason::CompletedProficiencyExam => {
            recalled("Passed a proficiency examination", "Completed with other credentials")
        }
        ExitReason::CompletedPriorSpecialEducation => recalled(
            "Left a special education transition program after an earlier certificate",
            "Completed with other credentials",
        ),
        ExitReason::CompletedCertificate => {
            recalled("Received a certificate of completion", "Completed with other credentials")
        }
        ExitReason::CompletedGed => recalled("Passed the GED", "Completed with other credentials"),
        ExitReason::AdultEducationOrGed => {
            recalled("Moved to adult education, toward a GED or diploma", "Enrolled in an adult education program")
        }
        ExitReason::CompletedWithoutRequirements => recalled(
            "Completed grade 12 without the graduation requirements",
            "Completed grade 12, but did not meet all graduation requirements",
        ),
        ExitReason::CompletedUnspecified => recalled("Completed with another status", "Other"),
        ExitReason::Died => found("Died", "Died or is permanently incapacitated"),
        ExitReason::HealthFacility => recalled("Placed in a health facility", "Transferred to a health facility"),
        ExitReason::InstitutionWithDiplomaProgram => {
            recalled("Placed in an institution with a diploma program", "Transferred to an institution")
        }
        ExitReason::Medical => recalled("Left for medical reasons", "Withdrawn due to illness"),
        ExitReason::TransferredWithinLea => found("Moved to another school of the same district", "Transferred"),
        ExitReason::TransferredInState => found("Moved to another public school of the state", "Transferred"),
        ExitReason::TransferredDisciplinary => {
            found("Moved to another public school for disciplinary reasons", "Transferred")
        }
        ExitReason::ReferredAlternative => found("Referred to an alternative program", "Transferred"),
        ExitReason::TransferredPrivate => found("Moved to a private school", "Transferred"),
        ExitReason::TransferredOutOfState => found("Moved to a school in another state", "Transferred"),
        ExitReason::Emigrated => recalled("Moved to another country", "Moved to another country"),
        ExitReason::HomeSchool => recalled("Taught at home", "Transferred to home schooling"),
        ExitReason::College => recalled("Entered college", "Enrolled in a postsecondary early admission program"),
        ExitReason::PromotedPrivate => found("Promoted to a school outside the state's public schools", "Transferred"),
        ExitReason::YearEnd => recalled("The year ended; to return", "End of school year"),
        ExitReason::Promoted => recalled("Promoted to another public school", "End of school year"),
        ExitReason::Continuing => recalled("Continues past the expected graduation", "End of school year"),
        ExitReason::Expelled => found("Expelled, not known to be enrolled elsewhere", "Expelled"),
        ExitReason::NoKnownEnrollment => found("Left, with no known enrollment", "Dropout"),
        ExitReason::Unknown => found("Left for another or an unknown reason", "Dropout"),
        ExitReason::InstitutionWithoutDiplomaProgram => {
            found("Placed in an institution without a diploma program", "Dropout")
        }
        ExitReason::AdultEducationDropout => found("Moved to adult education and dropped out there", "Dropout"),
        ExitReason::ReachedMaximumAge => found("Reached the maximum age for services", "Reached maximum age"),
        ExitReason::RecordUpdate => recalled("The record was closed to change a detail", "Other"),
        ExitReason::SecondaryExit => recalled("A secondary enrollment ended", "Other"),
        ExitReason::LeftPrekindergarten => recalled("Left prekindergarten", "Other"),
        ExitReason::NoShow => found("Was expected and never came", "No show"),
        ExitReason::Unrecognized => recalled("The code is unknown, or there is none", "Unknown reason"),
    }
}
