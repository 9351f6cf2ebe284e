use engine::definition::{Definition, Family, definitions};
use leptos::prelude::*;
use words::Words;
use words::screen::Defining;

use super::href;

/// Every definition with its authority, how it reached the kit, and when it is in force.
pub(super) fn definition_list(words: Words) -> AnyView {
    let all = definitions();
    let entries = |cohorts: bool| {
        let of_kind = all.iter().filter(|one| (one.family() == Family::Cohort) == cohorts);
        of_kind.map(|definition| entry(words, definition)).collect::<Vec<AnyView>>()
    };
    view! {
        <section>
            <h2>{words.of(Defining::Events)}</h2>
            <ul class="definition-list">{entries(false)}</ul>
        </section>
        <section>
            <h2>{words.of(Defining::Cohorts)}</h2>
            <ul class="definition-list">{entries(true)}</ul>
        </section>
    }
    .into_any()
}

fn entry(words: Words, definition: &Definition) -> AnyView {
    let authority = &definition.authority;
    view! {
        <li>
            <div>
                <h3><a href=href(definition) translate="no">{definition.title}</a></h3>
                <p class="soft small">{words.definition_subtitle(definition)}</p>
                <p>{words.gist(definition)}</p>
            </div>
            <div class="src">
                <p><span class="origin">{words.origin(authority.origin)}</span></p>
                <p translate="no">{authority.title}</p>
                <p>{words.of(Defining::InForce)} ": " <span translate="no">{authority.in_force}</span></p>
            </div>
        </li>
    }
    .into_any()
}
