use leptos::prelude::*;
use words::screen::Stars;
use workshop::stars::exit_codes::{DEFINITIONS, SOURCE};

use crate::state::use_kit;

/// The exit code definitions, every line of them, at hand.
#[component]
pub(super) fn Definitions() -> impl IntoView {
    let words = use_kit().words();
    let codes = DEFINITIONS.iter().map(|definition| {
        let lines = definition.lines.iter().map(|line| view! { <li>{words.stars_line(line)}</li> });
        let documentation =
            (!definition.documentation.is_empty()).then(|| view! { <p>{words.stars_documentation(definition)}</p> });
        view! {
            <dt><b>{words.stars_code_name(definition)}</b></dt>
            <dd>
                <ul class="plain">{lines.collect_view()}</ul>
                {documentation}
            </dd>
        }
    });
    view! {
        <details class="stars-codes">
            <summary>{words.of(Stars::ExitCodeDefinitions)}</summary>
            <dl>{codes.collect_view()}</dl>
            <p class="src" translate="no">{SOURCE}</p>
        </details>
    }
}
