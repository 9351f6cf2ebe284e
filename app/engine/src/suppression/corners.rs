//! As far up or down as a number can go: from corner to corner of everything that fits.
//!
//! This is the simplex method with exact fractions, from a start that need not be a corner. A rule by Bland (1977), the
//! first that may move and the first that stops it, keeps it from going round in circles.

use std::cmp::Ordering;

use super::ratio::{Ratio, gcd};
use super::system::{Bounds, System};
use super::tableau::{Tableau, factor};

/// What became of a number.
pub(super) enum Reach {
    /// Whole numbers that fit everything, this one another: differences by place.
    Other(Vec<(usize, i64)>),
    /// It comes less than one away from what it is.
    Stays,
    /// It comes farther, but not by this way to whole numbers.
    Unclear,
}

/// So many corners and no more.
const MOST: usize = 4_000;

struct Walk<'a> {
    tableau: &'a mut Tableau,
    /// How far each number may go down and up.
    room: Vec<(Ratio, Ratio)>,
    at: Vec<Ratio>,
}

/// Moves a number up (`1`) or down (`-1`) as far as it goes. None where fractions grow too long.
pub(super) fn reach(
    system: &System<'_>,
    bounds: &Bounds,
    tableau: &mut Tableau,
    number: usize,
    sign: i64,
) -> Option<Reach> {
    let room = |place: &usize| {
        let value = system.values[*place];
        (Ratio::whole(bounds.low[*place] - value), Ratio::whole(bounds.high[*place] - value))
    };
    let room = tableau.places.iter().map(room).collect();
    let at = vec![Ratio::ZERO; tableau.places.len()];
    let mut walk = Walk { tableau, room, at };
    for _ in 0..MOST {
        let Some((entering, way)) = walk.entering(number, sign) else { return walk.end(number) };
        if let Some(found) = walk.step(entering, way)? {
            return Some(Reach::Other(found));
        }
    }
    Some(Reach::Unclear)
}

impl Walk<'_> {
    /// The first number by whose moving this one moves, and which way.
    fn entering(&self, number: usize, sign: i64) -> Option<(usize, i64)> {
        let Some(at) = self.tableau.sum_of[number] else {
            return self.may_move(number, sign).then_some((number, sign));
        };
        let sum = &self.tableau.sums[at];
        let own = factor(sum, number).signum();
        let others = sum.iter().filter(|(one, _)| *one != number);
        others.map(|(one, by)| (*one, -sign * own * by.signum())).find(|(one, way)| self.may_move(*one, *way))
    }

    fn may_move(&self, number: usize, way: i64) -> bool {
        let (low, high) = self.room[number];
        let limit = if way > 0 { high } else { low };
        limit != self.at[number]
    }

    /// How far a number may go at a speed, in steps.
    fn steps(&self, number: usize, speed: Ratio) -> Option<Ratio> {
        let (low, high) = self.room[number];
        let limit = if speed.sign() > 0 { high } else { low };
        limit.plus(self.at[number].negated())?.divided_by(speed)
    }

    /// Goes to the next corner; on the way there may be whole numbers.
    #[expect(clippy::option_option, reason = "the outer one is for fractions that grow too long")]
    fn step(&mut self, entering: usize, way: i64) -> Option<Option<Vec<(usize, i64)>>> {
        let mut speeds = vec![(entering, Ratio::whole(way), None)];
        for (at, sum) in self.tableau.sums.iter().enumerate() {
            let by = factor(sum, entering);
            if by != 0 {
                let solved = self.tableau.solved[at];
                let speed = Ratio::of(i128::from(-by * way), factor(sum, solved).into())?;
                speeds.push((solved, speed, Some(at)));
            }
        }
        let mut nearest = (self.steps(entering, Ratio::whole(way))?, entering, None);
        for (number, speed, at) in &speeds[1..] {
            let steps = self.steps(*number, *speed)?;
            let order = steps.compare(nearest.0)?;
            if order == Ordering::Less || (order == Ordering::Equal && *number < nearest.1) {
                nearest = (steps, *number, *at);
            }
        }
        let (steps, _, stops) = nearest;
        let whole_step = speeds.iter().fold(1, |shared, (_, speed, _)| lcm(shared, speed.under()));
        let is_far_enough = steps.compare(Ratio::of(whole_step, 1)?)? != Ordering::Less;
        let goes = if is_far_enough && self.is_whole() { Ratio::of(whole_step, 1)? } else { steps };
        for (number, speed, _) in &speeds {
            self.at[*number] = self.at[*number].plus(speed.times(goes)?)?;
        }
        if goes.sign() > 0 && self.is_whole() {
            return Some(Some(self.found()));
        }
        if let Some(at) = stops {
            self.tableau.solve(at, entering)?;
        }
        Some(None)
    }

    fn is_whole(&self) -> bool {
        self.at.iter().all(|number| number.as_whole().is_some())
    }

    fn found(&self) -> Vec<(usize, i64)> {
        let differences =
            self.at.iter().zip(&self.tableau.places).map(|(by, place)| (*place, by.as_whole().unwrap_or(0)));
        differences.filter(|(_, by)| *by != 0).collect()
    }

    fn end(&self, number: usize) -> Option<Reach> {
        let one = Ratio::whole(1);
        let by = self.at[number];
        let is_near = by.compare(one)? == Ordering::Less && by.negated().compare(one)? == Ordering::Less;
        Some(if is_near { Reach::Stays } else { Reach::Unclear })
    }
}

fn lcm(one: i128, other: i128) -> i128 {
    (one / gcd(one, other).max(1)).saturating_mul(other)
}
