//! The app in the browser: pages over the kit's engine and workshop.
//!
//! Components only show: they read the [state], call one function, send one act. Geometry and routes are plain modules
//! with native tests. This is the only crate that names Leptos or `web-sys`.

pub mod app;
pub mod browser;
pub mod geometry;
#[expect(unreachable_pub, reason = "the component macro writes `pub` whatever the component says")]
pub mod pages;
#[expect(unreachable_pub, reason = "the component macro writes `pub` whatever the component says")]
pub mod parts;
pub mod route;
pub mod state;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the app in the page.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        // The page, which needs no wasm, takes over: it offers the last save.
        if let Ok(event) = web_sys::Event::new("who-counts-crash") {
            let _ = leptos::prelude::window().dispatch_event(&event);
        }
    }));
    leptos::mount::mount_to_body(app::App);
}
