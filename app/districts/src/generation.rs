use engine::roster::Roster;

use crate::errors;
use crate::fingerprint::Fingerprint;
use crate::life::Life;
use crate::lives::{Keep, Lives};
use crate::living::Living;
use crate::person::Start;
use crate::plan::Plan;
use crate::profile::Profile;
use crate::records::Writer;
use crate::{Generated, compiled};

/// A district in the making: student by student, so that a page can show how far it is and stop.
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
    lives: Lives,
    life: Life,
    writer: Option<Writer>,
    next: u32,
}

/// How far a generation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Students who have lived, and then again those whose records are written.
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

impl Generation {
    /// Begins a district with its records.
    pub fn new(profile: &Profile, seed: u64) -> Self {
        Self { lives: Lives::new(Plan::new(profile, seed), Keep::All), life: Life::default(), writer: None, next: 0 }
    }

    /// Goes on for so many students.
    pub fn step(&mut self, students: u32) -> Progress {
        let population = self.lives.plan.population();
        let lived = self.next.saturating_add(students).min(population);
        for index in self.next..lived {
            let start = Start::of(&self.lives.plan, index);
            self.lives.push(&start, &mut self.life);
        }
        let left = students - (lived - self.next);
        self.next = lived;
        let mut written = 0;
        if lived == population && left > 0 {
            let writer = self.writer.get_or_insert_with(|| Writer::new(&self.lives));
            written = writer.write(&self.lives, left);
        }
        Progress { done: lived + written, total: population * 2 }
    }

    /// Does what is left, plants the errors, and takes the fingerprint.
    pub fn finish(mut self) -> Generated {
        while !self.step(u32::MAX).is_complete() {}
        let (clean, order) = match self.writer {
            Some(writer) => writer.finish(),
            None => Writer::new(&self.lives).finish(),
        };
        let (district, answer_key) = errors::plant(&self.lives, clean, &order);
        let fingerprint = Fingerprint::of(&district);
        Generated { district, answer_key, fingerprint, lives: self.lives }
    }
}

/// What happens to the students of a profile and a seed, without their records: enough for a preview and for the realism
/// card.
pub fn live(profile: &Profile, seed: u64) -> Lives {
    Living::new(profile, seed).finish()
}

/// A district for the explorer only: a million students without names, documents, terms or planted errors, compiled
/// without ever being written out as rows.
#[derive(Debug)]
pub struct Crowd {
    living: Living,
}

impl Crowd {
    /// Begins.
    pub fn new(profile: &Profile, seed: u64) -> Self {
        Self { living: Living::keeping(profile, seed, Keep::WithoutTerms) }
    }

    /// Goes on for so many students.
    pub fn step(&mut self, students: u32) -> Progress {
        self.living.step(students)
    }

    /// Does what is left and compiles the records as the office knows them on the last day on record.
    pub fn finish(self) -> (Roster, Lives) {
        let lives = self.living.finish();
        (compiled::roster(&lives), lives)
    }
}
