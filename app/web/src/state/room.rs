//! Which layouts of the pictures a page shows, so that no other is drawn.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The room that pictures have: as a screen or a phone gives it, and on paper while the page prints.
#[derive(Clone, Copy)]
pub struct Room {
    is_narrow: RwSignal<bool>,
    is_printing: RwSignal<bool>,
}

impl Room {
    /// Looks at the page, and listens to it from here on.
    pub(super) fn new() -> Self {
        let room = Self { is_narrow: RwSignal::new(false), is_printing: RwSignal::new(false) };
        room.follow_the_width();
        room.follow_the_printer();
        room
    }

    /// Those of the layouts for wide pages, for narrow ones and for paper that show now; hears when others do.
    pub fn shown<T>(self, layouts: &[T; 3]) -> impl Iterator<Item = &T> {
        let is_narrow = self.is_narrow.get();
        // While it prints the screen keeps its own.
        layouts
            .iter()
            .zip([!is_narrow, is_narrow, self.is_printing.get()])
            .filter_map(|(one, shows)| shows.then_some(one))
    }

    /// The style alone says when a page is narrow: an element that only a narrow page shows has a size then.
    fn follow_the_width(self) {
        let Ok(probe) = document().create_element("i") else { return };
        probe.set_class_name("narrow probe");
        let body = document().body();
        if body.and_then(|body| body.append_child(&probe).ok()).is_none() {
            return;
        }
        self.is_narrow.set(probe.client_width() > 0);
        let of = probe.clone();
        let heard = Closure::<dyn Fn()>::new(move || turn(self.is_narrow, of.client_width() > 0));
        if let Ok(observer) = web_sys::ResizeObserver::new(heard.as_ref().unchecked_ref()) {
            observer.observe(&probe);
        }
        // It is heard as long as the page stands.
        heard.forget();
    }

    /// A printer announces itself; a look at the paper on the screen is told by the medium.
    fn follow_the_printer(self) {
        for (event, prints) in [("beforeprint", true), ("afterprint", false)] {
            let handle = window_event_listener_untyped(event, move |_| {
                let focused = document().active_element().and_then(|one| one.dyn_into::<web_sys::SvgElement>().ok());
                turn(self.is_printing, prints);
                // A mark that is drawn anew is the same one, but loses the focus.
                if let Some(mark) = focused {
                    set_timeout(move || drop(mark.focus()), Duration::ZERO);
                }
            });
            // It is heard as long as the page stands.
            std::mem::forget(handle);
        }
        let Ok(Some(medium)) = window().match_media("print") else { return };
        self.is_printing.set(medium.matches());
        let of = medium.clone();
        let heard = Closure::<dyn Fn()>::new(move || turn(self.is_printing, of.matches()));
        medium.set_onchange(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }
}

/// Writes where it is another: whoever hears of it draws anew.
fn turn(signal: RwSignal<bool>, to: bool) {
    if signal.get_untracked() != to {
        signal.set(to);
    }
}
