//! Sorting in little room.
//!
//! The standard library compiles its sort anew for every type and every order, kilobytes each time, and again wherever a
//! sorted map or set is collected. Here one sort orders positions, and only comparing and moving know the type: the app
//! in the browser is a twentieth smaller for it. What sorts a million plain numbers takes the standard library's
//! `sort_unstable`, which asks no one how two of them compare.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts; equals keep their order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts by what each item comes to; equals keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts as `compare` says; equals keep their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order = positions(items.len(), &|one, other| compare(&items[one as usize], &items[other as usize]));
    // Every item goes straight to its place, one circle of items after the other.
    for first in 0..order.len() {
        let mut at = first;
        loop {
            let from = std::mem::replace(&mut order[at], position(at)) as usize;
            if from == first {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// The positions from 0 to `count` in the order that `compare` gives them; of equals, the smaller first.
///
/// # Panics
///
/// When there are four billion positions or more.
#[inline(never)]
pub fn positions(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..position(count)).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

/// The items in their order, each once: for few that come often, or many that come in order.
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for item in items {
        if let Err(at) = distinct.binary_search(&item) {
            distinct.insert(at, item);
        }
    }
    distinct
}

/// What stands under a key in a list that is sorted by keys; under a new one, nothing yet. For few keys that come often.
pub fn under<K: Ord, V: Default>(list: &mut Vec<(K, V)>, key: K) -> &mut V {
    let at = list.binary_search_by(|(other, _)| other.cmp(&key)).unwrap_or_else(|at| {
        list.insert(at, (key, V::default()));
        at
    });
    &mut list[at].1
}

/// The items as a sorted set.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// The pairs as a sorted map; of equal keys, the last one's value.
pub fn map<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(pairs);
    map
}

fn position(at: usize) -> u32 {
    u32::try_from(at).expect("a list has fewer than four billion items")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs in no order, many with an equal first half.
    fn pairs(count: u32) -> Vec<(u32, String)> {
        (0..count).map(|at| (at.wrapping_mul(0x9E37_79B9) >> 27, at.to_string())).collect()
    }

    #[test]
    fn sorts_as_the_standard_library_does_and_keeps_equals_in_their_order() {
        for count in [0, 1, 2, 3, 20, 500] {
            let (mut own, mut std) = (pairs(count), pairs(count));
            sort_by_key(&mut own, |pair| pair.0);
            std.sort_by_key(|pair| pair.0);
            assert_eq!(own, std);
            sort(&mut own);
            std.sort();
            assert_eq!(own, std);
            sort_by(&mut own, |one, other| other.1.cmp(&one.1));
            std.sort_by(|one, other| other.1.cmp(&one.1));
            assert_eq!(own, std);
        }
    }

    #[test]
    fn items_stand_once_and_in_their_order() {
        assert_eq!(distinct([3, 1, 3, 2, 1]), [1, 2, 3]);
    }

    #[test]
    fn what_stands_under_a_key_is_found_again() {
        let mut counts = Vec::new();
        for key in [3, 1, 3, 2] {
            *under(&mut counts, key) += 1;
        }
        assert_eq!(counts, [(1, 1), (2, 1), (3, 2)]);
    }

    #[test]
    fn the_last_of_equal_keys_gives_the_value() {
        assert_eq!(map([(2, 'a'), (1, 'b'), (2, 'c')]), BTreeMap::from([(1, 'b'), (2, 'c')]));
    }
}
