use leptos::prelude::*;

use crate::state::Memo;

/// One of a few options, as a radio group drawn as the line. `options` are values with their texts.
pub fn choice_line(
    name: &'static str,
    legend: String,
    options: Vec<(String, String)>,
    chosen: Memo<String>,
    choose: Callback<String>,
) -> AnyView {
    let choices: Vec<AnyView> = options
        .into_iter()
        .map(|(value, text)| {
            let id = format!("{name}-{value}");
            let of = value.clone();
            let is_on = Memo::new(move |_| chosen.with(|chosen| *chosen == of));
            view! {
                <div class:on=move || is_on.get()>
                    <input
                        type="radio"
                        name=name
                        id=id.clone()
                        prop:checked=move || is_on.get()
                        on:change=move |_| choose.run(value.clone())
                    />
                    <label for=id>{text}</label>
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="knob choice-line">
            <legend>{legend}</legend>
            <div class="lined">{choices} <div class="rest"></div></div>
        </fieldset>
    }
    .into_any()
}
