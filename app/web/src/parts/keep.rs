use leptos::prelude::*;
use words::screen::Shell;

use crate::browser::offer_file;
use crate::state::{Kit, use_kit};

/// The button that offers all work as a file.
#[component]
pub fn KeepInFile() -> impl IntoView {
    let kit = use_kit();
    view! { <button class="btn btn-3" type="button" on:click=move |_| keep(kit)>{kit.words().of(Shell::KeepAFile)}</button> }
}

fn keep(kit: Kit) {
    let name = kit.opened.with_untracked(|opened| format!("who-counts-{}.json", opened.info.key));
    offer_file(&name, "application/json", &kit.saved_work().to_text());
}
