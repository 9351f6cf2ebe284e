//! Which function should follow which: the one that repeats most of what stands before it.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hasher};

/// How many bytes of code are compared at a time. Fewer are found everywhere, more hardly anywhere.
const PIECE: usize = 6;

/// A piece that more functions hold than this tells nothing about any of them.
const COMMON: usize = 200;

/// How far gzip looks back, less what the functions at the edge may take.
const WINDOW: usize = 28_000;

/// Added to every length, so that a tiny function does not win by being a copy of a little.
const SHORT: u64 = 64;

/// Every function's place once, beginning with the first: after each comes the one of which the largest part is found
/// in the functions just before.
pub(super) fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let (pieces, holders) = pieces(bodies);
    let mut remaining: Vec<usize> = (0..bodies.len()).collect();
    let mut known = vec![0_u64; bodies.len()];
    let mut in_window = vec![0_u32; holders.len()];
    let (mut window, mut window_size) = (VecDeque::new(), 0);
    let mut order = Vec::with_capacity(bodies.len());

    while let Some(best) = most_known(&remaining, &known, bodies) {
        let next = remaining.remove(best);
        order.push(next);
        window.push_back(next);
        window_size += bodies[next].len();
        for &piece in &pieces[next] {
            in_window[piece] += 1;
            if in_window[piece] == 1 {
                for &holder in &holders[piece] {
                    known[holder] += 1;
                }
            }
        }
        while window_size > WINDOW {
            let Some(past) = window.pop_front() else { break };
            window_size -= bodies[past].len();
            for &piece in &pieces[past] {
                in_window[piece] -= 1;
                if in_window[piece] == 0 {
                    for &holder in &holders[piece] {
                        known[holder] -= 1;
                    }
                }
            }
        }
    }
    order
}

/// The position, among those that remain, of the function with the largest known part; of equals, the first.
fn most_known(remaining: &[usize], known: &[u64], bodies: &[&[u8]]) -> Option<usize> {
    let length = |function: usize| bodies[function].len() as u64 + SHORT;
    let mut best = 0;
    for (position, &function) in remaining.iter().enumerate() {
        let so_far = remaining[best];
        // Two fractions are compared by multiplying crosswise.
        if known[function] * length(so_far) > known[so_far] * length(function) {
            best = position;
        }
    }
    (!remaining.is_empty()).then_some(best)
}

/// The pieces of code that tell functions apart: those of each function, and the functions that hold each.
fn pieces(bodies: &[&[u8]]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut found: Vec<(u64, usize)> = bodies
        .iter()
        .enumerate()
        .flat_map(|(function, body)| body.windows(PIECE).map(move |piece| (hash(piece), function)))
        .collect();
    found.sort_unstable();
    found.dedup();
    let mut pieces = vec![Vec::new(); bodies.len()];
    let mut holders = Vec::new();
    for same in found.chunk_by(|one, other| one.0 == other.0) {
        if (2..=COMMON).contains(&same.len()) {
            for &(_, function) in same {
                pieces[function].push(holders.len());
            }
            holders.push(same.iter().map(|&(_, function)| function).collect());
        }
    }
    (pieces, holders)
}

/// The same in every process: the hasher starts without a key.
fn hash(piece: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(piece);
    hasher.finish()
}
