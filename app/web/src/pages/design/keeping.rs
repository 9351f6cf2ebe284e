use leptos::prelude::*;
use scenarios::{Card, Complaint, read_json};
use words::screen::{Design as Texts, Gallery};

use super::Hands;
use crate::browser::{focus_later, offer_file};
use crate::route::Route;
use crate::state::{Making, NotKept, keep_design};

const RESULT: &str = "design-result";

/// What came of the last act.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    Nothing,
    Plain(Texts),
    /// It is kept; the one whose place it took can come back.
    Kept(Option<Box<Card>>),
    NotKept(Gallery),
    Wrong(Vec<Complaint>),
}

/// Saving the design as a file, keeping it here, and opening it.
pub(super) fn keeping(hands: Hands) -> AnyView {
    let words = hands.kit.words();
    let said = RwSignal::new(Said::Nothing);
    // What was turned since, is not what the last act was about.
    Effect::new(move |_| {
        hands.designing.track();
        said.set(Said::Nothing);
    });
    let act = move |act: fn(Hands, Card, RwSignal<Said>)| {
        let (text, problems) =
            hands.designing.with_untracked(|designing| (designing.now().to_text(), designing.now().problems()));
        // What cannot be read back is not handed out.
        match read_json(&text) {
            Ok(card) if problems.is_empty() => act(hands, card, said),
            Ok(_) => {
                let plain = |(_, message)| Complaint { line: 1, column: 1, message };
                said.set(Said::Wrong(problems.into_iter().map(plain).collect()));
            }
            Err(complaints) => said.set(Said::Wrong(complaints)),
        }
        focus_later(RESULT);
    };
    view! {
        <section class="keeping noprint">
            <p class="actions">
                <button class="btn" type="button" on:click=move |_| act(open)>{words.of(Texts::Open)}</button>
                <button class="btn btn-2" type="button" on:click=move |_| act(keep)>{words.of(Texts::Keep)}</button>
                <button class="btn btn-2" type="button" on:click=move |_| act(save)>{words.of(Texts::Save)}</button>
            </p>
            <div id=RESULT role="status" tabindex="-1">{move || told(hands, said.get(), said)}</div>
        </section>
    }
    .into_any()
}

fn save(hands: Hands, _: Card, said: RwSignal<Said>) {
    let (name, text) =
        hands.designing.with_untracked(|designing| (designing.now().file_name(), designing.now().to_text()));
    offer_file(&name, "application/json", &text);
    said.set(Said::Plain(Texts::Saved));
}

fn keep(_: Hands, card: Card, said: RwSignal<Said>) {
    said.set(match keep_design(&card) {
        Ok(replaced) => Said::Kept(replaced.filter(|replaced| *replaced != card).map(Box::new)),
        Err(NotKept::Full) => Said::NotKept(Gallery::Full),
        Err(NotKept::Refused) => Said::NotKept(Gallery::Refused),
    });
}

fn open(hands: Hands, card: Card, _: RwSignal<Said>) {
    if let Some(making) = Making::of_card(&card, card.seed.unwrap_or_default()) {
        hands.kit.make_and_open(making, Route::Report);
    }
}

fn told(hands: Hands, what: Said, said: RwSignal<Said>) -> AnyView {
    let words = hands.kit.words();
    match what {
        Said::Nothing => ().into_any(),
        Said::Plain(text) => view! { <p>{words.of(text)}</p> }.into_any(),
        Said::NotKept(text) => view! { <p class="sev-error">{words.of(text)}</p> }.into_any(),
        Said::Kept(replaced) => {
            let text = if replaced.is_some() { Gallery::Replaced } else { Gallery::Kept };
            let back = replaced.map(|card| {
                let back = move |_| {
                    let _ = keep_design(&card);
                    said.set(Said::Nothing);
                };
                view! { <button class="btn btn-3" type="button" on:click=back>{words.of(Gallery::PutBack)}</button> }
            });
            view! {
                <p>
                    {words.of(text)} " " {back} " "
                    <a href=Route::Districts.href()>{words.of(Texts::ToDistricts)}</a>
                </p>
            }
            .into_any()
        }
        Said::Wrong(complaints) => {
            let lines = complaints
                .iter()
                .map(|complaint| view! { <li>{words.design_problem(&complaint.message)}</li> }.into_any());
            view! {
                <p class="sev-error">{words.of(Texts::NotYet)}</p>
                <ul class="problems">{lines.collect::<Vec<AnyView>>()}</ul>
            }
            .into_any()
        }
    }
}
