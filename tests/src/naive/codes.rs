//! What exit codes amount to, code by code, as the page of definitions lists them.

use engine::records::{CodeSet, District, Enrollment};

/// A category of the last exit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Graduate,
    Completer,
    Certificate,
    Ged,
    Death,
    Placement,
    Transfer,
    YearEnd,
    Expelled,
    None,
}

pub(super) fn is_no_show(codes: CodeSet, row: &Enrollment) -> bool {
    match codes {
        CodeSet::Calpads => matches!(row.exit_reason.as_str(), "N420" | "N430" | "N470"),
        CodeSet::NdStars => false,
        CodeSet::Kit => row.exit_reason == "no_show",
    }
}

pub(super) fn kind(district: &District, row: &Enrollment) -> Kind {
    let (code, completion) = (row.exit_reason.as_str(), row.completion.as_str());
    match district.exit_codes {
        CodeSet::Calpads => match code {
            "E230" => match completion {
                "100" | "106" | "108" | "250" => Kind::Graduate,
                "330" => Kind::Completer,
                "120" => Kind::Certificate,
                "320" => Kind::Ged,
                "485" => Kind::Transfer,
                "480" => Kind::YearEnd,
                _ => Kind::None,
            },
            "E125" => Kind::Completer,
            "T260" => Kind::Ged,
            "E130" => Kind::Death,
            "T310" | "T370" | "E410" => Kind::Placement,
            "T160" | "T165" | "T167" | "T180" | "T200" | "T240" | "T280" | "T460" => Kind::Transfer,
            "E155" | "E156" => Kind::YearEnd,
            "E300" => Kind::Expelled,
            _ => Kind::None,
        },
        CodeSet::NdStars => match (code, completion) {
            ("1", _) => Kind::Graduate,
            ("2", "certificate") => Kind::Certificate,
            ("2", "ged") => Kind::Ged,
            ("3", _) => Kind::Death,
            ("4" | "5", _) => Kind::Transfer,
            ("6" | "", _) if is_at_year_end(district, row) => Kind::YearEnd,
            ("6", _) => Kind::Placement,
            _ => Kind::None,
        },
        CodeSet::Kit => match code {
            "graduated" => Kind::Graduate,
            "completed_proficiency_exam" | "completed_prior_special_education" => Kind::Completer,
            "completed_certificate" => Kind::Certificate,
            "completed_ged" | "adult_education_or_ged" => Kind::Ged,
            "died" => Kind::Death,
            "health_facility" | "institution_with_diploma_program" | "medical" => Kind::Placement,
            "transferred_within_lea"
            | "transferred_in_state"
            | "transferred_disciplinary"
            | "referred_alternative"
            | "transferred_private"
            | "transferred_out_of_state"
            | "emigrated"
            | "home_school"
            | "college"
            | "promoted_private" => Kind::Transfer,
            "year_end" | "promoted" | "continuing" => Kind::YearEnd,
            "expelled" => Kind::Expelled,
            _ => Kind::None,
        },
    }
}

/// Whether the exit lies on or after the last day of the record's own school year.
fn is_at_year_end(district: &District, row: &Enrollment) -> bool {
    let (_, last) = super::student::calendar(district, &row.lea_id, row.school_year);
    row.exit_date.is_none_or(|exit| exit >= last)
}

/// Whether the code is in the dropout set of family 1 before any setting changes the set.
pub(super) fn is_in_dropout_set(codes: CodeSet, row: &Enrollment) -> bool {
    let (code, completion) = (row.exit_reason.as_str(), row.completion.as_str());
    match codes {
        CodeSet::Calpads => matches!((code, completion), ("E140" | "E300" | "E400" | "T380", _) | ("E230", "360")),
        CodeSet::NdStars => code == "2" && !matches!(completion, "ged" | "certificate"),
        CodeSet::Kit => matches!(
            code,
            "no_known_enrollment"
                | "expelled"
                | "unknown"
                | "institution_without_diploma_program"
                | "completed_without_requirements"
                | "reached_maximum_age"
        ),
    }
}

/// Whether the student was to turn up at another public school of the state.
pub(super) fn stays_in_state(codes: CodeSet, code: &str) -> bool {
    leaves_school_only(codes, code)
        || match codes {
            CodeSet::Calpads => matches!(code, "T160" | "T165" | "T167"),
            CodeSet::NdStars => false,
            CodeSet::Kit => {
                matches!(code, "transferred_in_state" | "transferred_disciplinary" | "referred_alternative")
            }
        }
}

/// Whether a transfer leaves the school and not the LEA.
pub(super) fn leaves_school_only(codes: CodeSet, code: &str) -> bool {
    match codes {
        CodeSet::Calpads => false,
        CodeSet::NdStars => code == "5",
        CodeSet::Kit => code == "transferred_within_lea",
    }
}

/// Whether the code itself says that the student goes on past the year: ND's 6, E156.
pub(super) fn says_continuing(district: &District, row: &Enrollment) -> bool {
    match district.exit_codes {
        CodeSet::Calpads => row.exit_reason == "E156",
        CodeSet::NdStars => row.exit_reason == "6",
        CodeSet::Kit => row.exit_reason == "continuing",
    }
}
