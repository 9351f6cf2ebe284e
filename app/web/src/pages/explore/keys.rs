use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;

use super::View;
use crate::browser::is_single_key;
use crate::state::Turning;

/// Single keys: u takes a turn back, shift and u makes it again, r resets. They rest inside texts and lists, and where
/// the person switched them off.
pub(super) fn listen(view: View) {
    let handle = window_event_listener(keydown, move |event: KeyboardEvent| {
        let is_on = view.kit.display.with_untracked(|display| display.single_keys);
        if !is_on || !is_single_key(&event) {
            return;
        }
        let act: fn(&mut Turning) = match event.key().as_str() {
            "u" => Turning::undo,
            "U" => Turning::redo,
            "r" => Turning::reset,
            _ => return,
        };
        event.prevent_default();
        view.turning.update(act);
    });
    on_cleanup(move || handle.remove());
}
