//! Districts of one's own: designed here, or opened from scenario files.

use leptos::prelude::*;
use leptos::task::spawn_local;
use scenarios::{Card, Complaint, LARGEST_CARD, read_json};
use wasm_bindgen::JsCast;
use words::screen::{Gallery as Texts, Home};
use workshop::design::own_id;

use super::picture;
use crate::browser::{ReadFailure, focus_later, offer_file, read_text};
use crate::route::Route;
use crate::state::{Kit, Making, NotKept, keep_design, own_designs, remove_design, use_kit};

const RESULT: &str = "own-result";

/// What came of the last act.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    Nothing,
    /// A card went, or gave its place to another.
    Gone(Texts, Box<Card>),
    Plain(Texts),
    Failed(ReadFailure),
    Wrong(Vec<Complaint>),
}

/// One's own districts, and the field that opens a scenario file.
#[component]
pub(super) fn Own() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let list = RwSignal::new(own_designs());
    let said = RwSignal::new(Said::Nothing);
    let chosen = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            spawn_local(async move {
                said.set(take(&file).await);
                list.set(own_designs());
                focus_later(RESULT);
            });
        }
        input.set_value("");
    };
    let rows = move || list.get().into_iter().map(|card| row(kit, card, list, said)).collect::<Vec<AnyView>>();
    view! {
        <section class="districts gap" aria-labelledby="own-districts">
            <h2 id="own-districts">{words.of(Texts::Yours)}</h2>
            <p class="soft">{words.of(Texts::YoursSays)}</p>
            {move || list.with(Vec::is_empty).then(|| view! { <p>{words.of(Texts::NoneYet)}</p> })}
            <ul class="plain">{rows}</ul>
            <div id=RESULT role="status" tabindex="-1">{move || told(kit, said.get(), list, said)}</div>
            <p class="noprint">
                <label for="scenario-file">{words.of(Texts::ChooseScenario)}</label>
                <input id="scenario-file" type="file" accept=".json" on:change=chosen/>
            </p>
        </section>
    }
}

/// Reads a scenario file and keeps what it holds.
async fn take(file: &web_sys::File) -> Said {
    let text = match read_text(file, u64::try_from(LARGEST_CARD).unwrap_or(u64::MAX)).await {
        Ok(text) => text,
        Err(failure) => return Said::Failed(failure),
    };
    match read_json(&text) {
        Ok(card) if card.profile.is_some() => keep(&Card { id: own_id(card.id), ..card }),
        Ok(_) => Said::Wrong(Vec::new()),
        Err(complaints) => Said::Wrong(complaints),
    }
}

fn keep(card: &Card) -> Said {
    match keep_design(card) {
        Ok(Some(replaced)) if replaced != *card => Said::Gone(Texts::Replaced, Box::new(replaced)),
        Ok(_) => Said::Plain(Texts::Kept),
        Err(NotKept::Full) => Said::Plain(Texts::Full),
        Err(NotKept::Refused) => Said::Plain(Texts::Refused),
    }
}

fn row(kit: Kit, card: Card, list: RwSignal<Vec<Card>>, said: RwSignal<Said>) -> AnyView {
    let words = kit.words();
    let label = |text| words.act_on(text, &card.title);
    let size = card
        .profile
        .as_ref()
        .map(|profile| words.district_size(profile.students as usize, picture::schools_of(profile)));
    let (open, save, remove) = (card.clone(), card.clone(), card.clone());
    let open = move |_| {
        if let Some(making) = Making::of_card(&open, open.seed.unwrap_or_default()) {
            kit.make_and_open(making, Route::Report);
        }
    };
    let save = move |_| {
        let text = serde_json::to_string_pretty(&save).unwrap_or_default();
        offer_file(&format!("{}.scenario.json", save.id), "application/json", &text);
    };
    let remove = move |_| {
        remove_design(&remove.id);
        list.set(own_designs());
        said.set(Said::Gone(Texts::Removed, Box::new(remove.clone())));
        focus_later(RESULT);
    };
    view! {
        <li class="district district-card">
            <div class="district-head">
                <div>
                    <h3 translate="no">{card.title.clone()}</h3>
                    <p class="small mute"><span translate="no">{card.reporting_year.to_string()}</span></p>
                </div>
                <p class="small">{size}</p>
                <p class="actions">
                    <button class="btn btn-2 btn-sm" type="button" aria-label=words.open_district(&card.title) on:click=open>
                        {words.of(Home::Open)}
                    </button>
                    <a href=Route::Design(Some(card.id.clone())).href() aria-label=label(Texts::DesignLike)>
                        {words.of(Texts::DesignLike)}
                    </a>
                    <button class="btn btn-3 btn-sm" type="button" aria-label=label(Texts::SaveFile) on:click=save>
                        {words.of(Texts::SaveFile)}
                    </button>
                    <button class="btn btn-3 btn-sm" type="button" aria-label=label(Texts::Remove) on:click=remove>
                        {words.of(Texts::Remove)}
                    </button>
                </p>
            </div>
            <div class="district-facts">{card.profile.as_ref().map(|profile| picture::pictures(words, profile))}</div>
        </li>
    }
    .into_any()
}

fn told(kit: Kit, what: Said, list: RwSignal<Vec<Card>>, said: RwSignal<Said>) -> AnyView {
    let words = kit.words();
    match what {
        Said::Nothing => ().into_any(),
        Said::Plain(text) => view! { <p>{words.of(text)}</p> }.into_any(),
        Said::Gone(text, card) => {
            let back = move |_| {
                said.set(keep(&card));
                list.set(own_designs());
            };
            view! {
                <p>
                    {words.of(text)} " "
                    <button class="btn btn-3" type="button" on:click=back>{words.of(Texts::PutBack)}</button>
                </p>
            }
            .into_any()
        }
        Said::Failed(ReadFailure::TooLarge { name, bytes }) => {
            let limit = u64::try_from(LARGEST_CARD).unwrap_or(u64::MAX);
            view! { <p class="sev-error">{words.scenario_too_large(&name, bytes, limit)}</p> }.into_any()
        }
        Said::Failed(ReadFailure::Unreadable { name }) => {
            view! { <p class="sev-error">{words.file_unreadable(&name)}</p> }.into_any()
        }
        Said::Wrong(complaints) => {
            let lines: Vec<AnyView> =
                complaints.iter().map(|complaint| view! { <li>{complaint.to_string()}</li> }.into_any()).collect();
            view! {
                <p class="sev-error">{words.of(Texts::NoScenario)}</p>
                <ol class="problems" translate="no">{lines}</ol>
            }
            .into_any()
        }
    }
}
