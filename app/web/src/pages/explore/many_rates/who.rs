use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::screen::Comparing;
use workshop::comparison::{Comparison, Verdict};
use workshop::export::{ByteOrderMark, csv_text};

use super::Compared;
use super::figure::MOST_SHOWN;
use crate::browser::offer_file;
use crate::parts::Mark;
use crate::route::Route;
use crate::state::{Kit, use_kit};

/// The table behind the picture: who is counted by which definition, and the clause that decides elsewhere.
#[component]
pub(super) fn Who(
    /// The comparison.
    compared: Compared,
) -> impl IntoView {
    let kit = use_kit();
    move || compared.get().map(|comparison| table(kit, compared, &comparison))
}

fn table(kit: Kit, compared: Compared, comparison: &Comparison) -> AnyView {
    let words = kit.words();
    if comparison.students.is_empty() {
        return ().into_any();
    }
    if comparison.differ.is_empty() {
        return view! {
            <section>
                <h2>{words.of(Comparing::Who)}</h2>
                <p>{words.of(Comparing::NobodyDiffers)}</p>
            </section>
        }
        .into_any();
    }
    let heads: Vec<AnyView> = comparison
        .lines
        .iter()
        .map(|line| {
            view! {
                <th scope="col">
                    <a href=Route::Definition(line.definition.id.to_owned()).href() translate="no">
                        {line.definition.title}
                    </a>
                </th>
            }
            .into_any()
        })
        .collect();
    let rows = rows(kit, comparison);
    let more = (comparison.differ.len() > rows.len()).then(|| {
        view! { <p class="hint">{words.first_of(rows.len(), comparison.differ.len())}</p> }
    });
    view! {
        <section>
            <h2 id="who">{words.of(Comparing::Who)}</h2>
            <p class="soft">{words.of(Comparing::WhoSays)}</p>
            <div class="scroll-x" tabindex="0" role="region" aria-labelledby="who">
                <table class="verdicts stacks">
                    <caption class="sr">{words.of(Comparing::Who)}</caption>
                    <thead>
                        <tr><th scope="col">{words.of(Comparing::Student)}</th> {heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {more}
            <p class="actions noprint">
                <button class="btn btn-2 btn-sm" type="button" on:click=move |_| export(kit, compared)>
                    {words.of(Comparing::SaveList)}
                </button>
            </p>
        </section>
    }
    .into_any()
}

fn rows(kit: Kit, comparison: &Comparison) -> Vec<AnyView> {
    kit.derived.desk.with_untracked(|desk| {
        let verdicts = comparison.verdicts(desk, MOST_SHOWN);
        let names = words::Names { district: &desk.district, roster: &desk.roster };
        let shown = comparison.differ.len().min(MOST_SHOWN);
        (0..shown)
            .map(|row| {
                let student = comparison.students[comparison.differ[row]];
                let student_id = desk.roster.student_id(student).to_owned();
                let href = Route::Student(student_id.clone()).href();
                let of_row: Vec<Option<Verdict>> =
                    verdicts.iter().map(|column| column.as_ref().map(|column| column[row])).collect();
                let cells: Vec<AnyView> = comparison
                    .lines
                    .iter()
                    .enumerate()
                    .map(|(at, line)| cell(kit, line.definition.title, &of_row, at, names))
                    .collect();
                view! {
                    <tr>
                        <th scope="row">
                            <a class="sid" href=href translate="no">{student_id}</a>
                            " " <span class="who-name" translate="no">{desk.name_of(student)}</span>
                        </th>
                        {cells}
                    </tr>
                }
                .into_any()
            })
            .collect()
    })
}

/// A cell is a piece of the line: under the mark where the student is counted, over it where not.
fn cell(kit: Kit, title: &'static str, row: &[Option<Verdict>], at: usize, names: words::Names<'_>) -> AnyView {
    let words = kit.words();
    let Some(verdict) = row[at] else {
        return view! { <td class="mute" data-d=title>{words.of(Comparing::NotMade)}</td> }.into_any();
    };
    let counts = |at: usize| row.get(at).copied().flatten().is_some_and(|one| one.outcome == Outcome::Dropout);
    let why = verdict.decided.map(|step| words.step(&step, names));
    if !counts(at) {
        return view! {
            <td class="vd" data-d=title>
                <div class="over">
                    <p><Mark outcome=verdict.outcome/> " " {words.of(Comparing::NotCounted)}</p>
                    <p class="why">{why}</p>
                </div>
            </td>
        }
        .into_any();
    }
    let starts = at == 0 || !counts(at - 1);
    let class = match (starts, counts(at + 1)) {
        (true, false) => "under starts ends",
        (true, true) => "under starts",
        (false, false) => "under ends",
        (false, true) => "under",
    };
    view! {
        <td class="vd" data-d=title>
            <div class=class>
                <p><Mark outcome=verdict.outcome/> " " <b>{words.of(Comparing::Counted)}</b></p>
                <p class="why">{why}</p>
            </div>
        </td>
    }
    .into_any()
}

/// Offers every student on whom the definitions differ as a file for a spreadsheet.
fn export(kit: Kit, compared: Compared) {
    let words = kit.words();
    let text = kit.derived.desk.with_untracked(|desk| {
        compared.get_untracked().map(|comparison| {
            let names = words::Names { district: &desk.district, roster: &desk.roster };
            let verdicts = comparison.verdicts(desk, usize::MAX);
            let (student, name) = (words.of(Comparing::Student), words.of(Comparing::Name));
            let mut header = vec!["synthetic", student.as_str(), name.as_str()];
            header.extend(comparison.lines.iter().map(|line| line.definition.id));
            let cell = |verdict: &Verdict| {
                let is_counted = verdict.outcome == Outcome::Dropout;
                let said = words.of(if is_counted { Comparing::Counted } else { Comparing::NotCounted });
                match verdict.decided {
                    Some(step) => format!("{said}: {}", words.step(&step, names)),
                    None => said,
                }
            };
            let rows: Vec<Vec<String>> = comparison
                .differ
                .iter()
                .enumerate()
                .map(|(row, at)| {
                    let student = comparison.students[*at];
                    let mut cells =
                        vec!["yes".to_owned(), desk.roster.student_id(student).to_owned(), desk.name_of(student)];
                    cells.extend(
                        verdicts
                            .iter()
                            .map(|column| column.as_ref().map(|column| cell(&column[row])).unwrap_or_default()),
                    );
                    cells
                })
                .collect();
            csv_text(&header, &rows, ByteOrderMark::Write)
        })
    });
    let Some(text) = text else { return };
    let key = kit.opened.with_untracked(|opened| opened.info.key.clone());
    offer_file(&format!("who-differs-{key}.csv"), "text/csv", &text);
}
