//! What is hidden, and why.

use super::publication::Publication;
use super::{Group, Key, Mode, Side};
use crate::choice::choices;
use crate::records::RaceEthnicity;

choices! {
    /// Why a cell is hidden. A report says which, so that a reader knows it, too.
    pub enum Reason {
        /// It is small.
        Primary = "primary",
        /// It would tell a small one by subtraction.
        Complementary = "complementary",
    }
}

/// Which cells of a publication are hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hiding {
    /// By which rule.
    pub mode: Mode,
    /// For each published cell why it is hidden; none where it is shown.
    pub reasons: Vec<Option<Reason>>,
}

impl Hiding {
    /// Hides what a mode calls small, and nothing beside it.
    pub fn primary(publication: &Publication, mode: Mode) -> Self {
        let is_small = |size: u32| mode.largest_hidden().is_some_and(|largest| size <= largest);
        let small = publication.population[..publication.published].iter().map(|size| is_small(*size));
        let reasons = small.map(|is_small| is_small.then_some(Reason::Primary)).collect();
        let mut hiding = Self { mode, reasons };
        if mode.hides_not_reported() {
            hiding.hide_not_reported(publication);
        }
        hiding
    }

    /// Hides “not reported” in every table in which another race is hidden; says whether that hid anything.
    pub(super) fn hide_not_reported(&mut self, publication: &Publication) -> bool {
        let race = |key: Key| match key.group {
            Some(Group::Race(race)) => Some(race),
            _ => None,
        };
        let mut hid = false;
        for line in publication.lines.iter().filter(|line| line.side == Side::Group(super::Grouping::Race)) {
            let cells = || line.parts.iter().copied().filter(|at| *at < publication.published);
            let unknown = cells().find(|at| race(publication.keys[*at]) == Some(RaceEthnicity::NotReported));
            let Some(unknown) = unknown else { continue };
            if self.reasons[unknown].is_none() && cells().any(|at| at != unknown && self.reasons[at].is_some()) {
                self.reasons[unknown] = Some(Reason::Complementary);
                hid = true;
            }
        }
        hid
    }

    /// Whether a cell is hidden.
    pub fn hides(&self, cell: usize) -> bool {
        self.reasons.get(cell).is_some_and(Option::is_some)
    }

    /// How many cells are hidden for a reason.
    pub fn count(&self, reason: Reason) -> usize {
        self.reasons.iter().filter(|one| **one == Some(reason)).count()
    }
}
