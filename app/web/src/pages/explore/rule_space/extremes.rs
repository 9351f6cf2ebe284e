use engine::definition::Knob;
use engine::space::RuleSpace;
use leptos::prelude::*;
use words::screen::Spacing;

use super::{View, value};
use crate::route::Route;

/// Up to this many students are named.
const MOST_NAMED: usize = 24;

/// The lowest and the highest definition, and whom they do not see.
pub(super) fn extremes(view: View, space: &RuleSpace, low: usize, high: usize) -> AnyView {
    let words = view.kit.words();
    view! {
        <section class="extremes">
            <h2>{words.of(Spacing::Extremes)}</h2>
            <div class="flips">{one(view, space, low, Spacing::Lowest)} {one(view, space, high, Spacing::Highest)}</div>
        </section>
    }
    .into_any()
}

fn one(view: View, space: &RuleSpace, point: usize, title: Spacing) -> AnyView {
    let words = view.kit.words();
    let definition = space.definition(point);
    let values: Vec<(Knob, String)> =
        space.axes.iter().filter_map(|axis| Some((axis.knob, definition.settings.get(axis.knob)?))).collect();
    let (not_seen, named) = view.kit.derived.desk.with_untracked(|desk| {
        let students = space.not_seen(&desk.roster, point).unwrap_or_default();
        let named: Vec<AnyView> = students
            .iter()
            .take(MOST_NAMED)
            .map(|student| {
                let id = desk.roster.student_id(*student).to_owned();
                let href = Route::Student(id.clone()).href();
                view! { <li><a class="sid" href=href translate="no">{id}</a> " " <span translate="no">{desk.name_of(*student)}</span></li> }
                    .into_any()
            })
            .collect();
        (students.len(), named)
    });
    let more = (not_seen > named.len()).then(|| words.first_shown(named.len(), not_seen));
    view! {
        <div>
            <h3>{words.of(title)} " " <span class="num" translate="no">{value(view, space, point)}</span></h3>
            <p class="soft">{words.combination(&values)}</p>
            <p>{words.not_seen_says(not_seen, space.seen_by_any())}</p>
            <ul class="plain named">{named}</ul>
            {more.map(|text| view! { <p class="hint">{text}</p> })}
        </div>
    }
    .into_any()
}
