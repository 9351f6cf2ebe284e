use leptos::prelude::*;
use words::screen::Shell;

use crate::parts::Page;
use crate::route::Route;
use crate::state::use_kit;

/// The page of an address that names none.
#[component]
pub(super) fn NotFound(
    /// The address, as written.
    address: String,
) -> impl IntoView {
    let words = use_kit().words();
    view! {
        <Page>
            <h1>{words.of(Shell::NotFound)}</h1>
            <p>{words.of(Shell::NotFoundSays)}</p>
            <p class="code" translate="no">{address}</p>
            <p><a href=Route::Home.href()>{words.of(Shell::ToTheFirstPage)}</a></p>
        </Page>
    }
}
