//! The app in the browser.

use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the app.
#[wasm_bindgen(start)]
pub fn start() {
    mount_to_body(|| view! { <main id="main"><h1>"Who Counts"</h1></main> });
}
