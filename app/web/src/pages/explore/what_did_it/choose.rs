use engine::attribution::Attribution;
use engine::definition::Definition;
use leptos::prelude::*;
use words::screen::{Attributed, Attributing, Exploring};

use super::{View, values};
use crate::parts::radios;
use crate::route;
use crate::state::{Kind, Memo};

/// How many letters a row of choices holds.
const ROOM: usize = 140;

/// What can be shared out, as a link names it.
pub(super) const MEASURES: [(&str, Attributed, Attributing); 3] = [
    (route::MEASURES[0], Attributed::Points, Attributing::InPoints),
    (route::MEASURES[1], Attributed::Students, Attributing::InStudents),
    (route::MEASURES[2], Attributed::Enrollment, Attributing::InEnrollment),
];

/// With which definition the one in hand is compared.
pub(super) fn choose(view: View, from: &Definition) -> AnyView {
    let words = view.kit.words();
    let present = from.id;
    let options = |kind: Kind, text: Exploring| {
        let options: Vec<AnyView> = kind
            .definitions()
            .into_iter()
            .map(|one| view! { <option value=one.id selected=one.id == present>{one.title}</option> }.into_any())
            .collect();
        view! { <optgroup label=words.of(text)>{options}</optgroup> }.into_any()
    };
    view! {
        <p class="chooser">
            <label for="compare-with">{words.of(Attributing::CompareWith)}</label>
            <select
                id="compare-with"
                translate="no"
                prop:value=present
                on:change=move |event| view.own.set("from", Some(event_target_value(&event)))
            >
                {options(Kind::Event, Exploring::YearlyCounts)}
                {options(Kind::Class, Exploring::Classes)}
            </select>
        </p>
    }
    .into_any()
}

/// In what the parts are measured: of the numbers that every mixture has.
pub(super) fn measures(view: View, attribution: &Attribution, of: Memo<Attributed>) -> AnyView {
    let words = view.kit.words();
    let choices = MEASURES.into_iter().filter(|(_, of, _)| values(attribution, *of).is_some());
    let now =
        move || MEASURES.into_iter().find(|(_, one, _)| *one == of.get()).map_or("", |(slug, ..)| slug).to_owned();
    radios(
        "measure",
        words.of(Attributing::MeasuredIn),
        choices.map(|(slug, _, text)| (slug, words.of(text))).collect(),
        Memo::new(move |_| now()),
        ROOM,
        Callback::new(move |slug: &'static str| view.own.set("by", Some(slug.to_owned()))),
    )
}
