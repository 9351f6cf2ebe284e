use districts::Pass;
use leptos::prelude::*;
use words::screen::Design as Texts;
use workshop::design::{Design, ErrorLevel, MOST_OF_A_PASS, plant, planted};

use super::Hands;
use super::choices::ROOM;
use crate::parts::radios;
use crate::state::Memo;

/// How many errors are planted: in one turn, or kind by kind. A district for exploring only has none.
pub(super) fn errors(hands: Hands) -> AnyView {
    let is_for_exploring = Memo::new(move |_| hands.read(Design::is_for_exploring));
    view! { {move || (!is_for_exploring.get()).then(|| chooser(hands))} }.into_any()
}

fn chooser(hands: Hands) -> AnyView {
    let words = hands.kit.words();
    let own = "own";
    let mut options: Vec<(&'static str, String)> =
        ErrorLevel::ALL.iter().map(|level| (level.slug(), words.error_level(*level))).collect();
    options.push((own, words.of(Texts::ErrorsOwn)));
    let now = Memo::new(move |_| {
        hands.read(|design| ErrorLevel::of(&design.profile).map_or(own, ErrorLevel::slug).to_owned())
    });
    let turn = Callback::new(move |slug: &'static str| {
        if let Some(level) = ErrorLevel::ALL.into_iter().find(|level| level.slug() == slug) {
            hands.set("errors", |design| design.profile.planted = level.plantings(design.profile.students));
        }
    });
    let all = move || {
        let errors = hands.read(|design| design.profile.planted.iter().map(|planting| planting.count as usize).sum());
        words.errors_planted(errors)
    };
    let kinds: Vec<AnyView> = Pass::ALL.iter().map(|pass| kind(hands, *pass)).collect();
    view! {
        {radios("errors", words.of(Texts::Errors), options, now, ROOM, turn)}
        <details class="dials">
            <summary>{words.of(Texts::ErrorsOne)} ": " {all}</summary>
            {kinds}
        </details>
        <p class="hint">{words.of(Texts::ErrorsHint)}</p>
    }
    .into_any()
}

fn kind(hands: Hands, pass: Pass) -> AnyView {
    let words = hands.kit.words();
    let now = Memo::new(move |_| hands.read(|design| planted(&design.profile, pass)));
    let on_input = move |event| {
        if let Ok(count) = event_target_value(&event).parse::<u32>() {
            hands.turn(pass.name(), |design| plant(&mut design.profile, pass, count.min(MOST_OF_A_PASS)));
        }
    };
    view! {
        <p class="planting">
            <label for=pass.name()>{words.pass(pass)}</label>
            <input
                type="number"
                id=pass.name()
                min="0"
                max=MOST_OF_A_PASS.to_string()
                prop:value=move || now.get().to_string()
                on:input=on_input
                on:change=move |_| hands.rest()
            />
        </p>
    }
    .into_any()
}
