//! Keeping the work: on a short idle, on hiding and on leaving the page.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;
use serde::Serialize;
use wasm_bindgen::JsValue;
use workshop::attempt::Attempt;
use workshop::saved::{SavedWork, Source};
use workshop::worksheet::Worksheet;

use super::storage::{BOARD, PREDICTIONS, WORKSHEET, remember_display, remember_open, storage, work_key};
use super::{Kit, Opened, display};

/// The largest folder that is kept in the browser, in bytes. Browsers give a site about five million characters.
const LARGEST_KEPT: usize = 3_000_000;

/// How long a hand must rest before the work is kept.
const IDLE: Duration = Duration::from_millis(400);

/// What went wrong with keeping work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The browser refuses storage.
    Refused,
    /// The storage is full.
    Full,
    /// Something kept could not be read; it was set aside.
    SetAside,
    /// The district is larger than the browser's storage holds; only a file can keep its work.
    TooLarge,
    /// Another tab changed the same work.
    OtherTab,
}

impl Trouble {
    /// Whether the browser cannot keep the work.
    pub fn is_refusal(self) -> bool {
        matches!(self, Self::Refused | Self::Full | Self::TooLarge)
    }
}

/// Whether the work is kept.
#[derive(Clone, Copy)]
pub struct SaveState {
    /// Attempts at districts opened earlier that the browser could not keep, by district: they last as long as the page.
    unkept: StoredValue<BTreeMap<String, Attempt>>,
    /// What went wrong, if anything did.
    pub troubles: RwSignal<Vec<Trouble>>,
    /// Whether everything done is kept in this browser.
    pub is_kept: RwSignal<bool>,
}

impl SaveState {
    pub(super) fn new(mut troubles: Vec<Trouble>) -> Self {
        troubles.dedup();
        // Where nothing can be kept, nothing is.
        let is_kept = !troubles.contains(&Trouble::Refused);
        Self { troubles: RwSignal::new(troubles), is_kept: RwSignal::new(is_kept), unkept: StoredValue::default() }
    }

    pub(super) fn report(self, trouble: Trouble) {
        self.troubles.update(|troubles| {
            if !troubles.contains(&trouble) {
                troubles.push(trouble);
            }
        });
    }

    /// Holds the open attempt before another district opens, where the browser could not keep it.
    pub(super) fn hold(self, kit: Kit) {
        let key = kit.opened.with_untracked(|opened| opened.info.work_name());
        let is_kept = self.is_kept.get_untracked();
        self.unkept.update_value(|held| {
            if is_kept {
                held.remove(&key);
            } else {
                held.insert(key, kit.attempt.get_untracked());
            }
        });
    }

    /// The attempt held for a district.
    pub(super) fn held(self, key: &str) -> Option<Attempt> {
        self.unkept.with_value(|held| held.get(key).cloned())
    }

    /// Whether nothing done now is kept in this browser, so that only a file can keep it.
    pub fn is_stuck(self) -> bool {
        self.troubles.with(|troubles| troubles.iter().any(|trouble| *trouble != Trouble::SetAside))
    }

    /// Whether the browser cannot keep the work at all, which the page says above everything else, beside a way out.
    pub fn is_refused(self) -> bool {
        self.troubles.with(|troubles| troubles.iter().any(|trouble| trouble.is_refusal()))
    }

    fn is_foreign(self) -> bool {
        self.troubles.with_untracked(|troubles| troubles.contains(&Trouble::OtherTab))
    }
}

/// Keeps attempt, worksheet and display whenever they change.
pub(super) fn keep(kit: Kit) {
    display::dress(kit);
    let first_display = StoredValue::new(true);
    Effect::new(move |_| {
        let display = kit.display.get();
        // Nothing is written before someone changed something.
        if !first_display.get_value() {
            remember_display(&display);
        }
        first_display.set_value(false);
    });

    if !is_too_large(kit) {
        hand_out(&kit.saved_work().to_text());
    }
    let pending: StoredValue<Option<TimeoutHandle>, LocalStorage> = StoredValue::new_local(None);
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        kit.attempt.track();
        kit.worksheet.track();
        kit.predictions.track();
        kit.board.track();
        if first.get_value() {
            first.set_value(false);
            return;
        }
        kit.saving.is_kept.set(false);
        if let Some(handle) = pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        let handle = set_timeout_with_handle(move || flush(kit), IDLE).ok();
        pending.set_value(handle);
    });

    window_event_listener(leptos::ev::pagehide, move |_| flush(kit));
    window_event_listener(leptos::ev::visibilitychange, move |_| {
        if document().hidden() {
            flush(kit);
        }
    });
    window_event_listener(leptos::ev::storage, move |event| {
        let work = kit.opened.with_untracked(|opened| work_key(&opened.info.work_name()));
        if event.key().is_some_and(|key| key == work || key == WORKSHEET || key == PREDICTIONS || key == BOARD) {
            kit.saving.report(Trouble::OtherTab);
        }
    });
}

/// Keeps the work now.
pub(super) fn flush(kit: Kit) {
    if kit.saving.is_kept.get_untracked() || kit.saving.is_foreign() {
        return;
    }
    if is_too_large(kit) {
        kit.saving.report(Trouble::TooLarge);
        if let Err(trouble) = keep_what_no_district_has(kit) {
            kit.saving.report(trouble);
        }
        return;
    }
    let work = kit.saved_work();
    let text = work.to_text();
    hand_out(&text);
    let key = kit.opened.with_untracked(|opened| work_key(&opened.info.work_name()));
    let written = write(&key, &text).and_then(|()| keep_what_no_district_has(kit));
    match written {
        Ok(()) => {
            // While the district that was open last is made anew, it stays the one to come back to.
            if kit.under_way.awaited.with_untracked(Option::is_none) {
                remember_open(kit);
            }
            kit.saving.is_kept.set(true);
            kit.saving.troubles.update(|troubles| {
                troubles.retain(|trouble| !trouble.is_refusal());
            });
        }
        Err(trouble) => kit.saving.report(trouble),
    }
}

/// Keeps the worksheet, the predictions and the board, which are about no one district.
fn keep_what_no_district_has(kit: Kit) -> Result<(), Trouble> {
    // What is empty is not written where nothing was kept: a visit leaves no trace.
    let is_kept = |key: &str| storage().is_some_and(|storage| storage.get_item(key).is_ok_and(|kept| kept.is_some()));
    kit.worksheet.with_untracked(|worksheet| write_value(WORKSHEET, worksheet))?;
    kit.predictions.with_untracked(|predictions| {
        if predictions.is_empty() && !is_kept(PREDICTIONS) { Ok(()) } else { write_value(PREDICTIONS, predictions) }
    })?;
    kit.board
        .with_untracked(|board| if board.is_empty() && !is_kept(BOARD) { Ok(()) } else { write_value(BOARD, board) })
}

fn is_too_large(kit: Kit) -> bool {
    kit.opened.with_untracked(|opened| match &opened.source {
        Source::Scenario { .. } => false,
        Source::Folder { files } => files.iter().map(|(_, text)| text.len()).sum::<usize>() > LARGEST_KEPT,
    })
}

/// Keeps the attempt at a district that is not the open one.
pub(super) fn keep_attempt(opened: &Opened, attempt: Attempt) -> Result<(), Trouble> {
    let source = Some(opened.source.clone());
    let work = SavedWork::new(source, opened.info.fingerprint.clone(), Some(attempt), Worksheet::default());
    write(&work_key(&opened.info.work_name()), &work.to_text())
}

/// Takes the work over from another tab that changed it, or keeps one's own.
pub fn settle_other_tab(kit: Kit, keep_mine: bool) {
    if keep_mine {
        kit.saving.troubles.update(|troubles| troubles.retain(|trouble| *trouble != Trouble::OtherTab));
        kit.saving.is_kept.set(false);
        flush(kit);
    } else {
        // The trouble stays, so that leaving the page does not write over what is about to be taken.
        let _ = window().location().reload();
    }
}

/// Leaves the work where the page can offer it without the app, should the app break.
fn hand_out(text: &str) {
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str("whoCountsLastSave"), &JsValue::from_str(text));
}

fn write_value(key: &str, value: &impl Serialize) -> Result<(), Trouble> {
    write(key, &serde_json::to_string(value).unwrap_or_default())
}

pub(super) fn write(key: &str, text: &str) -> Result<(), Trouble> {
    let storage = storage().ok_or(Trouble::Refused)?;
    // By this name `page.js` knows that an empty storage is not this window's own.
    let _ = window().set_name("who-counts kept");
    storage.set_item(key, text).map_err(|error| {
        let name = js_sys::Reflect::get(&error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
        if name.as_deref() == Some("QuotaExceededError") { Trouble::Full } else { Trouble::Refused }
    })
}
