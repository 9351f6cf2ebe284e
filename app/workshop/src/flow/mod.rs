//! Where students went, under an event definition: the members of a year by the next count day, or a class year by year.
//!
//! A flow has stages. At each stage every student of the flow stands at exactly one [`Place`], so that the students at
//! the places of a stage add up to all of them, and so do the streams between two stages. Membership, outcomes and
//! the class are the engine's; what a place is beyond that is said at [`members`] and [`class`] [kit's own: no source
//! defines such a picture].

mod class;
mod follow;
mod looked_up;
mod members;
mod place;
mod shift;

pub use class::class;
pub use follow::Group;
pub use members::{counted_beside, members};
pub use place::Place;
pub use shift::{Shift, shifts};

use chrono::NaiveDate;
use engine::roster::StudentIx;
use engine::sorting;

/// Students and where they stand, stage by stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flow {
    /// Who, in the order of their seats.
    pub students: Vec<StudentIx>,
    /// The count day of each stage.
    pub days: Vec<NaiveDate>,
    /// For each stage the place of each student, in the order of [`students`](Self::students).
    pub stages: Vec<Vec<Place>>,
}

/// Students who go on together from a place of one stage to a place of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream {
    /// The place at the stage.
    pub from: Place,
    /// The place at the next one.
    pub to: Place,
    /// How many.
    pub count: usize,
}

impl Flow {
    /// The places of a stage at which someone stands, with how many, in the order of places.
    pub fn places(&self, stage: usize) -> Vec<(Place, usize)> {
        tally(self.stages.get(stage).into_iter().flatten().copied())
    }

    /// The streams from a stage to the next, in the order of their places.
    pub fn streams(&self, stage: usize) -> Vec<Stream> {
        self.streams_of(stage, 0..self.students.len())
    }

    /// The same of some students, by their positions in [`students`](Self::students).
    pub fn streams_of(&self, stage: usize, lines: impl Iterator<Item = usize>) -> Vec<Stream> {
        let (Some(here), Some(next)) = (self.stages.get(stage), self.stages.get(stage + 1)) else { return Vec::new() };
        let streams = tally(lines.map(|line| (here[line], next[line]))).into_iter();
        streams.map(|((from, to), count)| Stream { from, to, count }).collect()
    }
}

/// How often each occurs, in order.
fn tally<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<(K, usize)> {
    let mut counts = Vec::new();
    for key in keys {
        *sorting::under(&mut counts, key) += 1;
    }
    counts
}

#[cfg(test)]
mod tests;
