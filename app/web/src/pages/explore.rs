use leptos::prelude::*;

use crate::parts::Page;

/// In work.
#[component]
pub(super) fn Explore(explored: crate::route::Explored) -> impl IntoView {
    let _ = explored;
    view! { <Page><h1>"In work"</h1></Page> }
}
