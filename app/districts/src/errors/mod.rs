//! Planted errors: clean records go through named passes, each of which makes one kind of mistake that offices make.
//!
//! A pass changes one field of one record, so that one correction puts it right, and leaves a paper that proves it. No
//! student gets two.

mod coded_as_gone;
mod draft;
mod exit_after_year_end;
mod exit_before_entry;
mod grade_outside_school;
mod missing_exit_reason;
mod overlap_at_same_school;
mod pass;
mod same_person_two_numbers;
mod transfer_without_proof;

pub use pass::Pass;

use engine::records::District;

use crate::answer_key::PlantedError;
use crate::records::Clean;
use crate::world::World;
use draft::Draft;

/// Plants what the profile asks for, as far as the district has records for it, and files the papers.
pub(crate) fn plant(world: &World<'_>, clean: Clean) -> (District, Vec<PlantedError>) {
    let mut draft = Draft::new(world, clean);
    for pass in Pass::ALL {
        let asked = world.profile.planted.iter().filter(|planting| planting.pass == *pass);
        for round in 0..asked.map(|planting| planting.count).sum() {
            draft.plant(*pass, round);
        }
    }
    draft.file()
}
