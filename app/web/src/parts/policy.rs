use leptos::prelude::*;
use words::screen::FollowUp;

use crate::state::use_kit;

/// What the policy offers: strategies to keep or win back a student, and indicators of risk.
#[component]
pub fn Policy() -> impl IntoView {
    let words = use_kit().words();
    let items = |texts: Vec<String>| texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <details class="policy">
            <summary>{words.of(FollowUp::Strategies)}</summary>
            <ol>{items(words.strategies().to_vec())}</ol>
            <p class="src">{words.of(FollowUp::Source)}</p>
        </details>
        <details class="policy">
            <summary>{words.of(FollowUp::Indicators)}</summary>
            <ul>{items(words.indicators().to_vec())}</ul>
            <p class="src">{words.of(FollowUp::Source)}</p>
        </details>
    }
}
