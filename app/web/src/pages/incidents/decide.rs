use engine::certification::{Act, Obstacle, Subject};
use leptos::prelude::*;
use words::screen::Incidents as Text;
use workshop::incidents::INCIDENTS;
use workshop::journal::Recorded;
use workshop::worksheet::bounded;

use super::card::heading_id;
use crate::browser::focus_later;
use crate::parts::Obstacles;
use crate::state::use_kit;

/// The longest reason, in characters.
const LONGEST: usize = 500;

/// What is missing of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    Choice,
    Reason,
}

/// The choice of an answer, and the reason for it.
#[component]
pub(super) fn Decide(
    /// The card's position in the kit's list.
    seat: usize,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let incident = INCIDENTS[seat];
    let chosen: RwSignal<Option<&'static str>> = RwSignal::new(None);
    let reason = RwSignal::new(String::new());
    let missing: RwSignal<Option<Missing>> = RwSignal::new(None);
    let in_the_way: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let reason_id = format!("reason-{}", incident.name);
    let error_id = format!("error-{}", incident.name);
    let answer_id = move |name: &str| format!("{}-{name}", incident.name);
    let submit = {
        let reason_id = reason_id.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let text = bounded(reason.read_untracked().trim(), LONGEST);
            let Some(choice) = chosen.get_untracked() else {
                missing.set(Some(Missing::Choice));
                focus_later(answer_id(incident.answers[0].name));
                return;
            };
            if text.is_empty() {
                missing.set(Some(Missing::Reason));
                focus_later(reason_id.clone());
                return;
            }
            let recorded =
                Recorded::Decided { incident: incident.name.to_owned(), choice: choice.to_owned(), reason: text };
            match kit.act(Act::Decide, Subject::REPORT, recorded) {
                // The card stands below now, among the decided ones.
                Ok(()) => focus_later(heading_id(seat)),
                Err(obstacles) => in_the_way.set(obstacles),
            }
        }
    };
    let answers = incident.answers.iter().map(|answer| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    id=answer_id(answer.name)
                    name=incident.name
                    on:change=move |_| chosen.set(Some(answer.name))
                />
                <span>{words.answer(incident.name, answer.name)}</span>
            </label>
        }
    });
    view! {
        <form class="decide" novalidate on:submit=submit>
            <fieldset>
                <legend>{words.of(Text::WhatDoYouDo)}</legend>
                {answers.collect_view()}
            </fieldset>
            <div class="field field-wide">
                <label for=reason_id.clone()>{words.of(Text::Why)}</label>
                <input
                    id=reason_id
                    type="text"
                    maxlength=LONGEST.to_string()
                    aria-describedby=error_id.clone()
                    aria-invalid=move || (missing.get() == Some(Missing::Reason)).then_some("true")
                    bind:value=reason
                />
                <p class="field-error" id=error_id role="alert">
                    {move || missing.get().map(|missing| words.of(match missing {
                        Missing::Choice => Text::ChoiceIsMissing,
                        Missing::Reason => Text::ReasonIsMissing,
                    }))}
                </p>
            </div>
            <p class="actions"><button class="btn" type="submit">{words.of(Text::Decide)}</button></p>
            {move || in_the_way.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
        </form>
    }
}
