use engine::certification::{Act, Obstacle, Subject};
use engine::checks::Severity;
use leptos::prelude::*;
use words::screen::Stars;
use workshop::desk::count_of;
use workshop::journal::Recorded;

use super::super::obstacles;
use crate::browser::focus_later;
use crate::parts::{Lock, Obstacles};
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

/// Functions and Tools, and how far the report is.
#[component]
pub(super) fn Functions(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let files = Route::Stars(StarsPlace::Import(school.clone())).href();
    let tools = [("export", Stars::Export), ("import", Stars::ImportFromFile)].map(|(id, text)| {
        let files = files.clone();
        let press = move |_| crate::browser::go_to(&files, id);
        view! { <li><button class="btn btn-3 tool" type="button" on:click=press>{words.of(text)}</button></li> }
    });
    let rates = Route::Stars(StarsPlace::Rates(school)).href();
    view! {
        <div class="stars-functions">
            <section aria-labelledby="functions">
                <h2 id="functions">{words.of(Stars::Functions)}</h2>
                <p class="actions">
                    {function(kit, Act::Validate, refused)}
                    {function(kit, Act::CheckIn, refused)}
                    <a class="btn btn-2" href=Route::Stars(StarsPlace::Reports).href()>{words.of(Stars::ExitReport)}</a>
                    <a class="btn btn-3" href=Route::Home.href()>{words.of(Stars::LogOut)}</a>
                </p>
                <p id=STANDING tabindex="-1" role="status">
                    {move || kit.derived.standing.with(|standing| words.stars_standing(standing))}
                </p>
                <div id=REFUSED tabindex="-1">
                    {move || {
                        refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))
                    }}
                </div>
            </section>
            <section aria-labelledby="tools">
                <h2 id="tools">{words.of(Stars::Tools)}</h2>
                <ul class="plain">
                    {tools}
                    <li><a class="btn btn-3 tool" href=rates>{words.of(Stars::Rates)}</a></li>
                </ul>
            </section>
        </div>
    }
}

/// The ids of the sentence that says how far the report is, and of the reasons why an act was refused.
pub(super) const STANDING: &str = "stars-standing";
const REFUSED: &str = "stars-refused";

/// A button of the report; where something stands in the way, it says what.
fn function(kit: Kit, act: Act, refused: RwSignal<Vec<Obstacle>>) -> AnyView {
    let words = kit.words();
    let text = if act == Act::Validate { Stars::Validate } else { Stars::CheckIn };
    let in_the_way = Memo::new(move |_| obstacles(kit, act, Subject::REPORT));
    let press = move |_| {
        let recorded = if act == Act::Validate { validated(kit) } else { Recorded::CheckedIn };
        match kit.act(act, Subject::REPORT, recorded) {
            Ok(()) => {
                refused.set(Vec::new());
                focus_later(STANDING);
            }
            Err(list) => {
                refused.set(list);
                focus_later(REFUSED);
            }
        }
    };
    view! {
        <button
            class="btn"
            type="button"
            aria-disabled=move || in_the_way.with(|list| !list.is_empty()).then_some("true")
            on:click=press
        >
            {move || in_the_way.with(|list| !list.is_empty()).then(|| view! { <Lock/> })}
            {words.of(text)}
        </button>
    }
    .into_any()
}

fn validated(kit: Kit) -> Recorded {
    let (errors, warnings) = kit
        .derived
        .findings
        .with_untracked(|found| (count_of(found, Severity::Error), count_of(found, Severity::Warning)));
    Recorded::Validated { errors, warnings }
}
