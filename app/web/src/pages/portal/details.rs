use leptos::prelude::*;

use crate::parts::Page;

/// In work.
#[component]
pub(crate) fn Details(school: Option<String>) -> impl IntoView {
    let _ = school;
    view! { <Page><h1>"In work"</h1></Page> }
}
