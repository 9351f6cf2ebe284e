use engine::choice::Choice;
use engine::definition::Knob;
use leptos::prelude::*;
use words::screen::Spacing;

use super::{Asked, View, offered};
use crate::state::Memo;

/// Which settings are combined.
pub(super) fn chooser(view: View, asked: Memo<Asked>) -> AnyView {
    let words = view.kit.words();
    // The boxes stand as long as the kind of count is the same: one that was pressed keeps the focus.
    let knobs = Memo::new(move |_| {
        let offered = view.turned.with(|turned| offered(view, turned));
        // What has one option combines with nothing.
        let knobs = offered.into_iter().filter(|axis| axis.options.len() > 1);
        knobs.map(|axis| (axis.knob, axis.options.len())).collect::<Vec<_>>()
    });
    let boxes = move || {
        let all = knobs.get();
        all.into_iter().map(|(knob, options)| axis_box(view, asked, knob, options)).collect::<Vec<AnyView>>()
    };
    view! {
        <details class="axes noprint">
            <summary>
                {words.of(Spacing::Combined)} " "
                <span class="mute" translate="no">{move || asked.with(|asked| format!("({})", asked.axes.len()))}</span>
            </summary>
            <div class="axes-list">{boxes}</div>
            <p class="hint">{words.of(Spacing::CombinedHint)}</p>
        </details>
    }
    .into_any()
}

fn axis_box(view: View, asked: Memo<Asked>, knob: Knob, options: usize) -> AnyView {
    let words = view.kit.words();
    let chosen = move || asked.with(|asked| asked.axes.iter().map(|axis| axis.knob).collect::<Vec<Knob>>());
    let is_chosen = move || chosen().contains(&knob);
    // At least one setting is combined.
    let is_last = move || chosen() == [knob];
    let press = move |_| {
        let mut after = untrack(chosen);
        if after.contains(&knob) {
            after.retain(|one| *one != knob);
        } else {
            after.push(knob);
        }
        let slugs: Vec<&str> = after.into_iter().map(Choice::slug).collect();
        view.own.set("axes", Some(slugs.join(",")));
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_chosen disabled=is_last on:change=press/>
            <span>{words.knob(knob)} " " <small class="mute" translate="no">{format!("× {options}")}</small></span>
        </label>
    }
    .into_any()
}
