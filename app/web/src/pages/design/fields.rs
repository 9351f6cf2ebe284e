use leptos::prelude::*;
use words::screen::Design as Texts;
use workshop::design::{Design, LONGEST_NAME, Part, SEEDS};
use workshop::worksheet::bounded;

use super::Hands;

/// Name, size and seed.
pub(super) fn fields(hands: Hands) -> AnyView {
    let name = |design: &Design| design.profile.name.clone();
    let students = |design: &Design| design.profile.students.to_string();
    let seed = |design: &Design| design.seed.to_string();
    view! {
        {text(hands, "name", Texts::Name, None, name, move |text| {
            hands.turn("name", |design| design.set_name(&bounded(text, LONGEST_NAME)));
            hands.problem(Part::Name).map(|_| Texts::NameMissing)
        })}
        {text(hands, "students", Texts::Students, Some(Texts::StudentsHint), students, move |text| {
            let number: Option<u32> = plain_number(text);
            if let Some(number) = number {
                hands.turn("students", |design| design.set_students(number));
            }
            number.is_none().then_some(Texts::StudentsWrong)
        })}
        {problem(hands, Part::Students)}
        {text(hands, "seed", Texts::Seed, Some(Texts::SeedHint), seed, move |text| {
            let seed: Option<u64> = plain_number(text).filter(|seed| *seed < SEEDS);
            if let Some(seed) = seed {
                hands.turn("seed", |design| design.seed = seed);
            }
            seed.is_none().then_some(Texts::SeedWrong)
        })}
        <p>
            <button class="btn btn-2 btn-sm" type="button" on:click=move |_| draw(hands)>
                {hands.kit.words().of(Texts::DrawAnother)}
            </button>
        </p>
    }
    .into_any()
}

/// Draws another seed: the one thing that is left to chance.
fn draw(hands: Hands) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a seed")]
    let seed = (js_sys::Math::random() * SEEDS as f64) as u64;
    hands.set("draw", |design| design.seed = seed);
}

/// A whole number, with or without commas.
fn plain_number<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.trim().replace(',', "").parse().ok()
}

/// A field for a text, with what is wrong beside it. What cannot be used stays in the field and changes nothing.
fn text(
    hands: Hands,
    id: &'static str,
    label: Texts,
    hint: Option<Texts>,
    value: impl Fn(&Design) -> String + Copy + Send + Sync + 'static,
    write: impl Fn(&str) -> Option<Texts> + Copy + Send + Sync + 'static,
) -> AnyView {
    let words = hands.kit.words();
    let wrong = RwSignal::new(None::<Texts>);
    let described = format!("{id}-hint {id}-error");
    let on_input = move |event: leptos::ev::Event| wrong.set(write(&event_target_value(&event)));
    view! {
        <div class="knob text-knob">
            <label class="knob-title" for=id>{words.of(label)}</label>
            <input
                type="text"
                id=id
                translate="no"
                autocomplete="off"
                maxlength="80"
                aria-describedby=described
                aria-invalid=move || wrong.get().map(|_| "true")
                prop:value=move || hands.read(value)
                on:input=on_input
                on:change=move |_| hands.rest()
            />
            <p class="hint" id=format!("{id}-hint")>{hint.map(|hint| words.of(hint))}</p>
            <p class="knob-error" id=format!("{id}-error") role="status">{move || wrong.get().map(|text| words.of(text))}</p>
        </div>
    }
    .into_any()
}

/// What is wrong with a part of the design.
pub(super) fn problem(hands: Hands, part: Part) -> AnyView {
    view! { <p class="knob-error" role="status">{move || hands.problem(part)}</p> }.into_any()
}
