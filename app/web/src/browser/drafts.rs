//! Half-written forms, kept in this browser until they are sent or given up.

use std::cell::RefCell;

use leptos::prelude::window;

thread_local! {
    /// What was kept since the page opened; a browser that refuses storage keeps it this long.
    static KEPT: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps what stands in a form.
pub fn keep_draft(key: &str, text: String) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&stored(key), &text);
    }
    KEPT.with_borrow_mut(|kept| {
        kept.retain(|(other, _)| other != key);
        kept.push((key.to_owned(), text));
    });
}

/// What stood in a form.
pub fn kept_draft(key: &str) -> Option<String> {
    let kept = KEPT.with_borrow(|kept| kept.iter().find(|(other, _)| other == key).map(|(_, text)| text.clone()));
    kept.or_else(|| storage()?.get_item(&stored(key)).ok().flatten())
}

/// Forgets what stood in a form.
pub fn drop_draft(key: &str) {
    KEPT.with_borrow_mut(|kept| kept.retain(|(other, _)| other != key));
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&stored(key));
    }
}

fn stored(key: &str) -> String {
    format!("who-counts/1/draft/{key}")
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
