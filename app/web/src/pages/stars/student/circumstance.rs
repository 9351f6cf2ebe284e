use leptos::prelude::*;
use words::screen::Stars;
use workshop::stars::exit_codes::definition_of;
use workshop::stars::{Circumstance, StarsCode};

use super::form::Form;
use crate::state::use_kit;

/// The line of a code's definition that somebody chose.
pub(super) type Chosen = RwSignal<Option<Circumstance>>;

/// The lines of the chosen code's definition, where it has several.
#[component]
pub(super) fn Circumstances(
    /// The code in the form.
    code: RwSignal<String>,
    /// The line chosen.
    chosen: Chosen,
    /// Whether the record can be edited.
    form: Form,
) -> impl IntoView {
    let words = use_kit().words();
    let lines = move || {
        let code = StarsCode::from_digit(&code.read())?;
        let definition = definition_of(code);
        (definition.lines.len() > 1).then_some(definition.lines)
    };
    let choose = move |event| {
        let letter = event_target_value(&event);
        let found = lines().and_then(|lines| lines.iter().find(|line| line.letter == letter));
        chosen.set(found.map(|line| line.circumstance));
    };
    move || {
        lines().map(|lines| {
            let options =
                lines.iter().map(|line| view! { <option value=line.letter>{words.stars_line(line)}</option> });
            view! {
                <div class="field field-wide">
                    <label for="circumstance">{words.of(Stars::Circumstance)}</label>
                    <select
                        id="circumstance"
                        aria-disabled=move || form.blocked()
                        on:mousedown=move |event| form.hold(&event)
                        on:keydown=move |event| form.hold_key(&event)
                        on:change=choose
                    >
                        <option value="">{words.of(Stars::NotSaid)}</option>
                        {options.collect_view()}
                    </select>
                </div>
            }
        })
    }
}
