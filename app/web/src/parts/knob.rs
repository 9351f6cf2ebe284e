use engine::choice::Choice;
use engine::definition::Knob;
use leptos::prelude::*;
use words::Words;
use words::screen::Exploring;

use super::Lock;
use crate::state::Memo;

/// A setting in someone's hands, as its control shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// Its value.
    pub now: String,
    /// Its value at the start.
    pub start: String,
}

/// A setting with a closed list of options: a radio group drawn as the line. Without a way to turn it, it is locked.
pub fn choice_knob(
    words: Words,
    knob: Knob,
    options: Vec<String>,
    turned: Memo<Turned>,
    turn: Option<Callback<(Knob, String)>>,
) -> AnyView {
    // Long options take several rows; the line then runs over the whole of each.
    let letters: usize = options.iter().map(|option| words.short_option(knob, option).chars().count() + 3).sum();
    let row = if letters > 36 { "lined wraps" } else { "lined" };
    let choices: Vec<AnyView> = options.into_iter().map(|option| choice(words, knob, option, turned, turn)).collect();
    view! {
        <fieldset class="knob" disabled=turn.is_none() class:changed=move || turned.with(|turned| turned.now != turned.start)>
            <legend>{title(words, knob, turned)}</legend>
            <div class=row>{choices} <div class="rest"></div></div>
            {locked(words, turn)}
        </fieldset>
    }
    .into_any()
}

fn choice(
    words: Words,
    knob: Knob,
    option: String,
    turned: Memo<Turned>,
    turn: Option<Callback<(Knob, String)>>,
) -> AnyView {
    let id = format!("{}-{option}", knob.slug());
    let text = words.short_option(knob, &option);
    let chosen = option.clone();
    let state = Memo::new(move |_| turned.with(|turned| (turned.now == option, turned.start == option)));
    view! {
        <div class:on=move || state.get().0 class:start=move || state.get() == (false, true)>
            <input
                type="radio"
                name=knob.slug()
                id=id.clone()
                prop:checked=move || state.get().0
                on:change=move |_| send(turn, knob, chosen.clone())
            />
            <label for=id>{text}</label>
        </div>
    }
    .into_any()
}

/// A setting without a closed list: a text, and an error beside it when it cannot be that. Without a way to turn it, it
/// is locked.
pub fn text_knob(
    words: Words,
    knob: Knob,
    turned: Memo<Turned>,
    error: Signal<Option<String>>,
    turn: Option<Callback<(Knob, String)>>,
) -> AnyView {
    let (hint_id, error_id) = (format!("{}-hint", knob.slug()), format!("{}-error", knob.slug()));
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="knob text-knob" class:changed=move || turned.with(|turned| turned.now != turned.start)>
            <label class="knob-title" for=knob.slug()>{title(words, knob, turned)}</label>
            <input
                type="text"
                id=knob.slug()
                translate="no"
                autocomplete="off"
                spellcheck="false"
                maxlength="120"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || turned.with(|turned| turned.now.clone())
                readonly=turn.is_none()
                on:change=move |event| send(turn, knob, event_target_value(&event))
            />
            <p class="hint" id=hint_id>{words.knob_form(knob)}</p>
            {locked(words, turn)}
            <p class="knob-error" id=error_id role="status">{move || error.get()}</p>
        </div>
    }
    .into_any()
}

fn send(turn: Option<Callback<(Knob, String)>>, knob: Knob, option: String) {
    if let Some(turn) = turn {
        turn.run((knob, option));
    }
}

/// That a setting is locked, where there is no way to turn it.
fn locked(words: Words, turn: Option<Callback<(Knob, String)>>) -> Option<AnyView> {
    turn.is_none().then(|| view! { <p class="hint"><Lock/> " " {words.of(Exploring::Locked)}</p> }.into_any())
}

fn title(words: Words, knob: Knob, turned: Memo<Turned>) -> AnyView {
    let was = move || {
        turned.with(|turned| {
            (turned.now != turned.start)
                .then(|| view! { <span class="was">{words.was_option(knob, &turned.start)}</span> })
        })
    };
    view! { <span>{words.knob(knob)}</span> {was} }.into_any()
}
