//! Errors, planted last: each by a named pass that changes one record and says which edit check finds it, or that only
//! the papers show it.
//!
//! A pass looks at the records as they are and takes one that its mistake could have happened to, of a student who has
//! no error yet. What it changes, with the right values and the paper that shows them, goes into the answer key.

mod choose;
mod draft;
mod pass;
mod passes;
mod usual;

pub use pass::Pass;

use engine::records::District;

use crate::answer_key::PlantedError;
use crate::lives::Lives;
use crate::records::Clean;

/// Plants the errors of the profile and files the papers.
pub(crate) fn plant(lives: &Lives, clean: Clean, order: &[u32]) -> (District, Vec<PlantedError>) {
    let planted = &lives.plan.profile.planted;
    let mut draft = draft::Draft::new(lives, clean, order);
    for pass in Pass::ALL.iter().copied() {
        let count: u32 = planted.iter().filter(|planting| planting.pass == pass).map(|planting| planting.count).sum();
        for round in 0..count {
            draft.plant(pass, round);
        }
    }
    draft.file()
}
