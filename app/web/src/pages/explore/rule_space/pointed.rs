use engine::definition::Knob;
use engine::space::RuleSpace;
use leptos::prelude::*;
use words::screen::Spacing;

use super::{View, value};
use crate::state::Shared;

/// The button that takes the definition in hand; Enter in the picture leads to it.
pub(super) const LOAD: &str = "take-in-hand";

/// The definition picked in the picture, in words, to take in hand; of several at one rate, one after the other.
pub(super) fn pointed(view: View, space: &Shared<RuleSpace>, pointed: RwSignal<Option<usize>>) -> AnyView {
    let space = space.clone();
    view! {
        <section class="pointed noprint" aria-live="polite">
            {move || match pointed.get().filter(|point| *point < space.points.len()) {
                Some(point) => panel(view, &space, point, pointed),
                None => view! { <p class="soft">{view.kit.words().of(Spacing::StackHelp)}</p> }.into_any(),
            }}
        </section>
    }
    .into_any()
}

fn panel(view: View, space: &RuleSpace, point: usize, pointed: RwSignal<Option<usize>>) -> AnyView {
    let words = view.kit.words();
    let definition = space.definition(point);
    let values: Vec<(Knob, String)> =
        space.axes.iter().filter_map(|axis| Some((axis.knob, definition.settings.get(axis.knob)?))).collect();
    let one = value(view, space, point);
    let alike: Vec<usize> =
        space.in_order().iter().copied().filter(|other| value(view, space, *other) == one).collect();
    let at = alike.iter().position(|other| *other == point).unwrap_or(0);
    let next = alike[(at + 1) % alike.len()];
    let settings = definition.settings.clone();
    let load = move |_| view.turning.update(|turning| turning.turn_to(settings.clone()));
    let go_on = move |_| pointed.set(Some(next));
    view! {
        <div class="actions">
            <h2>{words.picked(&one, at + 1, alike.len())}</h2>
            <button id=LOAD class="btn btn-sm" type="button" on:click=load>{words.of(Spacing::Load)}</button>
            {(alike.len() > 1).then(|| view! {
                <button class="btn btn-2 btn-sm" type="button" on:click=go_on>{words.of(Spacing::Next)}</button>
            })}
        </div>
        <p>{words.combination(&values)}</p>
    }
    .into_any()
}
