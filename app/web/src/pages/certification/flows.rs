use engine::certification::Flow;
use engine::choice::Choice;
use leptos::prelude::*;
use words::screen::Certification;

use crate::route::Route;
use crate::state::{Memo, use_kit};

/// The flows: what each is, and the way into it.
#[component]
pub(super) fn Flows() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let present = Memo::new(move |_| kit.attempt.with(|attempt| attempt.flow));
    let flows = Flow::ALL.iter().copied().map(|flow| {
        let is_here = move || present.get() == flow;
        let go = move |_| {
            kit.play(flow);
            crate::browser::go(&Route::of_flow(flow).href());
        };
        let act = move || words.of(if is_here() { Certification::GoOn } else { Certification::Begin });
        view! {
            <li class:on=is_here>
                <h3 translate="no">{words.flow(flow)}</h3>
                <p>{words.flow_says(flow)}</p>
                <p class="actions">
                    <button class="btn btn-2" type="button" aria-label=move || format!("{} · {}", act(), words.flow(flow)) on:click=go>
                        {act}
                    </button>
                    <span class="small mute">{move || is_here().then(|| words.of(Certification::PlayedNow))}</span>
                </p>
            </li>
        }
    });
    view! {
        <section aria-labelledby="flows">
            <h2 id="flows">{words.of(Certification::Flows)}</h2>
            <ul class="plain flows">{flows.collect_view()}</ul>
        </section>
    }
}
