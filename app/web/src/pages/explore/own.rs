use leptos::prelude::*;

use crate::route::{Explored, OWN_KEYS};

/// What only the present view knows and its link holds: which group is followed, which mode is on.
#[derive(Clone, Copy)]
pub(super) struct OwnPairs(RwSignal<Vec<(&'static str, String)>>);

impl OwnPairs {
    /// What a link holds.
    pub(super) fn of(explored: &Explored) -> Self {
        Self(RwSignal::new(explored.own.clone()))
    }

    /// The value of a key; hears when it changes.
    pub(super) fn get(self, key: &'static str) -> Option<String> {
        debug_assert!(OWN_KEYS.contains(&key), "{key} is no key of a view");
        self.0.with(|pairs| pairs.iter().find(|(one, _)| *one == key).map(|(_, value)| value.clone()))
    }

    /// Sets a key, or takes it out.
    pub(super) fn set(self, key: &'static str, value: Option<String>) {
        debug_assert!(OWN_KEYS.contains(&key), "{key} is no key of a view");
        self.0.update(|pairs| {
            pairs.retain(|(one, _)| *one != key);
            pairs.extend(value.map(|value| (key, value)));
        });
    }

    /// All of them, in the order in which they were set.
    pub(super) fn all(self) -> Vec<(&'static str, String)> {
        self.0.get()
    }
}
