//! Functions that are the same byte for byte: one does for all.

use std::collections::HashMap;

use super::functions::Functions;

/// For every own function the place of the first that is the same, which may be its own.
pub(super) fn originals(functions: &Functions) -> Vec<usize> {
    let mut first = HashMap::new();
    let all = functions.types.iter().zip(&functions.bodies);
    (0..).zip(all).map(|(place, function)| *first.entry(function).or_insert(place)).collect()
}
