use engine::space::{Measure, Split};
use leptos::prelude::*;
use words::screen::Spacing;

use super::{View, mean};

/// What each setting does to the mean, the widest first.
pub(super) fn splits(view: View, splits: &[Split], measure: Measure) -> AnyView {
    let words = view.kit.words();
    let rows: Vec<AnyView> = splits
        .iter()
        .map(|split| {
            let options: Vec<AnyView> = split
                .options
                .iter()
                .map(|one| {
                    view! {
                        <li>
                            <b class="num" translate="no">{mean(view, one.mean, measure)}</b>
                            " " <span>{words.option(split.knob, &one.option)}</span>
                        </li>
                    }
                    .into_any()
                })
                .collect();
            view! { <tr><th scope="row">{words.knob(split.knob)}</th> <td><ul class="plain means">{options}</ul></td></tr> }
                .into_any()
        })
        .collect();
    view! {
        <section>
            <h2>{words.of(Spacing::WhatSplits)}</h2>
            <table class="splits"><tbody>{rows}</tbody></table>
        </section>
    }
    .into_any()
}
