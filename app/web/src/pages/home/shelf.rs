use leptos::prelude::*;
use scenarios::Scenario;
use words::screen::Home as Texts;

use crate::route::Route;
use crate::state::{Making, Memo, use_kit};

/// The districts that ship with the kit.
#[component]
pub(crate) fn Shelf() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let rows = scenarios::all().into_iter().map(|scenario| view! { <Row scenario=scenario/> }).collect_view();
    view! {
        <section class="districts">
            <h2>{words.of(Texts::DistrictsAtHand)}</h2>
            <ul class="plain">{rows}</ul>
            <p><a href=Route::Districts.href()>{words.of(Texts::OpenAnother)}</a></p>
        </section>
    }
}

/// One district at hand.
#[component]
fn Row(scenario: Scenario) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let id = scenario.card.id.clone();
    let is_open = Memo::new(move |_| kit.opened.with(|opened| opened.info.key == id));
    let (title, summary, story) = (scenario.card.title.clone(), scenario.card.summary.clone(), scenario.story);
    let years = format!("{}", scenario.card.reporting_year);
    let label = words.open_district(&title);
    let open = move |_| {
        if is_open.get_untracked() {
            kit.go_to_work(Route::Report);
        } else {
            kit.make_and_open(Making::of_scenario(&scenario, None), Route::Report);
        }
    };
    view! {
        <li class="district">
            <div>
                <h3 translate="no">{title}</h3>
                <p class="small mute">
                    <span translate="no">{years}</span>
                    {move || is_open.get().then(|| view! { " · " <b>{words.of(Texts::IsOpen)}</b> })}
                </p>
            </div>
            <div>
                <p translate="no">{summary}</p>
                <details>
                    <summary>{words.of(Texts::ReadAloud)}</summary>
                    <div class="story" translate="no">{paragraphs(story)}</div>
                </details>
            </div>
            <button class="btn btn-2 btn-sm" type="button" aria-label=label on:click=open>
                {words.of(Texts::Open)}
            </button>
        </li>
    }
}

/// A story's paragraphs. Its heading repeats the district's name and is left out.
fn paragraphs(story: &'static str) -> impl IntoView {
    story
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty() && !part.starts_with('#'))
        .map(|part| view! { <p>{part.replace('\n', " ")}</p> })
        .collect_view()
}
