use leptos::prelude::*;

use crate::parts::Page;

/// In work.
#[component]
pub(super) fn Checks() -> impl IntoView {
    
    view! { <Page><h1>"In work"</h1></Page> }
}
/// In work.
#[component]
pub(super) fn CheckPage(code: String) -> impl IntoView {
    let _ = code;
    view! { <Page><h1>"In work"</h1></Page> }
}
