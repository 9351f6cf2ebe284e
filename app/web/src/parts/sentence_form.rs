use leptos::prelude::*;
use words::Text;
use words::screen::Correcting;
use workshop::worksheet::bounded;

use crate::browser::focus_later;
use crate::state::use_kit;

/// The longest sentence, in characters.
const LONGEST: usize = 500;

/// A form of one sentence, which must not be empty.
#[component]
pub fn SentenceForm<T: Text + 'static>(
    /// The id of its field.
    id: String,
    /// Its label, what to say while it is empty, and its button.
    texts: [T; 3],
    /// What stands in it at first.
    before: String,
    /// Takes the sentence.
    keep: Callback<String>,
    /// Gives up, where that can be done.
    cancel: Option<Callback<()>>,
) -> impl IntoView {
    let words = use_kit().words();
    form(id, texts.map(|text| words.of(text)), before, keep, cancel)
}

/// The form, compiled once for the texts of every page.
fn form(
    id: String,
    [label, missing, button]: [String; 3],
    before: String,
    keep: Callback<String>,
    cancel: Option<Callback<()>>,
) -> AnyView {
    let words = use_kit().words();
    let text = RwSignal::new(before);
    let is_missing = RwSignal::new(false);
    let error_id = format!("{id}-error");
    let field = id.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let sentence = bounded(text.read_untracked().trim(), LONGEST);
        is_missing.set(sentence.is_empty());
        if sentence.is_empty() {
            focus_later(field.clone());
        } else {
            keep.run(sentence);
        }
    };
    let cancel = cancel.map(|cancel| {
        view! {
            <button class="btn btn-3 btn-sm" type="button" on:click=move |_| cancel.run(())>
                {words.of(Correcting::Cancel)}
            </button>
        }
        .into_any()
    });
    view! {
        <form class="note" novalidate on:submit=submit>
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                maxlength=LONGEST.to_string()
                aria-describedby=error_id.clone()
                aria-invalid=move || is_missing.get().then_some("true")
                bind:value=text
            />
            <p class="field-error" id=error_id role="alert">{move || is_missing.get().then(|| missing.clone())}</p>
            <button class="btn btn-2 btn-sm" type="submit">{button}</button>
            {cancel}
        </form>
    }
    .into_any()
}
