use engine::roster::Roster;

use crate::compiled::Compiler;
use crate::generation::{Phase, Progress};
use crate::lives::{Keep, Lives};
use crate::living::Living;
use crate::profile::Profile;

/// A district for the explorer only: a million students without names, documents, terms or planted errors, compiled
/// without ever being written out as rows.
#[derive(Debug)]
pub struct Crowd {
    living: Living,
    /// None while students live.
    compiler: Option<Compiler>,
    done: u32,
}

impl Crowd {
    /// Begins.
    pub fn new(profile: &Profile, seed: u64) -> Self {
        Self { living: Living::keeping(profile, seed, Keep::WithoutTerms), compiler: None, done: 0 }
    }

    /// Goes on for so many students, within one phase: first they live, then the records that the office has of them on
    /// the last day on record are compiled.
    pub fn step(&mut self, students: u32) -> Progress {
        let size = self.living.size();
        let phase = if let Some(compiler) = &mut self.compiler {
            compiler.compile(&self.living.lives, students);
            Phase::Compiling
        } else {
            self.living.live(students);
            Phase::Living
        };
        self.done = self.done.saturating_add(students).min(size);
        let before = if phase == Phase::Living { 0 } else { size };
        let progress = Progress { phase, done: before + self.done, total: 2 * size };
        if phase == Phase::Living && self.done == size {
            let order = self.living.order();
            (self.compiler, self.done) = (Some(Compiler::new(&self.living.lives, order)), 0);
        }
        progress
    }

    /// Does what is left.
    pub fn finish(mut self) -> (Roster, Lives) {
        loop {
            let is_complete = self.step(u32::MAX).is_complete();
            match self.compiler {
                Some(compiler) if is_complete => return (compiler.finish(), self.living.lives),
                compiler => self.compiler = compiler,
            }
        }
    }
}
