use super::{Category, ExitCode, ExitReason, Leaves, codes_of};
use crate::choice::Choice;
use crate::records::CodeSet;

/// What an office writes for each reason in a code set: the way back from a reason to a code.
#[derive(Debug, Clone)]
pub struct CodeBook(Vec<Written>);

/// A code and the completion behind it; both empty where the set has no word for a reason.
pub type Written = (&'static str, &'static str);

impl CodeBook {
    /// The book of a set, looked up once for all records.
    pub fn of(set: CodeSet) -> Self {
        let listed = codes_of(set);
        Self(ExitReason::ALL.iter().map(|reason| written(set, &listed, *reason)).collect())
    }

    /// The code and completion that an office writes for a reason.
    pub fn write(&self, reason: ExitReason) -> Written {
        self.0[reason as usize]
    }
}

/// North Dakota's set is coarser than the reasons; what it has no code of its own for goes where its instructions put
/// it: dropouts under 2, transfers within the district under 5, other transfers under 4, placements under 6.
fn written(set: CodeSet, listed: &[ExitCode], reason: ExitReason) -> Written {
    match (set, reason) {
        (CodeSet::Calpads, ExitReason::TransferredWithinLea) => ("T160", ""),
        (CodeSet::Calpads, ExitReason::ReachedMaximumAge) => ("E400", ""),
        // N420 and N430 exist beside it; only the meaning of N470 is known [CALPADS Update Flashes].
        (CodeSet::Calpads, ExitReason::NoShow) => ("N470", ""),
        (CodeSet::NdStars, ExitReason::AdultEducationOrGed) => ("2", "ged"),
        _ => match listed.iter().find(|code| code.reason == reason) {
            Some(code) => (code.code, code.completion),
            None if set == CodeSet::NdStars => (north_dakota(reason), ""),
            None => ("", ""),
        },
    }
}

fn north_dakota(reason: ExitReason) -> &'static str {
    match (reason.leaves(), reason.category()) {
        (Some(Leaves::School), _) => "5",
        (Some(_), _) => "4",
        (None, Category::Placement) => "6",
        (None, Category::YearEnd) => "",
        (None, _) => "2",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_write_their_own_codes() {
        let check = |set, reason, expected| assert_eq!(CodeBook::of(set).write(reason), expected, "{reason:?}");
        check(CodeSet::Calpads, ExitReason::NoKnownEnrollment, ("E140", ""));
        check(CodeSet::Calpads, ExitReason::Graduated, ("E230", "100"));
        check(CodeSet::Calpads, ExitReason::TransferredWithinLea, ("T160", ""));
        check(CodeSet::Calpads, ExitReason::ReachedMaximumAge, ("E400", ""));
        check(CodeSet::Calpads, ExitReason::NoShow, ("N470", ""));
        check(CodeSet::Kit, ExitReason::YearEnd, ("year_end", ""));
        check(CodeSet::NdStars, ExitReason::AdultEducationOrGed, ("2", "ged"));
        check(CodeSet::NdStars, ExitReason::CompletedGed, ("2", "ged"));
        check(CodeSet::NdStars, ExitReason::TransferredPrivate, ("4", ""));
        check(CodeSet::NdStars, ExitReason::HealthFacility, ("6", ""));
        check(CodeSet::NdStars, ExitReason::Promoted, ("", ""));
    }
}
