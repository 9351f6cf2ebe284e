use std::sync::Arc;

use engine::definition::Knob;
use engine::space::RuleSpace;
use leptos::prelude::*;
use words::screen::Spacing;

use super::{View, value};
use crate::pages::explore::explained::explained;
use crate::parts::{Crossing, StudentLine, StudentList, student_list};

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
    let not_seen = view.kit.derived.desk.with_untracked(|desk| space.not_seen(&desk.roster, point)).unwrap_or_default();
    let all = not_seen.len();
    let id = if matches!(title, Spacing::Lowest) { "lowest-not-seen" } else { "highest-not-seen" };
    let lines = Arc::new(move |most| {
        let explained = explained(view, &definition, &not_seen[..all.min(most)]).into_iter();
        explained.map(|line| StudentLine { crossing: Some(Crossing::NotCounted), ..line }).collect()
    });
    let list = StudentList { id, class: "flip-list", all, columns: Vec::new(), lines };
    view! {
        <div>
            <h3>{words.of(title)} " " <span class="num" translate="no">{value(view, space, point)}</span></h3>
            <p class="soft">{words.combination(&values)}</p>
            <p>{words.not_seen_says(all, space.seen_by_any())}</p>
            {(all != 0).then(|| student_list(view.kit, list))}
        </div>
    }
    .into_any()
}
