use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::screen::Keys;

use crate::browser::{can_fill_screen, fill_screen, focus, is_single_key};
use crate::state::use_kit;

const DIALOG: &str = "keys";

/// The list of keys, which `?` opens.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let is_on = kit.display.with_untracked(|display| display.single_keys);
        if !is_on || !is_single_key(&event) {
            return;
        }
        let act: fn() = match event.key().as_str() {
            "?" => show,
            "f" if can_fill_screen() => fill_screen,
            _ => return,
        };
        event.prevent_default();
        act();
    });
    on_cleanup(move || handle.remove());
    let groups: [(Keys, &[(&str, Keys)]); 3] = [
        (Keys::Everywhere, &[("Tab", Keys::TabStops), ("Enter", Keys::Press)]),
        (Keys::Picture, &[("← →", Keys::NextStudent), ("Home End", Keys::EndsOfPicture)]),
        (
            Keys::Single,
            &[
                ("?", Keys::ThisList),
                ("f", Keys::FillScreen),
                ("u", Keys::Undo),
                ("Shift u", Keys::Redo),
                ("r", Keys::Reset),
            ],
        ),
    ];
    let groups = groups.map(|(title, keys)| {
        let lines: Vec<AnyView> = keys
            .iter()
            .map(|(key, says)| {
                let keys = key.split(' ').map(|key| view! { <kbd translate="no">{key}</kbd> " " }).collect_view();
                view! { <li>{keys} <span>{words.of(*says)}</span></li> }.into_any()
            })
            .collect();
        view! { <h3>{words.of(title)}</h3> <ul class="plain">{lines}</ul> }.into_any()
    });
    view! {
        <dialog id=DIALOG class="keys" aria-labelledby="keys-title">
            <h2 id="keys-title">{words.of(Keys::Title)}</h2>
            {Vec::from(groups)}
            <SingleKeys/>
            <form method="dialog">
                <button class="btn btn-2 btn-sm" type="submit" autofocus>{words.of(Keys::Close)}</button>
            </form>
        </dialog>
    }
}

/// Whether single keys act, to switch on and off.
#[component]
pub(super) fn SingleKeys() -> impl IntoView {
    let kit = use_kit();
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || kit.display.with(|display| display.single_keys)
                on:change=move |event| {
                    let checked = event_target_checked(&event);
                    kit.display.update(|display| display.single_keys = checked);
                }
            />
            <span>{kit.words().of(Keys::SingleKeysAct)}</span>
        </label>
    }
}

/// Opens the list from a menu, whose button takes the focus back afterwards.
pub(super) fn show_from(button: &str) {
    focus(button);
    show();
}

fn show() {
    let dialog = document().get_element_by_id(DIALOG);
    if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<web_sys::HtmlDialogElement>().ok()) {
        let _ = dialog.show_modal();
    }
}
