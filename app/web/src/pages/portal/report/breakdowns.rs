use engine::evaluate::Rate;
use leptos::prelude::*;
use words::screen::Portal;

use crate::state::use_kit;

/// One row of a breakdown: its name, dropouts, members, rate.
type Line = (String, usize, Option<usize>, Option<Rate>);

/// Counts and rates by grade, subgroup, sex and race.
#[component]
pub(super) fn Breakdowns() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let tables = move || {
        kit.derived.breakdowns.with(|found| {
            let Ok(found) = found else { return ().into_any() };
            let grades = found.by_grade.iter().map(|g| (words.grade(g.key), g.dropouts.len(), g.members, g.rate()));
            let subgroups =
                found.by_subgroup.iter().map(|g| (words.subgroup(g.key), g.dropouts.len(), g.members, g.rate()));
            let sexes = found.by_sex.iter().map(|g| (words.sex(g.key), g.dropouts.len(), g.members, g.rate()));
            let races = found.by_race.iter().map(|g| (words.race(g.key), g.dropouts.len(), g.members, g.rate()));
            let all: [(Portal, Vec<Line>, bool); 4] = [
                (Portal::ByGrade, grades.collect(), false),
                (Portal::BySubgroup, subgroups.collect(), true),
                (Portal::BySex, sexes.collect(), false),
                (Portal::ByRace, races.collect(), false),
            ];
            all.map(|(title, lines, overlap)| view! { <Breakdown title=title lines=lines overlap=overlap/> }).into_any()
        })
    };
    view! {
        <details class="breakdowns">
            <summary>{words.of(Portal::Breakdowns)}</summary>
            <div class="columns">{tables}</div>
        </details>
    }
}

/// One breakdown.
#[component]
fn Breakdown(title: Portal, lines: Vec<Line>, overlap: bool) -> impl IntoView {
    let words = use_kit().words();
    let rows = lines
        .into_iter()
        .map(|(name, dropouts, members, rate)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="n" translate="no">{dropouts}</td>
                    <td class="n" translate="no">{members}</td>
                    <td class="n" translate="no">{rate.map(|rate| format!("{}%", rate.percent()))}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table>
            <caption>{words.of(title)}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="n">{words.of(Portal::Dropouts)}</th>
                    <th scope="col" class="n">{words.of(Portal::Members)}</th>
                    <th scope="col" class="n">{words.of(Portal::Rate)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {overlap.then(|| view! { <p class="small mute">{words.of(Portal::Overlap)}</p> })}
    }
}
