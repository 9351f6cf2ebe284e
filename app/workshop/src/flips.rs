//! Who changes places between two definitions, and by which clause.

use engine::evaluate::{Determination, EventReport};
use engine::roster::StudentIx;

/// The students who enter and leave the count between two reports on the same district.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flips {
    /// Counted after and not before, each with the determination before and after.
    pub enter: Vec<Flip>,
    /// Counted before and not after.
    pub leave: Vec<Flip>,
}

/// One student who changes places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flip {
    /// Who.
    pub student: StudentIx,
    /// What was decided before.
    pub before: Determination,
    /// What is decided after.
    pub after: Determination,
}

impl Flip {
    /// The determination of the definition that does not count the student: its clause is what parts the two.
    pub fn uncounted(&self) -> &Determination {
        if self.after.is_counted() { &self.before } else { &self.after }
    }
}

impl Flips {
    /// The flips between two reports on the same LEA.
    pub fn between(before: &EventReport, after: &EventReport) -> Self {
        let mut flips = Self::default();
        // Both lists hold every student with a record in the LEA, in the order of their seats.
        for (before, after) in before.determinations.iter().zip(&after.determinations) {
            let flip = || Flip { student: after.student, before: *before, after: *after };
            match (before.is_counted(), after.is_counted()) {
                (false, true) => flips.enter.push(flip()),
                (true, false) => flips.leave.push(flip()),
                _ => {}
            }
        }
        flips
    }

    /// Whether nobody changes places.
    pub fn is_empty(&self) -> bool {
        self.enter.is_empty() && self.leave.is_empty()
    }
}
