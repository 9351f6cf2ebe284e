//! The definitions as text: a list, and each as a statute with its sources in the margin.

mod list;
mod statute;

use engine::definition::{Definition, find_definition};
use leptos::prelude::*;
use words::screen::Defining;

use self::list::definition_list;
use self::statute::statute;
use crate::parts::{Page, Reference, ReferenceTabs};
use crate::route::Route;
use crate::state::use_kit;

/// The seven definitions.
#[component]
pub(super) fn Definitions() -> impl IntoView {
    let words = use_kit().words();
    view! {
        <Page>
            <ReferenceTabs here=Reference::Definitions/>
            <h1>{words.of(Defining::Title)}</h1>
            <p>{words.of(Defining::Says)}</p>
            {definition_list(words)}
        </Page>
    }
}

/// One definition as text.
#[component]
pub(super) fn DefinitionPage(
    /// Its stable name, as the address has it.
    id: String,
) -> impl IntoView {
    let words = use_kit().words();
    let body = match find_definition(&id) {
        Some(definition) => statute(words, &definition),
        None => view! {
            <h1>{words.of(Defining::Unknown)}</h1>
            <p class="code" translate="no">{id}</p>
            <p>{words.of(Defining::UnknownSays)}</p>
            {definition_list(words)}
        }
        .into_any(),
    };
    view! { <Page><ReferenceTabs here=Reference::Definitions/> {body}</Page> }
}

/// The address of a definition.
fn href(definition: &Definition) -> String {
    Route::Definition(definition.id.to_owned()).href()
}
