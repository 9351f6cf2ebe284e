//! How an attempt did: held against the answer key of its district, and against what truly happened.
//!
//! A generated district has a key, sealed until someone asks. One that was made by hand, or opened from files, has none:
//! its definitions disagree on purpose, and nobody but its readers can say which record is right. There only the findings
//! are followed, from the first day to the last.
//!
//! What was taken back counts nothing: only the corrections that stand are looked at.

mod beside;
mod days;
mod errors;
mod findings;
mod misclassified;
mod sealed;

#[cfg(test)]
mod tests;

pub use beside::{Beside, Verdict};
pub use days::DaysUsed;
pub use errors::{Fate, Item, Value};
pub use findings::{Handled, Handling};
pub use misclassified::{Classification, Misclassified, TARGET_PER_MILLE};
pub use sealed::{Leavers, Sealed};

use engine::certification::Window;
use engine::evaluate::Unusable;
use engine::records::District;

use crate::attempt::{Attempt, Progress};
use crate::counted::Counted;
use crate::desk::Desk;
use crate::journal::CertifiedNumbers;

/// What is scored.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The whole district without any correction, in the order of arrival.
    pub base: &'a District,
    /// The attempt.
    pub attempt: &'a Attempt,
    /// Its reporting window.
    pub window: &'a Window,
    /// What its office does not know; none where nobody does.
    pub sealed: Option<&'a Sealed>,
}

/// How an attempt did.
#[derive(Debug, Clone)]
pub struct Score {
    /// Whether its numbers are certified. The attempt is then scored as it stood at that moment, else as it stands.
    pub is_certified: bool,
    /// Every planted error and what became of it; empty without a key.
    pub items: Vec<Item>,
    /// Corrections of fields that no planted error is about.
    pub beside: Vec<Beside>,
    /// Errors and warnings that the edit checks found before anything was corrected, and what became of them.
    pub findings: Vec<Handled>,
    /// The records on that first day, which those findings point into.
    pub first: Desk,
    /// Warnings answered with a note.
    pub answered: usize,
    /// The numbers of the attempt.
    pub numbers: CertifiedNumbers,
    /// What only a district with a key can say.
    pub against: Option<Against>,
    /// The simulated days that went by.
    pub days: DaysUsed,
}

/// An attempt against what is right.
#[derive(Debug, Clone)]
pub struct Against {
    /// The numbers on the records as known then, with every planted error put right.
    pub right: CertifiedNumbers,
    /// The same once everything has come to be known; none where nothing comes later.
    pub later: Option<CertifiedNumbers>,
    /// Students whose outcome differs from the one on those records.
    pub classification: Classification,
    /// Those who left in the year reported, as the office wrote and as it happened.
    pub leavers: Leavers,
}

impl Score {
    /// Scores an attempt.
    ///
    /// # Errors
    /// When its report cannot be made from the records.
    ///
    /// # Panics
    /// Never: corrections name students who are listed.
    pub fn of(given: &Given<'_>) -> Result<Self, Unusable> {
        let certified = given.attempt.as_certified();
        let attempt = certified.as_ref().unwrap_or(given.attempt);
        let progress = attempt.progress();
        let base = given.base;
        let desk = laid_out(match &certified {
            Some(attempt) => attempt.certified_records(base),
            None => attempt.records(base),
        });
        let days = DaysUsed::of(attempt, given.window, certified.is_some());
        let first = laid_out(base.known_on(days.from));
        let known = base.known_on(attempt.day);
        let counted = Counted::of(&desk, attempt)?;
        let mut score = Self {
            is_certified: certified.is_some(),
            items: Vec::new(),
            beside: Vec::new(),
            findings: findings::follow(&first, &desk, attempt, &progress)?,
            first,
            answered: progress.answers.len(),
            numbers: counted.numbers(&desk.roster),
            against: None,
            days,
        };
        if let Some(sealed) = given.sealed {
            let right = sealed.put_right(&known, |_, _| true);
            let right_count = Counted::of(&right, attempt)?;
            let is_in_reach = |record, field| errors::is_in_reach(attempt.flow, record, field);
            let reached = sealed.put_right(&known, is_in_reach);
            let reached_count = Counted::of(&reached, attempt)?;
            let bench = Bench { known: &known, desk: &desk, right: &right, attempt, progress: &progress, sealed };
            let later = if base.settles_on().is_some_and(|settled| settled > attempt.day) {
                let settled = sealed.put_right(base, |_, _| true);
                Some(Counted::of(&settled, attempt)?.numbers(&settled.roster))
            } else {
                None
            };
            score.items = bench.items();
            score.beside = beside::of(&bench);
            score.against = Some(Against {
                right: right_count.numbers(&right.roster),
                later,
                classification: Classification::of(
                    (&counted, &desk.roster),
                    (&right_count, &right.roster),
                    (&reached_count, &reached.roster),
                ),
                leavers: sealed.leavers,
            });
        } else {
            score.beside = beside::without_key(&known, &desk, &progress);
        }
        Ok(score)
    }

    /// How many planted errors met a fate.
    pub fn count(&self, fate: fn(&Fate) -> bool) -> usize {
        self.items.iter().filter(|item| fate(&item.fate)).count()
    }

    /// Planted errors that a paper shows, in a folder that nobody opened.
    pub fn evidence_ignored(&self) -> usize {
        self.items.iter().filter(|item| item.is_evidence_ignored()).count()
    }
}

/// Everything on the table when an attempt is compared with its key.
#[derive(Clone, Copy)]
struct Bench<'a> {
    /// The records as known on the day, without any correction.
    known: &'a District,
    desk: &'a Desk,
    right: &'a Desk,
    attempt: &'a Attempt,
    progress: &'a Progress,
    sealed: &'a Sealed,
}

/// Records on a desk. Neither a day nor a correction can take a student from the list who has a record.
fn laid_out(records: District) -> Desk {
    Desk::new(records).expect("every record's student is in the list of students")
}
