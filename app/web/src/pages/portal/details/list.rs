use std::collections::BTreeMap;

use engine::evaluate::{Outcome, Period};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::{Details as Text, Place, Portal};
use workshop::export::{ByteOrderMark, csv_text};

use super::line::{Asked, Column, FILE_COLUMNS, Line, Whom, decided, file_row, lines, order};
use crate::browser::offer_file;
use crate::parts::Mark;
use crate::route::Route;
use crate::state::{Kit, Memo, use_kit};

/// How many lines show before a person asks for more.
const PAGE: usize = 200;

/// The students of the list, sortable, and the file of them.
#[component]
pub(super) fn StudentList(
    /// The school; none for the district.
    school: Option<String>,
    /// Its name, or the district's.
    place: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let everyone = RwSignal::new(false);
    let sorted_by = RwSignal::new((if school.is_some() { Column::Student } else { Column::School }, false));
    let limit = RwSignal::new(PAGE);
    let of_school = school.is_some();
    let lines = {
        let school = school.clone();
        Memo::new(move |_| read(kit, school.as_deref(), if everyone.get() { Whom::Everyone } else { Whom::Counted }))
    };
    let sorted = Memo::new(move |_| {
        let (column, descending) = sorted_by.get();
        lines.with(|lines| order(lines, column, descending))
    });
    let sentence = move || {
        let (year, title) =
            (kit.attempt.with(|at| at.year), kit.derived.definition.with(|definition| definition.title));
        let counted = lines.with(|lines| lines.iter().filter(|line| line.outcome == Outcome::Dropout).count());
        let place = if of_school { Place::School(&place) } else { Place::District(&place) };
        words.counted_sentence(counted, place, year, title)
    };
    let not_counted = move || {
        let others = lines.with(|lines| lines.iter().filter(|line| line.outcome != Outcome::Dropout).count());
        everyone.get().then(|| words.not_counted_sentence(others))
    };
    let problem = move || {
        kit.derived.report.with(|report| {
            report.as_ref().err().map(|problem| view! { <p class="field-error">{words.unusable(problem)}</p> })
        })
    };
    let export = move |_| {
        let rows: Vec<Vec<String>> = lines.with_untracked(|lines| {
            let lines = sorted.with_untracked(|order| order.iter().map(|at| &lines[*at as usize]).collect::<Vec<_>>());
            let decided = untrack(|| decisions(kit, lines.iter().copied()));
            lines.iter().zip(decided).map(|(line, decided)| file_row(line, decided)).collect()
        });
        let name = kit.opened.with_untracked(|opened| opened.info.key.clone());
        let of = school.as_deref().unwrap_or("district");
        offer_file(
            &format!("{name}-{of}-students.csv"),
            "text/csv",
            &csv_text(&FILE_COLUMNS, &rows, ByteOrderMark::Write),
        );
    };
    view! {
        <p class="lead">{sentence} " " {not_counted}</p>
        {problem}
        <div class="list-tools">
            <label class="choice">
                <input type="checkbox" bind:checked=everyone/>
                <span>{words.of(Text::AlsoNotCounted)}</span>
            </label>
            <button class="btn btn-2 btn-sm" type="button" on:click=export>{words.of(Portal::ExportCsv)}</button>
        </div>
        <Table lines=lines sorted=sorted sorted_by=sorted_by limit=limit everyone=everyone of_school=of_school/>
        {move || {
            let all = sorted.with(Vec::len);
            (all > limit.get()).then(|| view! {
                <p class="actions">
                    <span>{words.shown_of(limit.get(), all)}</span>
                    <button class="btn btn-2 btn-sm" type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                        {words.of(Text::ShowMore)}
                    </button>
                </p>
            })
        }}
    }
}

#[component]
fn Table(
    lines: Memo<Vec<Line>>,
    sorted: Memo<Vec<u32>>,
    sorted_by: RwSignal<(Column, bool)>,
    limit: RwSignal<usize>,
    everyone: RwSignal<bool>,
    of_school: bool,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let body = move || {
        let all = everyone.get();
        lines.with(|lines| {
            let shown: Vec<&Line> =
                sorted.with(|order| order.iter().take(limit.get()).filter_map(|at| lines.get(*at as usize)).collect());
            if shown.is_empty() {
                let text = if all { words.of(Text::NothingToShow) } else { words.of(Portal::NobodyCounted) };
                return view! { <tr><td colspan="9">{text}</td></tr> }.into_any();
            }
            let decided = decisions(kit, shown.iter().copied());
            let rows = shown.into_iter().zip(decided).map(|(line, decided)| row(kit, line, decided, of_school, all));
            rows.collect_view().into_any()
        })
    };
    let columns = move || {
        let mut columns = vec![
            (Column::Student, words.of(Portal::Student)),
            (Column::Name, words.of(Text::Name)),
            (Column::Grade, words.of(Portal::Grade)),
            (Column::Exit, words.of(Text::ExitDate)),
            (Column::Code, words.of(Portal::Reason)),
        ];
        if !of_school {
            columns.insert(2, (Column::School, words.of(Portal::School)));
        }
        if everyone.get() {
            columns.push((Column::Outcome, words.of(Text::Outcome)));
        }
        columns.into_iter().map(|(column, text)| head(column, text, sorted_by)).collect_view()
    };
    view! {
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Text::Table)>
            <table class="students stacks sortable">
                <caption class="sr">{words.of(Text::Table)}</caption>
                <thead>
                    <tr>
                        {columns}
                        <th scope="col">{words.of(Portal::DecidedBy)}</th>
                        {head(Column::Findings, words.of(Text::Findings), sorted_by)}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

/// A heading that sorts; a second press turns the order around.
fn head(column: Column, text: String, sorted_by: RwSignal<(Column, bool)>) -> AnyView {
    let order = move || match sorted_by.get() {
        (present, true) if present == column => Some("descending"),
        (present, false) if present == column => Some("ascending"),
        _ => None,
    };
    let press = move |_| {
        sorted_by.update(|(present, descending)| {
            *descending = *present == column && !*descending;
            *present = column;
        });
    };
    let class = if column == Column::Findings || column == Column::Grade { "n" } else { "" };
    view! { <th scope="col" class=class aria-sort=order><button type="button" on:click=press>{text}</button></th> }
        .into_any()
}

fn row(kit: Kit, line: &Line, decided: String, of_school: bool, with_outcome: bool) -> AnyView {
    let words = kit.words();
    let href = Route::Student(line.student_id.clone()).href();
    view! {
        <tr>
            <th scope="row" class="nowrap">
                <Mark outcome=line.outcome/>
                " "
                <a class="sid" href=href translate="no">{line.student_id.clone()}</a>
            </th>
            <td data-d=words.of(Text::Name) translate="no">{line.name.clone()}</td>
            {(!of_school).then(|| view! { <td data-d=words.of(Portal::School) translate="no">{line.school.clone()}</td> })}
            <td class="n" data-d=words.of(Portal::Grade) translate="no">{line.grade.map(|grade| grade.to_string())}</td>
            <td class="nowrap" data-d=words.of(Text::ExitDate)>{line.exit.map(|exit| words.on_day(exit))}</td>
            <td data-d=words.of(Portal::Reason)>{line.code.clone()}</td>
            {with_outcome.then(|| view! { <td data-d=words.of(Text::Outcome)>{words.outcome(line.outcome)}</td> })}
            <td class="decided" data-d=words.of(Portal::DecidedBy)>{decided}</td>
            <td class="n" data-d=words.of(Text::Findings) translate="no">{line.findings}</td>
        </tr>
    }
    .into_any()
}

fn read(kit: Kit, school: Option<&str>, whom: Whom) -> Vec<Line> {
    let words = kit.words();
    // The report changes with them, and is listened to below.
    let (lea, year) = kit.attempt.with_untracked(|attempt| (attempt.lea_id.clone(), attempt.year));
    kit.derived.desk.with(|desk| {
        kit.derived.report.with(|report| {
            let (Ok(report), Ok(period)) = (report, Period::find(&desk.roster, &lea, year)) else { return Vec::new() };
            let mut findings: BTreeMap<StudentIx, usize> = BTreeMap::new();
            kit.derived.findings.with(|found| {
                for student in found.iter().filter_map(|finding| finding.student) {
                    *findings.entry(student).or_default() += 1;
                }
            });
            lines(words, desk, Asked { report, period, school, whom }, &findings)
        })
    })
}

/// What decided about each line.
fn decisions<'l>(kit: Kit, lines: impl Iterator<Item = &'l Line>) -> Vec<String> {
    let (lea, year) = kit.attempt.with_untracked(|attempt| (attempt.lea_id.clone(), attempt.year));
    kit.derived.desk.with(|desk| {
        let Ok(period) = Period::find(&desk.roster, &lea, year) else { return Vec::new() };
        kit.derived.definition.with(|definition| decided(kit.words(), desk, definition, period, lines))
    })
}
