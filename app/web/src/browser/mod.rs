//! What only a browser can do: files in and out, the title and the focus.

mod drafts;
mod files;
mod pictures;
mod places;
mod slices;

pub use drafts::{drop_draft, keep_draft, kept_draft};
pub use files::{ReadFailure, files_of, offer_file, read_files, read_text};
pub use pictures::{PictureWords, picture_text};
pub use places::{begin_places, leave_place};
pub use slices::{Latest, Turn};

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Puts the page's title, and the focus on its heading, as a new page would; on the way back, goes where someone was.
pub fn arrive(title: &str) {
    document().set_title(title);
    let Some(heading) = document().query_selector("main h1").ok().flatten() else { return };
    let _ = heading.set_attribute("tabindex", "-1");
    if let Ok(heading) = heading.dyn_into::<web_sys::HtmlElement>() {
        let _ = heading.focus();
    }
    if let Some(place) = places::place_to_return_to() {
        place.restore();
    }
}

/// Puts the focus on an element, scrolled into view. Whether the page has it.
pub fn focus(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else { return false };
    element.scroll_into_view();
    if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
    true
}

/// Puts the focus on an element once the page stands as the present act leaves it.
pub fn focus_later(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus_element(&id));
}

/// Puts the focus on the page, where it now is inside a part that is about to go.
pub fn keep_focus_from(part: &str) {
    if document().query_selector(&format!("{part} :focus")).is_ok_and(|found| found.is_some()) {
        focus_later("main");
    }
}

/// Puts the focus on an element after a press of a button. Whoever pressed with the mouse keeps in view what was
/// pressed; whoever pressed with a key must see where the focus went.
pub fn focus_after_press(id: &'static str, press: &leptos::ev::MouseEvent) {
    let is_by_key = press.detail() == 0;
    request_animation_frame(move || {
        let (x, y) = (window().scroll_x().unwrap_or(0.0), window().scroll_y().unwrap_or(0.0));
        focus_element(id);
        if !is_by_key {
            window().scroll_to_with_x_and_y(x, y);
        }
    });
}

/// Puts the focus on an element of a page that is about to stand, after its heading had it.
pub fn focus_on_arrival(id: impl Into<String>) {
    let id = id.into();
    after_frames(3, move || focus_element(&id));
}

fn focus_element(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Goes to an element, on this page or on another.
pub fn go_to(href: &str, id: &'static str) {
    if !focus(id) {
        go(href);
        // The other page stands, and has taken the focus to its heading, after some frames.
        after_frames(3, move || {
            focus(id);
        });
    }
}

fn after_frames(frames: u8, act: impl FnOnce() + 'static) {
    if frames == 0 {
        act();
    } else {
        request_animation_frame(move || after_frames(frames - 1, Box::new(act) as Box<dyn FnOnce()>));
    }
}

/// The address behind `#`.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Writes the address behind `#` without a new entry in the history.
pub fn replace_hash(hash: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(wasm_bindgen::JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(hash));
    }
}

/// Goes to another page.
pub fn go(href: &str) {
    let _ = window().location().set_hash(href);
}

/// Takes parts that can scroll out of the way of the tab key while they have nothing to scroll. As the key is pressed,
/// so that it holds for what stands on the page then.
pub fn stop_only_where_something_scrolls() {
    let handle = window_event_listener(leptos::ev::keydown, |event| {
        if event.key() != "Tab" {
            return;
        }
        let Ok(parts) = document().query_selector_all(".scroll-x") else { return };
        for part in (0..parts.length()).filter_map(|index| parts.get(index)?.dyn_into::<web_sys::Element>().ok()) {
            if part.scroll_width() > part.client_width() {
                let _ = part.set_attribute("tabindex", "0");
            } else {
                let _ = part.remove_attribute("tabindex");
            }
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether a key acts by itself: no text field has the focus, no dialog is open, and it is pressed alone.
pub fn is_single_key(event: &leptos::ev::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let fields = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])";
    let is_writing = element.is_some_and(|element| element.matches(fields).unwrap_or(false));
    let is_in_dialog = document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
    !(is_writing || is_in_dialog || event.ctrl_key() || event.meta_key() || event.alt_key())
}

/// Whether a key is left for the page itself: nothing lies over it, and nothing took the key.
pub fn is_free_key(event: &leptos::ev::KeyboardEvent) -> bool {
    let is_covered = document().query_selector(":modal, :popover-open").is_ok_and(|found| found.is_some());
    !is_covered && !event.default_prevented()
}

/// Prints the page, once its pictures are drawn for paper. The browser tells of a printing that a script asks for only
/// when it is too late to draw; so the page is told here.
pub fn print() {
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        let _ = window().dispatch_event(&event);
    }
    set_timeout(|| drop(window().print()), Duration::ZERO);
}

/// Whether the browser lets a page fill the screen.
pub fn can_fill_screen() -> bool {
    document().fullscreen_enabled()
}

/// Lets the page fill the screen, or gives the screen back.
pub fn fill_screen() {
    match (document().fullscreen_element(), document().document_element()) {
        (Some(_), _) => document().exit_fullscreen(),
        (None, Some(page)) => drop(page.request_fullscreen()),
        (None, None) => {}
    }
}
