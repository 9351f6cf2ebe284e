use leptos::prelude::*;
use words::screen::{Defining, Shell};

use crate::route::Route;
use crate::state::use_kit;

/// What can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// The definitions.
    Definitions,
    /// The edit checks.
    Checks,
    /// The exit codes.
    Codes,
}

/// The tabs over the pages that are looked up.
#[component]
pub fn ReferenceTabs(
    /// Where one is.
    here: Reference,
) -> impl IntoView {
    let words = use_kit().words();
    let tab = |one: Reference, route: Route, text: Shell| {
        let class = if one == here { "on" } else { "" };
        let current = (one == here).then_some("page");
        view! { <li class=class><a href=route.href() aria-current=current>{words.of(text)}</a></li> }
    };
    view! {
        <nav class="tabs noprint" aria-label=words.of(Defining::Reference)>
            <ul class="lined">
                {tab(Reference::Definitions, Route::Definitions, Shell::Definitions)}
                {tab(Reference::Checks, Route::Checks, Shell::EditChecks)}
                {tab(Reference::Codes, Route::Codes, Shell::ExitCodes)}
                <li class="rest" aria-hidden="true"></li>
            </ul>
        </nav>
    }
}
