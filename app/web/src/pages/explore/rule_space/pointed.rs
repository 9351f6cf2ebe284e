use engine::definition::Knob;
use engine::space::RuleSpace;
use leptos::prelude::*;
use words::screen::Spacing;

use super::{View, value};
use crate::state::Shared;

/// The definition under the pointer in words, to take in hand; of several at one rate, one after the other.
pub(super) fn pointed(
    view: View,
    space: &Shared<RuleSpace>,
    order: &[usize],
    pointed: RwSignal<Option<usize>>,
) -> AnyView {
    let (space, order) = (space.clone(), order.to_vec());
    view! {
        <section class="pointed noprint" aria-live="polite">
            {move || {
                let point = pointed.get().filter(|point| *point < space.points.len());
                point.map(|point| panel(view, &space, &order, point, pointed))
            }}
        </section>
    }
    .into_any()
}

fn panel(view: View, space: &RuleSpace, order: &[usize], point: usize, pointed: RwSignal<Option<usize>>) -> AnyView {
    let words = view.kit.words();
    let definition = space.definition(point);
    let values: Vec<(Knob, String)> =
        space.axes.iter().filter_map(|axis| Some((axis.knob, definition.settings.get(axis.knob)?))).collect();
    let one = value(view, space, point);
    let alike: Vec<usize> = order.iter().copied().filter(|other| value(view, space, *other) == one).collect();
    let next = alike.iter().position(|other| *other == point).map(|at| alike[(at + 1) % alike.len()]);
    let settings = definition.settings.clone();
    let load = move |_| view.turning.update(|turning| turning.turn_to(settings.clone()));
    view! {
        <h2>{words.stack(&one, alike.len())}</h2>
        <p>{words.combination(&values)}</p>
        <p class="actions">
            <button class="btn btn-sm" type="button" on:click=load>{words.of(Spacing::Load)}</button>
            {(alike.len() > 1)
                .then(|| {
                    view! {
                        <button class="btn btn-2 btn-sm" type="button" on:click=move |_| pointed.set(next)>
                            {words.of(Spacing::Next)}
                        </button>
                    }
                })}
        </p>
    }
    .into_any()
}
