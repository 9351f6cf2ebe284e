//! Errors, planted last: each by a named pass that changes one record and says which edit check finds it, or that only
//! the papers show it.
//!
//! A pass looks at the records as they are and takes one that its mistake could have happened to, of a student who has
//! no error yet. What it changes, with the right values and the paper that shows them, goes into the answer key.

mod belongings;
mod choose;
mod draft;
mod pass;
mod passes;
mod usual;

pub use pass::Pass;

use std::sync::Arc;

use engine::records::District;

use crate::answer_key::PlantedError;
use crate::lives::Lives;
use crate::records::Clean;
use draft::Draft;

/// Plants the errors of a profile, some at a time.
#[derive(Debug)]
pub(crate) struct Planter {
    draft: Draft,
    /// Every error to be planted: its pass, and the how many-th of it.
    rounds: Vec<(Pass, u32)>,
    next: usize,
}

impl Planter {
    pub(crate) fn new(lives: &Lives, clean: Clean) -> Self {
        let planted = &lives.plan.profile.planted;
        let count = |pass: Pass| planted.iter().filter(move |row| row.pass == pass).map(|row| row.count).sum();
        let rounds = Pass::ALL.iter().flat_map(|pass| (0..count(*pass)).map(|round| (*pass, round))).collect();
        Self { draft: Draft::new(Arc::clone(&lives.plan), clean), rounds, next: 0 }
    }

    /// How many errors are asked for; a district without any still takes one step.
    pub(crate) fn units(&self) -> u32 {
        u32::try_from(self.rounds.len()).unwrap_or(u32::MAX).max(1)
    }

    /// Plants so many more.
    pub(crate) fn go_on(&mut self, errors: u32) {
        let to = self.next.saturating_add(errors as usize).min(self.rounds.len());
        for (pass, round) in &self.rounds[self.next..to] {
            self.draft.plant(*pass, *round);
        }
        self.next = to;
    }

    /// Files the papers.
    pub(crate) fn finish(self) -> (District, Vec<PlantedError>) {
        self.draft.file()
    }
}
