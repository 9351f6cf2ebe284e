//! Whole numbers tried out: halving ranges and narrowing, until everything is fixed or nothing fits.

use super::system::{Bounds, System};

/// So many halvings and no more.
const MOST: usize = 20_000;

/// Whether whole numbers fit that make this place another than it is. None where it would take too long to know.
pub(super) fn other(system: &System<'_>, bounds: &Bounds, place: usize) -> Option<bool> {
    let value = system.values[place];
    let mut left = MOST;
    let mut above = bounds.clone();
    above.low[place] = value + 1;
    let mut below = bounds.clone();
    below.high[place] = value - 1;
    for side in [above, below] {
        if side.low[place] <= side.high[place] && fits(system, side, &mut left)? {
            return Some(true);
        }
    }
    Some(false)
}

fn fits(system: &System<'_>, mut bounds: Bounds, left: &mut usize) -> Option<bool> {
    *left = left.checked_sub(1)?;
    if !system.narrow(&mut bounds, &|_| true, &mut |_| ()) {
        return Some(false);
    }
    let open = (0..bounds.low.len()).filter(|at| !bounds.is_fixed(*at));
    let Some(next) = open.min_by_key(|at| (bounds.high[*at] - bounds.low[*at], *at)) else {
        return Some(system.holds(&bounds.low));
    };
    let (low, high) = (bounds.low[next], bounds.high[next]);
    let middle = low + (high - low) / 2;
    let mut halves = [(low, middle), (middle + 1, high)];
    // Most of what fits is near the numbers as they are.
    if system.values[next] > middle {
        halves.reverse();
    }
    for (low, high) in halves {
        let mut half = bounds.clone();
        (half.low[next], half.high[next]) = (low, high);
        if fits(system, half, left)? {
            return Some(true);
        }
    }
    Some(false)
}
