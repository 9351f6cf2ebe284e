//! The browser's storage: read without trust, written whole, refused without loss.
//!
//! Keys carry the kit's name and the version of the format. What cannot be read is set aside under a key of its own and
//! reported, never overwritten.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use workshop::attempt::Attempt;
use workshop::saved::SavedWork;
use workshop::worksheet::Worksheet;

use super::opened::{Opened, default_scenario, from_source};
use super::saving::Trouble;
use super::{Display, Kit};

/// The beginning of every key.
pub(crate) const PREFIX: &str = "who-counts/1/";

/// The key of the district that was open last.
const OPEN: &str = "who-counts/1/open";
/// The key of the worksheet.
pub(crate) const WORKSHEET: &str = "who-counts/1/worksheet";
/// The key of the display.
const DISPLAY: &str = "who-counts/1/display";

/// The key of a district's work.
pub(crate) fn work_key(district: &str) -> String {
    format!("{PREFIX}work/{district}")
}

/// What the browser kept.
pub(super) struct Kept {
    pub(super) opened: Opened,
    pub(super) attempt: Attempt,
    pub(super) worksheet: Worksheet,
    pub(super) display: Display,
    pub(super) troubles: Vec<Trouble>,
}

/// The browser's storage; none where it is refused, which a browser may do by throwing.
///
/// gloo-storage takes the storage for granted, so it is asked only where there is one.
pub(super) fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten().map(|_| LocalStorage::raw())
}

pub(super) fn load() -> Kept {
    let mut troubles = Vec::new();
    if storage().is_none() {
        troubles.push(Trouble::Refused);
    }
    let (opened, attempt) = text_of(OPEN).and_then(|key| reopen(&key, &mut troubles)).unwrap_or_else(|| {
        let opened = default_scenario();
        let attempt = read_work(&opened.info.key, &mut troubles).and_then(|work| work.attempt);
        (opened.clone(), attempt.unwrap_or_else(|| opened.new_attempt()))
    });
    Kept {
        attempt,
        opened,
        worksheet: read(WORKSHEET, &mut troubles).unwrap_or_default(),
        display: read(DISPLAY, &mut troubles).unwrap_or_default(),
        troubles,
    }
}

/// The district of a key with the kept attempt at it; none where the kit no longer has it.
fn reopen(key: &str, troubles: &mut Vec<Trouble>) -> Option<(Opened, Attempt)> {
    let work = read_work(key, troubles);
    let from_work = work.as_ref().and_then(|work| work.source.as_ref()).and_then(from_source);
    let opened = from_work.or_else(|| super::opened::scenario_by_key(key))?;
    let attempt = work.and_then(|work| work.attempt).unwrap_or_else(|| opened.new_attempt());
    Some((opened, attempt))
}

/// The kept attempt at a district, if there is one.
pub(super) fn load_attempt(opened: &Opened, troubles: &mut Vec<Trouble>) -> Option<Attempt> {
    read_work(&opened.info.key, troubles)?.attempt
}

fn read_work(district: &str, troubles: &mut Vec<Trouble>) -> Option<SavedWork> {
    let key = work_key(district);
    let text = text_of(&key)?;
    match SavedWork::read(&text) {
        Ok(work) => Some(work),
        Err(_) => {
            troubles.push(set_aside(&key, &text));
            None
        }
    }
}

fn read<T: for<'a> serde::Deserialize<'a>>(key: &str, troubles: &mut Vec<Trouble>) -> Option<T> {
    let text = text_of(key)?;
    match serde_json::from_str(&text) {
        Ok(value) => Some(value),
        Err(_) => {
            troubles.push(set_aside(key, &text));
            None
        }
    }
}

fn text_of(key: &str) -> Option<String> {
    // A browser that refuses storage has kept nothing.
    storage()?.get_item(key).ok().flatten()
}

fn set_aside(key: &str, text: &str) -> Trouble {
    if let Some(storage) = storage() {
        let aside = format!("{PREFIX}aside/{}", key.trim_start_matches(PREFIX));
        let is_taken = |aside: &String| storage.get_item(aside).ok().flatten().is_some_and(|kept| kept != text);
        let numbered = (2..).map(|number| format!("{aside}/{number}"));
        let place = std::iter::once(aside.clone()).chain(numbered).find(|aside| !is_taken(aside)).unwrap_or(aside);
        // A full storage has no room for it twice.
        let _ = storage.remove_item(key);
        if storage.set_item(&place, text).is_err() {
            let _ = storage.set_item(key, text);
        }
    }
    Trouble::SetAside
}

/// Remembers which district is open.
pub(super) fn remember_open(kit: Kit) {
    use leptos::prelude::WithUntracked;
    let key = kit.opened.with_untracked(|opened| opened.info.key.clone());
    if let Some(storage) = storage() {
        let _ = storage.set_item(OPEN, &key);
    }
}

/// Remembers how things look.
pub(super) fn remember_display(display: &Display) {
    // A look that is not kept is chosen again, so nobody is told.
    if storage().is_some() {
        let _ = LocalStorage::set(DISPLAY, display);
    }
}

/// The kept work of every district, the last opened first where it is known.
pub fn kept_work() -> Vec<(String, SavedWork)> {
    let Some(storage) = storage() else { return Vec::new() };
    let prefix = work_key("");
    let mut kept = Vec::new();
    for index in 0..storage.length().unwrap_or(0) {
        let Some(key) = storage.key(index).ok().flatten() else { continue };
        let Some(district) = key.strip_prefix(&prefix) else { continue };
        let work = storage.get_item(&key).ok().flatten().and_then(|text| SavedWork::read(&text).ok());
        if let Some(work) = work {
            kept.push((district.to_owned(), work));
        }
    }
    kept.sort_by(|a, b| a.0.cmp(&b.0));
    kept
}
