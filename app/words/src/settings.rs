//! Settings: their titles, their options, and why one was refused.

use engine::choice::Choice;
use engine::definition::{Family, Knob, SettingError};

use crate::Words;
use crate::dates::month;
use crate::names::grade_span;

impl Words {
    /// The title of a setting.
    pub fn knob(self, knob: Knob) -> String {
        self.say(title(knob))
    }

    /// An option of a setting, short enough for a row of choices.
    pub fn option(self, knob: Knob, option: &str) -> String {
        self.say(option_name(knob, option))
    }

    /// Why a setting was refused, and what would be accepted.
    pub fn setting_error(self, error: &SettingError) -> String {
        let valid_knobs =
            |family: &Family| family.knobs().iter().map(|knob| knob.slug()).collect::<Vec<_>>().join(", ");
        self.say(match error {
            SettingError::UnknownKnob { given, family } => {
                format!("There is no setting “{given}”. This definition has {}.", valid_knobs(family))
            }
            SettingError::ForeignKnob { knob, family } => {
                format!("The setting “{}” is not part of this definition. It has {}.", knob.slug(), valid_knobs(family))
            }
            SettingError::UnknownOption { knob, given, valid } => {
                format!("The setting “{}” cannot be “{given}”. It can be: {}.", knob.slug(), valid.join(", "))
            }
        })
    }
}

pub(crate) fn title(knob: Knob) -> &'static str {
    match knob {
        Knob::Grades => "Grades",
        Knob::Age => "Age",
        Knob::Window => "Exits between",
        Knob::CountDay => "Count day",
        Knob::ReturnScope => "A return is looked for",
        Knob::LostTransfers => "A transfer that never arrived",
        Knob::Reasons => "Exit codes added or taken out",
        Knob::Summer => "Summer leavers go to",
        Knob::TransferProof => "A transfer needs",
        Knob::Ged => "GED program",
        Knob::Certificate => "Certificate",
        Knob::Expelled => "Expelled",
        Knob::Denominator => "Divide by",
        Knob::ProgramDates => "Program records",
        Knob::ElDate => "English learner",
        Knob::CohortEntry => "Entry to the class",
        Knob::RemovalProof => "A removal needs",
        Knob::DiplomaBy => "Diploma by",
        Knob::Level => "Level",
        Knob::Years => "Years",
    }
}

/// `16 Aug to 15 Aug`, from `08-16..08-15`.
fn days_named(days: &str) -> Option<String> {
    let named = |day: &str| {
        let (in_month, day) = day.split_once('-')?;
        Some(format!("{}\u{a0}{}", day.parse::<u32>().ok()?, month(in_month.parse().ok()?)))
    };
    let (first, last) = days.split_once("..")?;
    Some(format!("{} to {}", named(first)?, named(last)?))
}

pub(crate) fn option_name(knob: Knob, option: &str) -> String {
    let name = match (knob, option) {
        (Knob::Age, "any") => "any",
        (Knob::Age, "compulsory-at-exit") => "6 to under 17, at exit",
        (Knob::Age, _) => "6 to under 17, on count day",
        (Knob::CountDay, "oct-1") => "1 October",
        (Knob::CountDay, "first-wed-oct") => "first Wednesday in October",
        (Knob::CountDay, "last-fri-sep") => "last Friday in September",
        (Knob::CountDay, _) => "20th day of school",
        (Knob::ReturnScope, "school") => "same school",
        (Knob::ReturnScope, "lea") => "same district",
        (Knob::ReturnScope, "state") => "whole state",
        (Knob::ReturnScope, _) => "nowhere",
        (Knob::LostTransfers, "trust") => "is believed",
        (Knob::LostTransfers, _) => "counts",
        (Knob::Summer, "next-year") => "next year",
        (Knob::Summer, _) => "ended year",
        (Knob::TransferProof | Knob::RemovalProof, "proof") => "proof",
        (Knob::TransferProof | Knob::RemovalProof, _) => "the code alone",
        (Knob::Ged, "approved") => "excused",
        (Knob::Ged | Knob::Certificate | Knob::Expelled, "not-approved" | "dropout") => "dropout",
        (Knob::Certificate, _) => "completer",
        (Knob::Expelled, _) => "not counted",
        (Knob::Denominator, "none") => "nothing",
        (Knob::Denominator, "count-day") => "members on count day",
        (Knob::Denominator, "cumulative") => "everyone enrolled in the year",
        (Knob::Denominator, _) => "average membership",
        (Knob::ProgramDates, "start-in-cycle") => "starting in the cycle",
        (Knob::ProgramDates, _) => "overlapping the cycle",
        (Knob::ElDate, "any-day") => "any day of the cycle",
        (Knob::ElDate, _) => "on the exit date",
        (Knob::CohortEntry, "one-cohort") => "one class for each student",
        (Knob::CohortEntry, _) => "import steps word for word",
        (Knob::Level, "school") => "school",
        (Knob::Level, "district") => "district",
        (Knob::Level, _) => "state",
        (Knob::Grades, span) => {
            return engine::definition::GradeSpan::parse(span).map_or_else(|| span.to_owned(), grade_span);
        }
        (Knob::Window, days) => return days_named(days).unwrap_or_else(|| days.to_owned()),
        (Knob::Reasons, "") => "none",
        (_, other) => other,
    };
    name.to_owned()
}
