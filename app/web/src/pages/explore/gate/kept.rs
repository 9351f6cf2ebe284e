use leptos::prelude::*;
use words::screen::Gate as Text;

use crate::browser::offer_file;
use crate::state::Kit;

/// The predictions that are kept, the latest first.
pub(super) fn kept(kit: Kit) -> AnyView {
    let words = kit.words();
    kit.predictions.with(|kept| {
        if kept.is_empty() {
            return ().into_any();
        }
        let items: Vec<AnyView> = kept
            .0
            .iter()
            .rev()
            .map(|one| {
                let district = one.question.district.clone();
                view! {
                    <li>
                        <b>{words.gate_question(&one.question)}</b> " "
                        <span class="src"><span translate="no">{district}</span> ", " {words.school_year(one.question.year)}</span>
                        <p class="small">{words.gate_says(one)}</p>
                    </li>
                }
                .into_any()
            })
            .collect();
        let save = move |_| {
            offer_file("predictions.csv", "text/csv", &kit.predictions.with_untracked(workshop::predictions::Predictions::csv));
        };
        view! {
            <details class="kept">
                <summary>{words.kept_predictions(kept.0.len())}</summary>
                <ul class="plain">{items}</ul>
                <p class="actions noprint">
                    <button class="btn btn-2 btn-sm" type="button" on:click=save>{words.of(Text::SaveCsv)}</button>
                </p>
            </details>
        }
        .into_any()
    })
}
