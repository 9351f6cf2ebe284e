use leptos::prelude::*;

use crate::parts::Page;

/// In work.
#[component]
pub(super) fn Codes() -> impl IntoView {
    
    view! { <Page><h1>"In work"</h1></Page> }
}
