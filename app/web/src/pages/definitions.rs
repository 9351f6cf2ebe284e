use leptos::prelude::*;

use crate::parts::Page;

/// In work.
#[component]
pub(super) fn Definitions() -> impl IntoView {
    
    view! { <Page><h1>"In work"</h1></Page> }
}
/// In work.
#[component]
pub(super) fn DefinitionPage(id: String) -> impl IntoView {
    let _ = id;
    view! { <Page><h1>"In work"</h1></Page> }
}
