//! Narrowing: what each sum, by itself, leaves of the range of a number, until nothing changes.

use std::collections::VecDeque;

use super::system::{Bounds, System};

/// A number whose range a line made narrower.
#[derive(Debug, Clone, Copy)]
pub(super) struct Narrowed {
    pub(super) place: usize,
    pub(super) line: usize,
}

/// So many narrowings and no more: ranges that creep down from [`UNBOUNDED`](super::system::UNBOUNDED) one by one are as
/// good as found. What is found by then holds.
const MOST: usize = 400_000;

impl System<'_> {
    /// Narrows ranges by the lines that `uses` allows; false where no number is left for a place. `told` is called with
    /// each step.
    pub(super) fn narrow(
        &self,
        bounds: &mut Bounds,
        uses: &dyn Fn(usize) -> bool,
        told: &mut dyn FnMut(Narrowed),
    ) -> bool {
        let mut waits = vec![true; self.lines.len()];
        let mut queue: VecDeque<usize> = (0..self.lines.len()).collect();
        let mut steps = 0;
        while let Some(at) = queue.pop_front() {
            waits[at] = false;
            if !uses(at) {
                continue;
            }
            let line = &self.lines[at];
            let (whole, excess) = (line.whole, self.excess[at]);
            let lowest: i64 = line.parts.iter().map(|part| bounds.low[*part]).sum();
            let highest: i64 = line.parts.iter().map(|part| bounds.high[*part]).sum();
            let (least, most) = (lowest - bounds.high[whole] - excess, highest - bounds.low[whole] - excess);
            let mut changed = Vec::new();
            let mut set = |bounds: &mut Bounds, place: usize, low: i64, high: i64| {
                if low > bounds.low[place] || high < bounds.high[place] {
                    bounds.low[place] = bounds.low[place].max(low);
                    bounds.high[place] = bounds.high[place].min(high);
                    changed.push(place);
                }
                bounds.low[place] <= bounds.high[place]
            };
            // The parts less the whole make the excess: what the others leave is the range of each.
            let mut fits = set(bounds, whole, lowest - excess, highest - excess);
            for part in &line.parts {
                let (low, high) = (bounds.low[*part], bounds.high[*part]);
                fits &= set(bounds, *part, high - most, low - least);
            }
            for place in changed {
                told(Narrowed { place, line: at });
                for next in &self.lines_of[place] {
                    let next = *next as usize;
                    if !waits[next] {
                        waits[next] = true;
                        queue.push_back(next);
                    }
                }
                steps += 1;
            }
            if !fits {
                return false;
            }
            if steps > MOST {
                return true;
            }
        }
        true
    }

    /// Narrows by every line.
    pub(super) fn narrowed(&self) -> Bounds {
        let mut bounds = self.known.clone();
        self.narrow(&mut bounds, &|_| true, &mut |_| ());
        bounds
    }

    /// The lines by which narrowing alone fixes a place: without any one of them it would not. None where it does not.
    pub(super) fn why(&self, place: usize) -> Option<Vec<usize>> {
        let mut bounds = self.known.clone();
        let mut steps = Vec::new();
        self.narrow(&mut bounds, &|_| true, &mut |step| steps.push(step));
        if !bounds.is_fixed(place) {
            return None;
        }
        let mut needed = vec![false; self.values.len()];
        needed[place] = true;
        let mut lines = Vec::new();
        for step in steps.into_iter().rev().filter(|step| {
            let line = &self.lines[step.line];
            let is_needed = needed[step.place];
            if is_needed {
                line.parts.iter().chain([&line.whole]).for_each(|at| needed[*at] |= !self.known.is_fixed(*at));
            }
            is_needed
        }) {
            if !lines.contains(&step.line) {
                lines.push(step.line);
            }
        }
        lines.reverse();
        for line in lines.clone() {
            let without: Vec<usize> = lines.iter().copied().filter(|one| *one != line).collect();
            let mut bounds = self.known.clone();
            self.narrow(&mut bounds, &|at| without.contains(&at), &mut |_| ());
            if bounds.is_fixed(place) {
                lines = without;
            }
        }
        Some(lines)
    }
}
