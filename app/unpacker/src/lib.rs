//! The small WebAssembly that goes before the app in the single file and unpacks it.

use wasm_bindgen::prelude::wasm_bindgen;

/// What was packed, as [`unpack::unpack`] puts it together; none where the bytes were damaged.
#[wasm_bindgen]
pub fn unpack(packed: &[u8]) -> Option<Vec<u8>> {
    unpack::unpack(packed)
}
