use leptos::prelude::*;
use words::screen::Making;

use super::Page;
use crate::route::{Explored, Route};
use crate::state::use_kit;

/// In place of a page about records: the open district is for exploring only.
#[component]
pub fn ExploringOnly(
    /// What the page is called.
    heading: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let title = move || kit.opened.with(|opened| opened.info.title.clone());
    view! {
        <Page>
            <h1>{heading}</h1>
            <p>{move || words.exploring_only(&title())}</p>
            <p class="actions">
                <a class="btn" href=Route::Explore(Explored::default()).href()>{words.of(Making::GoToExplore)}</a>
                <a class="btn btn-2" href=Route::Districts.href()>{words.of(Making::OpenAnother)}</a>
            </p>
        </Page>
    }
}
