use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::View;
use super::turning::Turning;

/// Single keys: u takes a turn back, shift and u makes it again, r resets. They rest inside texts and lists, and where
/// the person switched them off.
pub(super) fn listen(view: View) {
    let handle = window_event_listener(keydown, move |event: KeyboardEvent| {
        let is_on = view.kit.display.with_untracked(|display| display.single_keys);
        if !is_on || event.ctrl_key() || event.meta_key() || event.alt_key() || is_writing(&event) {
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

fn is_writing(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let fields = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])";
    element.is_some_and(|element| element.matches(fields).unwrap_or(false))
}
