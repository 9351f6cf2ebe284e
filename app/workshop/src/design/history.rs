use super::Design;

/// Turns that can be taken back at most [the kit's own].
const MOST_STEPS: usize = 100;

/// A design as it is turned: where it started, and the way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Designing {
    now: Design,
    start: Design,
    past: Vec<Design>,
    future: Vec<Design>,
    /// What the hand is on: all that it moves until it rests is one step.
    hand: Option<&'static str>,
}

impl Designing {
    /// Starts from a design.
    pub fn at(start: Design) -> Self {
        Self { now: start.clone(), start, past: Vec::new(), future: Vec::new(), hand: None }
    }

    /// The design as it stands.
    pub fn now(&self) -> &Design {
        &self.now
    }

    /// The design at the start.
    pub fn start(&self) -> &Design {
        &self.start
    }

    /// Turns something, named so that a hand that stays on it makes one step of many moves. Whether a step began.
    pub fn turn(&mut self, what: &'static str, turn: impl FnOnce(&mut Design)) -> bool {
        let before = self.now.clone();
        turn(&mut self.now);
        let begins = self.now != before && self.hand != Some(what);
        if begins {
            self.remember(before);
            self.hand = Some(what);
        }
        begins
    }

    /// The hand rests: its next move is a step of its own.
    pub fn rest(&mut self) {
        self.hand = None;
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
            self.hand = None;
        }
    }

    /// Makes the last step taken back again.
    pub fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
            self.hand = None;
        }
    }

    /// Goes back to the start, as a step of its own.
    pub fn reset(&mut self) {
        if self.now != self.start {
            let before = std::mem::replace(&mut self.now, self.start.clone());
            self.remember(before);
            self.hand = None;
        }
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to make again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn remember(&mut self, before: Design) {
        self.future.clear();
        if self.past.len() == MOST_STEPS {
            self.past.remove(0);
        }
        self.past.push(before);
    }
}
