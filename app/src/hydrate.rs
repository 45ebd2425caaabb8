//! Where the browser enters.

use wasm_bindgen::prelude::wasm_bindgen;

/// Prepares the islands; the boot script calls it once and then starts each island on the page.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
