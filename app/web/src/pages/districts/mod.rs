//! Districts to open: those that ship with the kit, a folder's files, a file of saved work.

mod folder;
mod saved;

use leptos::prelude::*;
use words::screen::Shell;

use super::home::Shelf;
use crate::parts::Page;
use crate::state::use_kit;

/// The page of districts.
#[component]
pub(super) fn Districts() -> impl IntoView {
    let words = use_kit().words();
    view! {
        <Page>
            <h1>{words.of(Shell::Districts)}</h1>
            <Shelf/>
            <folder::OpenFolder/>
            <saved::OpenSaved/>
        </Page>
    }
}
