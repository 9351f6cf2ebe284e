//! Long work in short slices, between which the page answers.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Date, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long the page may be kept from answering, in milliseconds: less than a frame of sixty a second.
const SLICE: f64 = 12.0;

/// A line in which the latest work alone goes on: whoever begins replaces who went before.
///
/// Every place that asks for work keeps a line of its own, so that a preview does not stop a district in the making.
#[derive(Debug, Clone, Default)]
pub struct Latest(Rc<Cell<u64>>);

impl Latest {
    /// Begins: everything begun earlier in this line stops at its next slice.
    pub fn begin(&self) -> Turn {
        self.stop();
        Turn { line: Rc::clone(&self.0), number: self.0.get() }
    }

    /// Stops what goes on.
    pub fn stop(&self) {
        self.0.set(self.0.get() + 1);
    }
}

/// The turn of one work in its line.
#[derive(Debug, Clone)]
pub struct Turn {
    line: Rc<Cell<u64>>,
    number: u64,
}

impl Turn {
    /// Whether nothing was begun since, and nobody stopped it.
    pub fn is_latest(&self) -> bool {
        self.line.get() == self.number
    }

    /// Takes steps until one says that it was the last, in slices of about 12 ms. A step should take a millisecond or
    /// less. Between slices the page is told how it stands, and answers. Whether the work came to its end: false where
    /// something newer began, or someone stopped it.
    pub async fn slices(&self, step: &mut dyn FnMut() -> bool, between: &mut dyn FnMut()) -> bool {
        loop {
            let begun = Date::now();
            while Date::now() - begun < SLICE {
                if step() {
                    return true;
                }
            }
            between();
            if !self.breathe().await {
                return false;
            }
        }
    }

    /// Lets the page answer: comes back in a later turn of the event loop, sooner than a timer would. Whether the work
    /// is to go on.
    pub async fn breathe(&self) -> bool {
        next_turn().await;
        self.is_latest()
    }

    /// Lets the page show what was answered so far before more is worked out. Whether the work is to go on.
    pub async fn painted(&self) -> bool {
        let frame = Promise::new(&mut |resolve, _| {
            // Without a frame the promise would never come, so it is then kept at once.
            if window().request_animation_frame(&resolve).is_err() {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        let _ = JsFuture::from(frame).await;
        self.breathe().await
    }
}

async fn next_turn() {
    let Ok(channel) = web_sys::MessageChannel::new() else { return };
    let (here, there) = (channel.port1(), channel.port2());
    let next_turn = Promise::new(&mut |resolve, _| {
        here.set_onmessage(Some(&resolve));
        // Without a message the promise would never come, so it is then kept at once.
        if there.post_message(&JsValue::NULL).is_err() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    });
    // The promise is only ever kept.
    let _ = JsFuture::from(next_turn).await;
    here.close();
}
