//! Exit codes: the neutral reasons that evaluation runs on, and the code sets that offices write.
//!
//! A state's code is read together with its completion status and becomes an [`ExitReason`]; its [`Category`] is
//! what the count-day and cohort definitions ask about.

mod book;
mod calpads;
mod kit;
mod national;
mod north_dakota;
mod reason;

pub use book::{CodeBook, Written};
pub use national::{NationalTerm, national_term};
pub use reason::{Category, ExitReason, Leaves};

use crate::choice::Choice;
use crate::records::CodeSet;

/// How well the meaning of a code is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Read in a public document, named in the source.
    FromSource,
    /// Recalled from general knowledge and not verified: a lead, not an authority.
    Recalled,
    /// The kit's own.
    Own,
}

/// One code of a code set, as a person looks it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExitCode {
    /// The code in the `exit_reason` column.
    pub code: &'static str,
    /// The completion status or sub-definition behind it; empty where it has none.
    pub completion: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Where the meaning comes from.
    pub source: &'static str,
    /// How well it is known.
    pub known: Known,
    /// The neutral reason it becomes.
    pub reason: ExitReason,
}

/// The codes of a set, in the order in which its own documents list them.
pub fn codes_of(set: CodeSet) -> Vec<ExitCode> {
    match set {
        CodeSet::Calpads => calpads::CODES.to_vec(),
        CodeSet::NdStars => north_dakota::CODES.to_vec(),
        CodeSet::Kit => kit::codes(),
    }
}

/// The code of a set that stands behind an exit reason and completion, if the set has it.
pub fn look_up(set: CodeSet, exit_reason: &str, completion: &str) -> Option<ExitCode> {
    let codes = codes_of(set);
    codes
        .iter()
        .find(|code| code.code == exit_reason && code.completion == completion)
        .or_else(|| codes.iter().find(|code| code.code == exit_reason && code.completion.is_empty()))
        .or_else(|| codes.iter().find(|code| code.code == exit_reason))
        .copied()
}

/// Whether a set has a code, whatever its completion. The empty code of North Dakota's files counts as one.
pub fn is_known(set: CodeSet, exit_reason: &str) -> bool {
    match set {
        CodeSet::Calpads => calpads::CODES.iter().any(|code| code.code == exit_reason),
        CodeSet::NdStars => north_dakota::CODES.iter().any(|code| code.code == exit_reason),
        CodeSet::Kit => ExitReason::from_slug(exit_reason).is_some_and(|reason| reason != ExitReason::Unrecognized),
    }
}

/// Where an exit lies in its school year, as far as the calendar tells. Only North Dakota's `6` and empty code ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearEnd {
    /// Before the last day.
    Before,
    /// On or after the last day.
    OnOrAfter,
    /// The calendar has no row for the record's LEA and school year.
    NoCalendar,
}

/// The neutral reason behind a code.
pub fn neutral(set: CodeSet, exit_reason: &str, completion: &str, year_end: YearEnd) -> ExitReason {
    match set {
        CodeSet::Calpads => calpads::neutral(exit_reason, completion),
        CodeSet::NdStars => north_dakota::neutral(exit_reason, completion, year_end),
        CodeSet::Kit => ExitReason::from_slug(exit_reason).unwrap_or(ExitReason::Unrecognized),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_code_becomes_the_reason_it_names() {
        for set in CodeSet::ALL.iter().copied() {
            for code in codes_of(set) {
                let year_end = match code.reason {
                    ExitReason::Continuing | ExitReason::YearEnd => YearEnd::OnOrAfter,
                    _ => YearEnd::Before,
                };
                assert_eq!(neutral(set, code.code, code.completion, year_end), code.reason, "{code:?}");
            }
        }
    }

    #[test]
    fn a_code_is_found_with_and_without_its_completion() {
        assert_eq!(
            look_up(CodeSet::Calpads, "E230", "360").map(|c| c.reason),
            Some(ExitReason::CompletedWithoutRequirements)
        );
        assert_eq!(look_up(CodeSet::Calpads, "E140", "").map(|c| c.reason), Some(ExitReason::NoKnownEnrollment));
        assert_eq!(look_up(CodeSet::Calpads, "ZZZ", ""), None);
    }
}
