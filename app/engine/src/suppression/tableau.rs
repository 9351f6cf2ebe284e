//! The sums between the numbers that are still open, solved for some of them.
//!
//! Everything is a difference to the numbers as they are, so that each sum comes to zero and the numbers as they are
//! stand at the start of every way.

use super::ratio::gcd;
use super::system::{Bounds, System};
use crate::sorting;

/// A sum that comes to zero, as numbers and their factors in the order of the numbers.
pub(super) type Sum = Vec<(usize, i64)>;

/// Sums solved each for one number.
pub(super) struct Tableau {
    /// The places of the open numbers.
    pub(super) places: Vec<usize>,
    /// The sums; in each stands one number that is in no other.
    pub(super) sums: Vec<Sum>,
    /// The number that each sum is solved for.
    pub(super) solved: Vec<usize>,
    /// The sum that is solved for a number.
    pub(super) sum_of: Vec<Option<usize>>,
}

/// The factor of a number in a sum.
pub(super) fn factor(sum: &Sum, number: usize) -> i64 {
    sum.binary_search_by_key(&number, |(one, _)| *one).map_or(0, |at| sum[at].1)
}

impl Tableau {
    /// The sums that hang together with a place, over the numbers that are not fixed. None where factors grow too long.
    pub(super) fn about(system: &System<'_>, bounds: &Bounds, place: usize) -> Option<Self> {
        let mut number_of = vec![None; system.values.len()];
        let mut is_line_in = vec![false; system.lines.len()];
        let (mut places, mut lines) = (vec![place], Vec::new());
        number_of[place] = Some(0);
        let mut next = 0;
        while let Some(at) = places.get(next).copied() {
            next += 1;
            for line in system.lines_of[at].iter().map(|line| *line as usize) {
                if std::mem::replace(&mut is_line_in[line], true) {
                    continue;
                }
                lines.push(line);
                let about = &system.lines[line];
                for other in about.parts.iter().chain([&about.whole]).copied() {
                    if !bounds.is_fixed(other) && number_of[other].is_none() {
                        number_of[other] = Some(places.len());
                        places.push(other);
                    }
                }
            }
        }
        let count = places.len();
        let mut tableau = Self { places, sums: Vec::new(), solved: Vec::new(), sum_of: vec![None; count] };
        let mut uses = vec![0_usize; count];
        let sums: Vec<Sum> = lines.iter().map(|line| sum_of(system, *line, &number_of)).collect();
        for (number, _) in sums.iter().flatten() {
            uses[*number] += 1;
        }
        for sum in sums {
            tableau.add(sum, &uses)?;
        }
        Some(tableau)
    }

    fn add(&mut self, mut sum: Sum, uses: &[usize]) -> Option<()> {
        while let Some((number, at)) = sum.iter().find_map(|(number, _)| Some((*number, self.sum_of[*number]?))) {
            sum = without(&sum, &self.sums[at], number)?;
        }
        // The rarest number makes the fewest new factors elsewhere.
        let Some((number, _)) = sum.iter().copied().min_by_key(|(number, by)| (by.abs(), uses[*number], *number))
        else {
            return Some(());
        };
        self.sums.push(sum);
        self.solved.push(number);
        self.solve(self.sums.len() - 1, number)
    }

    /// Solves a sum for a number of it, and takes that number out of every other sum.
    pub(super) fn solve(&mut self, at: usize, number: usize) -> Option<()> {
        self.sum_of[self.solved[at]] = None;
        self.solved[at] = number;
        self.sum_of[number] = Some(at);
        let sum = self.sums[at].clone();
        for (_, other) in self.sums.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            if factor(other, number) != 0 {
                *other = without(other, &sum, number)?;
            }
        }
        Some(())
    }
}

fn sum_of(system: &System<'_>, line: usize, number_of: &[Option<usize>]) -> Sum {
    let line = &system.lines[line];
    let parts = line.parts.iter().filter_map(|part| Some((number_of[*part]?, 1)));
    let mut sum: Sum = parts.chain(number_of[line.whole].map(|number| (number, -1))).collect();
    sorting::sort(&mut sum);
    sum
}

/// A sum from which a number is taken out by another sum.
fn without(sum: &Sum, by: &Sum, number: usize) -> Option<Sum> {
    let (ours, theirs) = (factor(sum, number), factor(by, number));
    let shared = i64::try_from(gcd(ours.into(), theirs.into())).ok()?;
    let (keep, take) = (theirs / shared, -(ours / shared));
    let (mut left, mut right) = (sum.iter().peekable(), by.iter().peekable());
    let mut out = Sum::with_capacity(sum.len() + by.len());
    while let Some(place) = left.peek().into_iter().chain(right.peek()).map(|(place, _)| *place).min() {
        let ours = left.next_if(|(one, _)| *one == place).map_or(0, |(_, value)| *value);
        let theirs = right.next_if(|(one, _)| *one == place).map_or(0, |(_, value)| *value);
        let value = ours.checked_mul(keep)?.checked_add(theirs.checked_mul(take)?)?;
        if value != 0 {
            out.push((place, value));
        }
    }
    let shared = out.iter().fold(0, |shared, (_, value)| gcd(shared, i128::from(*value)));
    let shared = i64::try_from(shared).ok()?;
    if shared > 1 {
        for (_, value) in &mut out {
            *value /= shared;
        }
    }
    Some(out)
}
