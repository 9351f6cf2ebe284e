//! Where someone was on each page of the session, so that Back leads there and not to the top.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Where someone was on a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Place {
    /// How far down.
    y: f64,
    /// The link or button with the focus.
    focus: Option<Mark>,
}

/// How to find an element again after its page was drawn anew.
#[derive(Debug, Clone, PartialEq)]
struct Mark {
    selector: String,
    /// Which of those that the selector finds.
    nth: u32,
}

/// The places left behind, by entry of the history.
#[derive(Debug)]
struct Places {
    left: Vec<(u32, Place)>,
    here: u32,
    last: u32,
    /// The place to go to on the page that is about to stand.
    back_at: Option<Place>,
}

thread_local! {
    static PLACES: RefCell<Places> =
        const { RefCell::new(Places { left: Vec::new(), here: 0, last: 0, back_at: None }) };
}

/// Begins to note places, at the present entry of the history.
pub fn begin_places() {
    if let Ok(history) = window().history() {
        // The browser would scroll the page that is left, before the other one stands.
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    PLACES.with_borrow_mut(|places| places.enter(entry()));
}

/// Notes the place that is left: another entry of the history is entered, and its page is about to stand.
pub fn leave_place() {
    PLACES.with_borrow_mut(|places| places.leave(Place::present(), entry()));
}

/// The place that was left on the page that now stands, if it was left before.
pub(super) fn place_to_return_to() -> Option<Place> {
    PLACES.with_borrow_mut(|places| places.back_at.take())
}

impl Places {
    fn leave(&mut self, place: Place, entry: Option<u32>) {
        self.left.retain(|(entry, _)| *entry != self.here);
        self.left.push((self.here, place));
        self.enter(entry);
        self.back_at = self.left.iter().find(|(left, _)| Some(*left) == entry).map(|(_, place)| place.clone());
    }

    /// A new entry gets a number of its own.
    fn enter(&mut self, entry: Option<u32>) {
        self.here = entry.unwrap_or(self.last + 1);
        self.last = self.last.max(self.here);
        if entry.is_none()
            && let Ok(history) = window().history()
        {
            let _ = history.replace_state(&JsValue::from_f64(self.here.into()), "");
        }
    }
}

impl Place {
    fn present() -> Self {
        let focus = document().active_element().and_then(|element| Mark::of(&element));
        Self { y: window().scroll_y().unwrap_or(0.0), focus }
    }

    /// Goes there. The focus stays where it is, where the element that had it is gone.
    pub(super) fn restore(&self) {
        let element = self.focus.as_ref().and_then(Mark::find);
        if let Some(element) = &element {
            match element.dyn_ref::<web_sys::HtmlElement>() {
                Some(element) => drop(element.focus()),
                None => drop(element.dyn_ref::<web_sys::SvgElement>().map(web_sys::SvgElement::focus)),
            }
        }
        window().scroll_to_with_x_and_y(0.0, self.y);
    }
}

impl Mark {
    fn of(element: &web_sys::Element) -> Option<Self> {
        let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
        let selector = match (element.id(), element.get_attribute("href")) {
            (_, Some(href)) => format!("main a[href=\"{0}\"], .roll a[href=\"{0}\"]", quoted(&href)),
            (id, None) if !id.is_empty() => format!("[id=\"{}\"]", quoted(&id)),
            _ => return None,
        };
        let found = document().query_selector_all(&selector).ok()?;
        let nth =
            (0..found.length()).find(|nth| found.get(*nth).is_some_and(|node| node.is_same_node(Some(element))))?;
        Some(Self { selector, nth })
    }

    fn find(&self) -> Option<web_sys::Element> {
        document().query_selector_all(&self.selector).ok()?.get(self.nth)?.dyn_into().ok()
    }
}

/// The number of the present entry of the history; none where it is new.
fn entry() -> Option<u32> {
    let state = window().history().ok()?.state().ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number written above")]
    Some(state as u32)
}
