//! North Dakota's exit codes, from the STARS Graduation Rate Report instructions 2014-15.

use super::{ExitCode, ExitReason, Known, YearEnd};

const INSTRUCTIONS: &str = "NDDPI STARS Graduation Rate Report instructions 2014-15";

const fn code(code: &'static str, completion: &'static str, reason: ExitReason, meaning: &'static str) -> ExitCode {
    ExitCode { code, completion, meaning, source: INSTRUCTIONS, known: Known::FromSource, reason }
}

pub(super) const CODES: &[ExitCode] = &[
    code(
        "1",
        "",
        ExitReason::Graduated,
        "Graduate: a standard diploma issued by the local district, received by 31 August",
    ),
    code(
        "2",
        "",
        ExitReason::Unknown,
        "Dropout: absent without an approved excuse or documented transfer, or failed to re-enroll",
    ),
    code("2", "ged", ExitReason::CompletedGed, "Dropout: entered a GED program before completing secondary education"),
    code(
        "2",
        "certificate",
        ExitReason::CompletedCertificate,
        "Dropout: received a certificate of attendance or non-standard diploma",
    ),
    code(
        "2",
        "maximum_age",
        ExitReason::ReachedMaximumAge,
        "Dropout: reached the maximum age for services without a standard diploma",
    ),
    code(
        "2",
        "no_diploma_program",
        ExitReason::InstitutionWithoutDiplomaProgram,
        "Dropout: enrolled in a program that does not lead to a district-approved diploma",
    ),
    code("3", "", ExitReason::Died, "Deceased during or between regular school sessions"),
    code(
        "4",
        "",
        ExitReason::TransferredOutOfState,
        "Transferred out of the district, evidenced by a transcript exchange",
    ),
    code(
        "5",
        "",
        ExitReason::TransferredWithinLea,
        "Transferred within the district, evidenced by enrollment at the receiving school",
    ),
    code(
        "6",
        "",
        ExitReason::Continuing,
        "Continued: enrolled the next year, or temporarily placed in an institution with an educational program",
    ),
    ExitCode {
        code: "",
        completion: "",
        meaning: "No code: the year ended and the student was to return",
        source: "the kit's reading of an empty exit code",
        known: Known::Own,
        reason: ExitReason::YearEnd,
    },
];

/// Codes 6 and empty mean one thing at the end of the year and another before it.
///
/// Without a calendar row they are read as at the end of the year; whoever depends on it asks
/// for the row first.
pub(super) fn neutral(code: &str, completion: &str, year_end: YearEnd) -> ExitReason {
    let before = year_end == YearEnd::Before;
    match (code, completion) {
        ("6", _) if before => ExitReason::InstitutionWithDiplomaProgram,
        ("6", _) => ExitReason::Continuing,
        ("", _) if before => ExitReason::RecordUpdate,
        ("", _) => ExitReason::YearEnd,
        ("2", _) => CODES
            .iter()
            .find(|row| row.code == code && row.completion == completion)
            .map_or(ExitReason::Unknown, |row| row.reason),
        _ => CODES.iter().find(|row| row.code == code).map_or(ExitReason::Unrecognized, |row| row.reason),
    }
}
