use engine::definition::{Definition, Knob};
use leptos::prelude::*;
use words::Words;

/// Where a clause stands and how its text reached the kit; none where the clause needs no source.
pub fn clause_source(words: Words, definition: &Definition, knob: Knob) -> Option<AnyView> {
    let source = definition.source(knob)?;
    let view = view! {
        <p>
            <b>{words.knob(knob)}</b> " " <span translate="no">{source.citation}</span> " "
            <span class="origin">{words.origin(source.origin)}</span>
        </p>
    };
    Some(view.into_any())
}
