//! The browser's storage: read without trust, written whole, refused without loss.
//!
//! Keys carry the kit's name and the version of the format. What cannot be read is set aside under a key of its own and
//! reported, never overwritten.

use engine::sorting;
use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use workshop::attempt::Attempt;
use workshop::board::Board;
use workshop::predictions::Predictions;
use workshop::saved::SavedWork;
use workshop::worksheet::Worksheet;

use super::making::Making;
use super::opened::{Opened, district_and_flow};
use super::saving::Trouble;
use super::{Display, Kit};

/// The beginning of every key.
pub(crate) const PREFIX: &str = "who-counts/1/";

/// The scenario that is open on a first visit.
const FIRST: &str = "harbor-unified";

/// The key of the district that was open last.
const OPEN: &str = "who-counts/1/open";
/// The key of the worksheet.
pub(crate) const WORKSHEET: &str = "who-counts/1/worksheet";
/// The key of the predictions.
pub(crate) const PREDICTIONS: &str = "who-counts/1/predictions";
/// The key of the board.
pub(crate) const BOARD: &str = "who-counts/1/board";
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
    /// The district that was open last, with its attempt, where making it takes longer than a moment.
    pub(super) later: Option<(Making, Option<Attempt>)>,
    pub(super) worksheet: Worksheet,
    pub(super) predictions: Predictions,
    pub(super) board: Board,
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
    let last = text_of(OPEN).and_then(|key| last_open(&key, &mut troubles));
    let (at_once, later) = match last {
        Some((what, attempt)) if what.is_quick() => (what.now().map(|opened| (opened, attempt)), None),
        later => (None, later),
    };
    let (opened, attempt) = at_once.unwrap_or_else(|| {
        let opened = first_district();
        let attempt = read_work(&opened.info.work_name(), &mut troubles).and_then(|work| work.attempt);
        (opened, attempt)
    });
    Kept {
        attempt: attempt.unwrap_or_else(|| opened.new_attempt()),
        opened,
        later,
        worksheet: read(WORKSHEET, &mut troubles).unwrap_or_default(),
        predictions: read(PREDICTIONS, &mut troubles).map(Predictions::bounded).unwrap_or_default(),
        board: read(BOARD, &mut troubles).map(Board::bounded).unwrap_or_default(),
        display: read(DISPLAY, &mut troubles).unwrap_or_default(),
        troubles,
    }
}

/// The district that was open last, with the kept attempt at it; none where the kit no longer has it.
fn last_open(key: &str, troubles: &mut Vec<Trouble>) -> Option<(Making, Option<Attempt>)> {
    let work = read_work(key, troubles);
    let from_work = work.as_ref().and_then(|work| kept_district(key, work));
    let shipped =
        || scenarios::find(district_and_flow(key).0).map(|found| Making::of_scenario(&found, None).kept_as(key));
    let what = from_work.or_else(shipped)?;
    Some((what, work.and_then(|work| work.attempt)))
}

/// The district of kept work, to be kept under the same key again.
pub fn kept_district(key: &str, work: &SavedWork) -> Option<Making> {
    Making::of_source(work.source.as_ref()?).map(|what| what.kept_as(key))
}

/// The district of a first visit.
fn first_district() -> Opened {
    let scenario = scenarios::find(FIRST).or_else(|| scenarios::all().into_iter().next());
    let what = Making::of_scenario(&scenario.expect("the kit ships scenarios"), None);
    what.now().expect("a folder that ships with the kit reads without a problem")
}

/// The kept attempt at a district, if there is one.
pub(super) fn load_attempt(opened: &Opened, troubles: &mut Vec<Trouble>) -> Option<Attempt> {
    read_work(&opened.info.work_name(), troubles)?.attempt
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

pub(super) fn set_aside(key: &str, text: &str) -> Trouble {
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
    let key = kit.opened.with_untracked(|opened| opened.info.work_name());
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
    sorting::sort_by(&mut kept, |a, b| a.0.cmp(&b.0));
    kept
}
