use super::known::last_days;
use super::{CodeSet, District};
use crate::codes::{CodeBook, ExitReason, YearEnd, neutral};
use crate::sorting;

/// A reason that another code set cannot say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeLoss {
    /// The reason.
    pub reason: ExitReason,
    /// What its code in the other set is read as.
    pub becomes: ExitReason,
    /// How many enrollments it is so for.
    pub enrollments: u32,
}

impl District {
    /// The same records with the codes of another set, and what that set cannot say, by reason.
    ///
    /// Codes that no reason stands behind, and empty ones, are left as they are: they are for edit checks to find.
    #[must_use]
    pub fn recoded(&self, set: CodeSet) -> (Self, Vec<CodeLoss>) {
        let mut district = self.clone();
        if set == self.exit_codes {
            return (district, Vec::new());
        }
        district.exit_codes = set;
        let book = CodeBook::of(set);
        let last_days = last_days(self);
        let mut losses: Vec<((ExitReason, ExitReason), u32)> = Vec::new();
        for row in &mut district.enrollments {
            let year_end = match (last_days.get(&(row.lea_id.as_str(), row.school_year)), row.exit_date) {
                (Some(last), Some(exit)) if exit < *last => YearEnd::Before,
                (None, Some(_)) => YearEnd::NoCalendar,
                _ => YearEnd::OnOrAfter,
            };
            let reason = neutral(self.exit_codes, &row.exit_reason, &row.completion, year_end);
            // North Dakota's empty code closes a year; an open enrollment has no code in any set.
            let is_empty =
                row.exit_reason.is_empty() && (row.exit_date.is_none() || self.exit_codes != CodeSet::NdStars);
            if is_empty || reason == ExitReason::Unrecognized {
                continue;
            }
            let (code, completion) = book.write(reason);
            code.clone_into(&mut row.exit_reason);
            completion.clone_into(&mut row.completion);
            let becomes = neutral(set, code, completion, year_end);
            if becomes != reason {
                *sorting::under(&mut losses, (reason, becomes)) += 1;
            }
        }
        let losses = losses.into_iter();
        let losses = losses.map(|((reason, becomes), enrollments)| CodeLoss { reason, becomes, enrollments });
        (district, losses.collect())
    }
}
