use std::mem;

use engine::records::District;

use crate::Generated;
use crate::answer_key::PlantedError;
use crate::errors::Planter;
use crate::fingerprint::{Fingerprinting, records};
use crate::lives::Lives;
use crate::living::Living;
use crate::profile::Profile;
use crate::records::Writer;

/// What a generation is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Students live.
    Living,
    /// Their records are written.
    Writing,
    /// Errors are planted and papers filed.
    Planting,
    /// The fingerprint is taken.
    Fingerprinting,
    /// A crowd's records are compiled, in place of being written.
    Compiling,
}

/// How far a generation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is at.
    pub phase: Phase,
    /// Students who are through with each phase; where a phase goes by other things, the same part of them.
    pub done: u32,
    /// How many that will be in the end.
    pub total: u32,
}

impl Progress {
    /// Whether nothing is left to do but finish.
    pub fn is_complete(self) -> bool {
        self.done >= self.total
    }
}

/// A district in the making: step by step, so that a page can show how far it is and stop.
///
/// ```
/// use districts::{Generation, Profile, generate};
///
/// let profile = Profile::example();
/// let mut generation = Generation::new(&profile, 7);
/// while !generation.step(100).is_complete() {}
/// assert_eq!(generation.finish().fingerprint, generate(&profile, 7).fingerprint);
/// ```
#[derive(Debug)]
pub struct Generation {
    living: Living,
    stage: Stage,
    /// How far the stage has come, in its own units.
    done: u32,
}

/// What a phase works on.
#[derive(Debug)]
enum Stage {
    Living,
    Writing(Writer),
    Planting(Planter),
    Fingerprinting(District, Vec<PlantedError>, Fingerprinting),
}

impl Generation {
    /// Begins a district with its records.
    pub fn new(profile: &Profile, seed: u64) -> Self {
        Self { living: Living::new(profile, seed), stage: Stage::Living, done: 0 }
    }

    /// Goes on for as much work as so many students make, within one phase.
    pub fn step(&mut self, students: u32) -> Progress {
        let units = part(students, self.units(), self.living.size());
        self.done = self.done.saturating_add(units).min(self.units());
        let lives = &self.living.lives;
        match &mut self.stage {
            Stage::Living => self.living.live(units),
            Stage::Writing(writer) => writer.write(lives, units),
            Stage::Planting(planter) => planter.go_on(units),
            Stage::Fingerprinting(district, _, fingerprinting) => fingerprinting.go_on(district, units as usize),
        }
        let progress = self.progress();
        if self.done == self.units() && !progress.is_complete() {
            self.begin_next();
        }
        progress
    }

    /// Does what is left.
    pub fn finish(mut self) -> Generated {
        loop {
            let is_complete = self.step(u32::MAX).is_complete();
            match self.stage {
                Stage::Fingerprinting(district, answer_key, fingerprinting) if is_complete => {
                    let fingerprint = fingerprinting.finish(&district);
                    return Generated { district, answer_key, fingerprint, lives: self.living.lives };
                }
                stage => self.stage = stage,
            }
        }
    }

    fn begin_next(&mut self) {
        self.done = 0;
        self.stage = match mem::replace(&mut self.stage, Stage::Living) {
            Stage::Living => {
                let order = self.living.order();
                Stage::Writing(Writer::new(&self.living.lives, order))
            }
            Stage::Writing(writer) => Stage::Planting(Planter::new(&self.living.lives, writer.finish())),
            Stage::Planting(planter) => {
                let (district, key) = planter.finish();
                let fingerprinting = Fingerprinting::new(&district);
                Stage::Fingerprinting(district, key, fingerprinting)
            }
            last @ Stage::Fingerprinting(..) => last,
        };
    }

    /// What the stage counts in all: students, errors or records.
    fn units(&self) -> u32 {
        match &self.stage {
            Stage::Living | Stage::Writing(_) => self.living.size(),
            Stage::Planting(planter) => planter.units(),
            Stage::Fingerprinting(district, ..) => u32::try_from(records(district)).unwrap_or(u32::MAX),
        }
    }

    fn progress(&self) -> Progress {
        let (phase, before) = match self.stage {
            Stage::Living => (Phase::Living, 0),
            Stage::Writing(_) => (Phase::Writing, 1),
            Stage::Planting(_) => (Phase::Planting, 2),
            Stage::Fingerprinting(..) => (Phase::Fingerprinting, 3),
        };
        let size = self.living.size();
        Progress { phase, done: before * size + share(self.done, self.units(), size), total: 4 * size }
    }
}

/// So many students' part of a phase that counts in other units; at least one of them.
fn part(students: u32, units: u32, size: u32) -> u32 {
    let part = (u64::from(students) * u64::from(units)).div_ceil(size.into());
    u32::try_from(part).unwrap_or(u32::MAX).max(1)
}

/// So many units of a phase, as students.
fn share(done: u32, units: u32, size: u32) -> u32 {
    u32::try_from(u64::from(done) * u64::from(size) / u64::from(units.max(1))).unwrap_or(size)
}

/// What happens to the students of a profile and a seed, without their records: enough for a preview and for the realism
/// card.
pub fn live(profile: &Profile, seed: u64) -> Lives {
    Living::new(profile, seed).finish()
}
