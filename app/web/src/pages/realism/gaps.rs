use districts::realism::{Gap, Outcome};
use engine::sorting;
use leptos::prelude::*;
use words::screen::Realism as Texts;

use crate::parts::meter::{bar_and_mark, percent, scale};
use crate::state::Kit;

/// The outcomes of groups beside the published ones.
pub(super) fn equity(kit: Kit, gaps: &[Gap]) -> AnyView {
    let words = kit.words();
    let tables: Vec<AnyView> =
        [Outcome::DroppingOut, Outcome::ChronicAbsence].map(|outcome| table(kit, gaps, outcome)).into();
    view! {
        <section class="equity gap">
            <h2>{words.of(Texts::Gaps)}</h2>
            <p>{words.of(Texts::GapsSays)}</p>
            <p class="small soft">{words.of(Texts::GapKey)}</p>
            <div class="columns">{tables}</div>
        </section>
    }
    .into_any()
}

fn table(kit: Kit, gaps: &[Gap], outcome: Outcome) -> AnyView {
    let words = kit.words();
    let mut gaps: Vec<&Gap> = gaps.iter().filter(|gap| gap.outcome == outcome && gap.share.whole > 0).collect();
    sorting::sort_by_key(&mut gaps, |gap| std::cmp::Reverse(gap.published));
    let top = scale(gaps.iter().flat_map(|gap| [gap.published, gap.share.value().unwrap_or(0)]));
    let rows: Vec<AnyView> = gaps
        .iter()
        .map(|gap| {
            let value = gap.share.value().unwrap_or(0);
            view! {
                <tr>
                    <th scope="row">{words.group(gap.group)}</th>
                    <td class="picture">{bar_and_mark(value, gap.published, top)}</td>
                    <td class="n" translate="no">{percent(value)}</td>
                    <td class="n" translate="no">{percent(gap.published)}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let mut sources: Vec<&str> = gaps.iter().map(|gap| gap.source).collect();
    sorting::sort(&mut sources);
    sources.dedup();
    view! {
        <div>
            <table class="meters">
                <caption>{words.group_outcome(outcome)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.of(Texts::Group)}</th>
                        <th scope="col">{words.of(Texts::Picture)}</th>
                        <th scope="col" class="n">{words.of(Texts::Here)}</th>
                        <th scope="col" class="n">{words.of(Texts::Published)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="src" translate="no">{sources.join("; ")}</p>
        </div>
    }
    .into_any()
}
