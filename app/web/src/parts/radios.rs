use leptos::prelude::*;

use crate::state::Memo;

/// One of a few, as the line. More letters than the room holds run down it.
pub fn radios(
    name: &'static str,
    legend: String,
    options: Vec<(&'static str, String)>,
    now: Memo<String>,
    room: usize,
    turn: Callback<&'static str>,
) -> AnyView {
    let letters: usize = options.iter().map(|(_, text)| text.chars().count() + 3).sum();
    let row = if letters > room { "lined wraps" } else { "lined" };
    let choices: Vec<AnyView> = options
        .into_iter()
        .map(|(slug, text)| {
            let id = format!("{name}-{slug}");
            let is_on = Memo::new(move |_| now.with(|now| now == slug));
            view! {
                <div class:on=move || is_on.get()>
                    <input
                        type="radio"
                        name=name
                        id=id.clone()
                        prop:checked=move || is_on.get()
                        on:change=move |_| turn.run(slug)
                    />
                    <label for=id>{text}</label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="knob">
            <legend>{legend}</legend>
            <div class=row>{choices} <div class="rest"></div></div>
        </fieldset>
    }
    .into_any()
}
