//! California's exit reasons and completion statuses.

use super::{ExitCode, ExitReason, Known};

/// The CALPADS Data Guide, appendix C, as copied at docslib.org/doc/6639499 (cut after E140).
const DATA_GUIDE: &str = "CALPADS Data Guide, appendix C";
const REPORT: &str = "CALPADS report 1.24, updated 12 Sep 2024";
const GRADUATION: &str = "CDE graduate and cohort guidance; CALPADS report 1.22";
const DISTRICT: &str = "district guidance on CALPADS exit codes";
const ANOMALY: &str = "CALPADS error descriptions SENR0654, SENR0302";
const RECALLED: &str = "recalled, not verified";

const fn found(
    code: &'static str,
    completion: &'static str,
    reason: ExitReason,
    source: &'static str,
    meaning: &'static str,
) -> ExitCode {
    ExitCode { code, completion, meaning, source, known: Known::FromSource, reason }
}

const fn recalled(code: &'static str, completion: &'static str, reason: ExitReason, meaning: &'static str) -> ExitCode {
    ExitCode { code, completion, meaning, source: RECALLED, known: Known::Recalled, reason }
}

pub(super) const CODES: &[ExitCode] = &[
    found(
        "E125",
        "",
        ExitReason::CompletedPriorSpecialEducation,
        DATA_GUIDE,
        "Left a special education transition program after an earlier certificate, proficiency examination or GED",
    ),
    found("E130", "", ExitReason::Died, DATA_GUIDE, "Died, also over the summer"),
    found(
        "E140",
        "",
        ExitReason::NoKnownEnrollment,
        DATA_GUIDE,
        "Left, and after truancy intervention there is no evidence of enrollment in an academic program",
    ),
    found("E150", "", ExitReason::RecordUpdate, DISTRICT, "Mid-year update of the enrollment record"),
    found("E155", "", ExitReason::YearEnd, DISTRICT, "Year-end exit, expected back at the same school"),
    found("E156", "", ExitReason::Continuing, DISTRICT, "Grade 12 student who continues for a further year"),
    found("E170", "", ExitReason::SecondaryExit, DISTRICT, "Exit of a secondary enrollment"),
    found("E230", "100", ExitReason::Graduated, GRADUATION, "Graduated with a standard high school diploma"),
    found(
        "E230",
        "104",
        ExitReason::CompletedUnspecified,
        GRADUATION,
        "Met all requirements but the exit examination (historical)",
    ),
    found("E230", "106", ExitReason::Graduated, GRADUATION, "Graduated with an exit examination waiver (historical)"),
    found(
        "E230",
        "108",
        ExitReason::Graduated,
        GRADUATION,
        "Graduated with an exit examination exemption (historical)",
    ),
    found(
        "E230",
        "120",
        ExitReason::CompletedCertificate,
        GRADUATION,
        "Special education certificate of completion, no diploma",
    ),
    found("E230", "250", ExitReason::Graduated, GRADUATION, "Adult education high school diploma"),
    found("E230", "320", ExitReason::CompletedGed, GRADUATION, "Passed the GED, no diploma"),
    found(
        "E230",
        "330",
        ExitReason::CompletedProficiencyExam,
        GRADUATION,
        "Passed the high school proficiency examination",
    ),
    found(
        "E230",
        "360",
        ExitReason::CompletedWithoutRequirements,
        REPORT,
        "Completed grade 12 without completing the graduation requirements",
    ),
    found("E230", "480", ExitReason::Promoted, DISTRICT, "Promoted to another California public school"),
    found(
        "E230",
        "485",
        ExitReason::PromotedPrivate,
        DISTRICT,
        "Promoted to a school that is not a California public school",
    ),
    found("E300", "", ExitReason::Expelled, DISTRICT, "Expelled, not known to be enrolled elsewhere"),
    found("E400", "", ExitReason::Unknown, DISTRICT, "Other or unknown"),
    recalled("E410", "", ExitReason::Medical, "Left for medical reasons"),
    found("E450", "", ExitReason::LeftPrekindergarten, DISTRICT, "Left prekindergarten"),
    found("N420", "", ExitReason::NoShow, ANOMALY, "No-show"),
    found("N430", "", ExitReason::NoShow, ANOMALY, "No-show"),
    found("N470", "", ExitReason::NoShow, ANOMALY, "No-show, other: never attended"),
    found(
        "T160",
        "",
        ExitReason::TransferredInState,
        DISTRICT,
        "Transferred to another California public school, documentation held",
    ),
    found(
        "T165",
        "",
        ExitReason::TransferredDisciplinary,
        DISTRICT,
        "Transferred to another California public school for disciplinary reasons",
    ),
    recalled("T167", "", ExitReason::ReferredAlternative, "Referred to an alternative program"),
    found("T180", "", ExitReason::TransferredPrivate, DISTRICT, "Transferred to a California private school"),
    found("T200", "", ExitReason::TransferredOutOfState, DISTRICT, "Transferred to a school in another state"),
    found("T240", "", ExitReason::Emigrated, DISTRICT, "Moved to another country"),
    found("T260", "", ExitReason::AdultEducationOrGed, DISTRICT, "Adult education, working toward a GED or diploma"),
    recalled("T270", "", ExitReason::AdultEducationDropout, "Transferred to adult education and dropped out there"),
    found("T280", "", ExitReason::College, DISTRICT, "College, working toward a degree"),
    recalled("T310", "", ExitReason::HealthFacility, "Health facility"),
    recalled("T370", "", ExitReason::InstitutionWithDiplomaProgram, "Institution with a high school diploma program"),
    recalled(
        "T380",
        "",
        ExitReason::InstitutionWithoutDiplomaProgram,
        "Institution without a high school diploma program",
    ),
    recalled("T460", "", ExitReason::HomeSchool, "Home schooling"),
];

/// E230 is a completion whose status decides; every other code stands by itself.
pub(super) fn neutral(code: &str, completion: &str) -> ExitReason {
    let listed = |completion| CODES.iter().find(|row| row.code == code && row.completion == completion);
    if code == "E230" {
        return listed(completion).map_or(ExitReason::CompletedUnspecified, |row| row.reason);
    }
    listed("").map_or(ExitReason::Unrecognized, |row| row.reason)
}
