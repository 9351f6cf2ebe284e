use leptos::prelude::*;
use words::Words;
use words::screen::Calpads as Text;
use workshop::calpads::{Column, Counts};

use super::super::snapshot::name_of;
use super::{Chosen, Shown};
use crate::browser::focus_later;
use crate::state::use_kit;

/// A row to each school, and the total: every number but zero opens the students behind it.
#[component]
pub(super) fn Table(
    /// What stands on the page.
    shown: Shown,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let body = move || {
        shown.read(|desk, _, _, report| {
            let rows: Vec<AnyView> = report
                .rows
                .iter()
                .map(|row| {
                    let name = name_of(desk, row.school);
                    let code = desk.roster.schools[usize::from(row.school)].school_id.clone();
                    let cells = cells(words, shown, row.counts, Some((row.school, &name)));
                    view! {
                        <tr>
                            <td data-d=words.of(Text::SchoolCode) translate="no">{code}</td>
                            <th scope="row" translate="no">{name}</th>
                            {cells}
                        </tr>
                    }
                    .into_any()
                })
                .collect();
            let total = cells(words, shown, report.total, None);
            view! {
                <tbody>{rows}</tbody>
                <tfoot><tr><td></td><th scope="row">{words.of(Text::Total)}</th>{total}</tr></tfoot>
            }
            .into_any()
        })
    };
    let columns: Vec<AnyView> = Column::all()
        .map(|column| view! { <th scope="col" class="n">{words.report_column(column)}</th> }.into_any())
        .collect();
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Text::Report)>
            <table class="subgroups">
                <caption>{words.of(Text::Report)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.of(Text::SchoolCode)}</th>
                        <th scope="col">{words.of(Text::SchoolName)}</th>
                        {columns}
                    </tr>
                </thead>
                {body}
            </table>
        </div>
    }
}

fn cells(words: Words, shown: Shown, counts: Counts, school: Option<(engine::roster::Small, &str)>) -> Vec<AnyView> {
    let cell = |column| {
        let count = counts.of(column);
        let number = if count == 0 {
            view! { <span translate="no">"0"</span> }.into_any()
        } else {
            let chosen = Chosen { school: school.map(|(school, _)| school), column };
            let label = words.number_of_report(count, column, school.map(|(_, name)| name));
            let press = move |_| {
                shown.chosen.set(Some(chosen));
                focus_later("behind");
            };
            view! {
                <button
                    class="btn btn-3 number"
                    type="button"
                    aria-label=label
                    aria-pressed=move || (shown.chosen.get() == Some(chosen)).to_string()
                    on:click=press
                >
                    <span translate="no">{count}</span>
                </button>
                <span class="paper" translate="no">{count}</span>
            }
            .into_any()
        };
        view! { <td class="n" data-d=words.report_column(column)>{number}</td> }.into_any()
    };
    Column::all().map(cell).collect()
}
