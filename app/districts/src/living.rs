use std::mem;

use crate::generation::{Phase, Progress};
use crate::life::Life;
use crate::lives::{Keep, Lives};
use crate::order::{Drawers, Order};
use crate::person::Start;
use crate::plan::Plan;
use crate::profile::Profile;

/// The students of a profile and a seed, some of whom have lived: enough for a preview and for the realism card, because
/// nothing of them is written down.
///
/// ```
/// use districts::{Living, Profile, live};
///
/// let profile = Profile::example();
/// let mut living = Living::new(&profile, 7);
/// while !living.step(100).is_complete() {}
/// assert_eq!(living.finish().student_years(), live(&profile, 7).student_years());
/// ```
#[derive(Debug)]
pub struct Living {
    pub(crate) lives: Lives,
    life: Life,
    drawers: Drawers,
    next: u32,
}

impl Living {
    /// Begins.
    pub fn new(profile: &Profile, seed: u64) -> Self {
        Self::keeping(profile, seed, Keep::All)
    }

    /// Begins without what school was like from term to term: all that the truth about leavers asks for, in a third of the
    /// memory.
    pub fn without_terms(profile: &Profile, seed: u64) -> Self {
        Self::keeping(profile, seed, Keep::WithoutTerms)
    }

    pub(crate) fn keeping(profile: &Profile, seed: u64, keep: Keep) -> Self {
        let lives = Lives::new(Plan::new(profile, seed), keep);
        Self { lives, life: Life::default(), drawers: Drawers::new(), next: 0 }
    }

    /// Goes on for so many students.
    pub fn step(&mut self, students: u32) -> Progress {
        self.live(students);
        let total = self.size();
        let done = if self.next == self.lives.plan.population() { total } else { self.next };
        Progress { phase: Phase::Living, done, total }
    }

    /// Does what is left.
    pub fn finish(mut self) -> Lives {
        self.live(u32::MAX);
        self.lives
    }

    /// Lets so many more students live.
    pub(crate) fn live(&mut self, students: u32) {
        let to = self.next.saturating_add(students).min(self.lives.plan.population());
        for student in self.next..to {
            let start = Start::of(&self.lives.plan, student);
            self.lives.push(&start, &mut self.life);
            self.drawers.put(self.lives.number(student as usize), student);
        }
        self.next = to;
    }

    /// The students by number, once all have lived.
    pub(crate) fn order(&mut self) -> Order {
        mem::replace(&mut self.drawers, Drawers::new()).close()
    }

    /// How many students there will be. A district without any still takes one step.
    pub(crate) fn size(&self) -> u32 {
        self.lives.plan.population().max(1)
    }
}
