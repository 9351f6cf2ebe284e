use crate::generation::Progress;
use crate::life::Life;
use crate::lives::{Keep, Lives};
use crate::person::Start;
use crate::plan::Plan;
use crate::profile::Profile;

/// What happens to the students of a profile and a seed, student by student and without their records: enough for a
/// preview and for the realism card.
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
    lives: Lives,
    life: Life,
    next: u32,
}

impl Living {
    /// Begins.
    pub fn new(profile: &Profile, seed: u64) -> Self {
        Self::keeping(profile, seed, Keep::All)
    }

    pub(crate) fn keeping(profile: &Profile, seed: u64, keep: Keep) -> Self {
        Self { lives: Lives::new(Plan::new(profile, seed), keep), life: Life::default(), next: 0 }
    }

    /// Goes on for so many students.
    pub fn step(&mut self, students: u32) -> Progress {
        let population = self.lives.plan.population();
        let to = self.next.saturating_add(students).min(population);
        for index in self.next..to {
            let start = Start::of(&self.lives.plan, index);
            self.lives.push(&start, &mut self.life);
        }
        self.next = to;
        Progress { done: to, total: population }
    }

    /// Does what is left.
    pub fn finish(mut self) -> Lives {
        self.step(u32::MAX);
        self.lives
    }
}
