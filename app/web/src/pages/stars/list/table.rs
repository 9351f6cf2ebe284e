use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use engine::checks::Severity;
use engine::sorting;
use leptos::prelude::*;
use words::screen::Stars;
use workshop::journal::Recorded;
use workshop::stars::date::{DatePlace, write};
use workshop::stars::{ClassRow, Column, Direction, StarsCode};

use super::super::with_list;
use super::found::found;
use crate::browser::focus_later;
use crate::parts::SeverityIcon;
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

/// How many rows show at a time.
const PAGE: usize = 50;

thread_local! {
    /// How the list was sorted last, so that it stands so again when someone comes back from a record.
    static SORTED_BY: Cell<(Column, Direction)> = const { Cell::new((Column::Name, Direction::Ascending)) };
}

/// Errors and warnings on each student's row, once the report is validated.
type Marks = BTreeMap<String, (usize, usize)>;

/// The students of the list: filtered, sorted by any column, a page at a time.
#[component]
pub(super) fn Students(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let sorted_by = RwSignal::new(SORTED_BY.get());
    Effect::new(move |_| SORTED_BY.set(sorted_by.get()));
    let filter = RwSignal::new(String::new());
    let first = RwSignal::new(0_usize);
    let order = {
        let school = school.clone();
        Memo::new(move |_| {
            let (column, direction) = sorted_by.get();
            with_list(kit, &school, |list| list.order(column, direction, &filter.read())).unwrap_or_default()
        })
    };
    let marks = {
        let school = school.clone();
        Memo::new(move |_| marks(kit, &school))
    };
    let by_state = Memo::new(move |_| by_state(kit));
    let out = Memo::new(move |_| kit.derived.progress.with(|progress| progress.checked_out.clone()));
    let head = Column::ALL.map(|column| head(kit, column, sorted_by, first));
    let body = {
        let school = school.clone();
        move || {
            let order = order.get();
            let from = first.get().min(order.len().saturating_sub(1) / PAGE * PAGE);
            let rows = with_list(kit, &school, |list| {
                let shown = order.iter().skip(from).take(PAGE).filter_map(|at| list.rows.get(*at as usize));
                marks.with(|marks| {
                    out.with(|out| {
                        let line = |row: &ClassRow| {
                            let said = Said {
                                marks: marks.get(&row.state_id).copied(),
                                is_out: out.contains(&row.state_id),
                                is_by_state: by_state.with(|by_state| is_changed_by_state(by_state, row)),
                            };
                            line(kit, &school, row, said)
                        };
                        shown.map(line).collect_view()
                    })
                })
            });
            rows.into_any()
        }
    };
    let type_filter = move |event| {
        filter.set(event_target_value(&event));
        first.set(0);
    };
    // Where the list is stacked, it has no headings to press.
    let choose = move |event| {
        let name = event_target_value(&event);
        if let Some(column) = Column::ALL.into_iter().find(|column| words.stars_column(*column) == name) {
            sorted_by.set((column, Direction::Ascending));
            first.set(0);
        }
    };
    let options = Column::ALL.map(|column| {
        let name = words.stars_column(column);
        view! { <option value=name.clone() selected=move || sorted_by.get().0 == column>{name.clone()}</option> }
    });
    view! {
        <section class="class-page" aria-labelledby=LIST>
            <h2 id=LIST tabindex="-1">{words.of(Stars::ClassList)}</h2>
            <div class="class-tools noprint">
                <p>
                    <label for="class-filter">{words.of(Stars::Filter)}</label>
                    <input id="class-filter" type="text" autocomplete="off" on:input=type_filter/>
                </p>
                <p class="sort-by">
                    <label for="class-sort">{words.of(Stars::SortBy)}</label>
                    <select id="class-sort" on:change=choose>{options}</select>
                </p>
            </div>
            <p class="small soft sorted">{move || words.sorted_by(sorted_by.get().0)}</p>
            <div class="scroll-x class-list" tabindex="0" role="region" aria-label=words.of(Stars::ClassList)>
                <table class="students stacks sortable">
                    <caption class="sr">{words.of(Stars::ClassList)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.of(Stars::Marks)}</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            <Pages order=order first=first/>
        </section>
    }
}

/// The id of the list's heading, where the focus goes when its rows turn.
const LIST: &str = "class-list";

/// Which rows show, and the way to the others.
#[component]
fn Pages(order: Memo<Vec<u32>>, first: RwSignal<usize>) -> impl IntoView {
    let words = use_kit().words();
    let all = move || order.with(Vec::len);
    let turn = move |text: Stars, is_there: bool, to: usize| {
        let press = move |_| {
            first.set(to);
            focus_later(LIST);
        };
        is_there
            .then(|| view! { <button class="btn btn-2 btn-sm" type="button" on:click=press>{words.of(text)}</button> })
    };
    let buttons = move || {
        let (all, from) = (all(), first.get());
        view! { {turn(Stars::Earlier, from > 0, from.saturating_sub(PAGE))} {turn(Stars::Later, from + PAGE < all, from + PAGE)} }
    };
    let shown = move || {
        let (all, from) = (all(), first.get());
        words.rows_shown((from + 1).min(all), (from + PAGE).min(all), all)
    };
    view! {
        <p class="actions">
            <span role="status">{shown}</span>
            {buttons}
        </p>
    }
}

/// A heading that sorts; a second press turns the order around.
fn head(kit: Kit, column: Column, sorted_by: RwSignal<(Column, Direction)>, first: RwSignal<usize>) -> AnyView {
    let order = move || match sorted_by.get() {
        (present, Direction::Ascending) if present == column => Some("ascending"),
        (present, Direction::Descending) if present == column => Some("descending"),
        _ => None,
    };
    let press = move |_| {
        sorted_by.update(|(present, direction)| {
            let is_again = *present == column && *direction == Direction::Ascending;
            *direction = if is_again { Direction::Descending } else { Direction::Ascending };
            *present = column;
        });
        first.set(0);
    };
    let text = kit.words().stars_column(column);
    view! { <th scope="col" aria-sort=order><button type="button" on:click=press>{text}</button></th> }.into_any()
}

/// What is said of a row in its first cell.
struct Said {
    marks: Option<(usize, usize)>,
    is_out: bool,
    is_by_state: bool,
}

fn line(kit: Kit, school: &str, row: &ClassRow, said: Said) -> AnyView {
    let words = kit.words();
    let place = StarsPlace::Student { school: school.to_owned(), student: row.state_id.clone() };
    let mark = said.marks.map(|(errors, warnings)| {
        let severity = if errors > 0 { Severity::Error } else { Severity::Warning };
        let class = if errors > 0 { "sev sev-error" } else { "sev sev-warn" };
        view! { <span class=class><SeverityIcon severity=severity/> {words.marks_on_row(errors, warnings)}</span> " " }
    });
    let small = |is_said: bool, text: Stars| is_said.then(|| view! { <span class="small">{words.of(text)}</span> " " });
    let out = small(said.is_out, Stars::IsCheckedOut);
    let by_state = small(said.is_by_state, Stars::ChangedByState);
    let cells = Column::ALL.map(|column| {
        let label = words.stars_column(column);
        match column {
            Column::StateId => view! {
                <th scope="row" class="nowrap">
                    <a class="sid" href=Route::Stars(place.clone()).href() translate="no">{row.state_id.clone()}</a>
                </th>
            }
            .into_any(),
            _ => view! { <td data-d=label>{cell(kit, row, column)}</td> }.into_any(),
        }
    });
    view! { <tr><td data-d=words.of(Stars::Marks)>{mark}{out}{by_state}</td>{cells}</tr> }.into_any()
}

/// What a row's cell says.
pub(in crate::pages::stars) fn cell(kit: Kit, row: &ClassRow, column: Column) -> AnyView {
    let words = kit.words();
    let data = |text: String| view! { <span translate="no">{text}</span> }.into_any();
    let date =
        |date: Option<chrono::NaiveDate>| data(date.map(|date| write(date, DatePlace::Screen)).unwrap_or_default());
    match column {
        Column::SchoolYear => data(format!("{}-{}", row.school_year.0, row.school_year.next().0)),
        Column::StateId => data(row.state_id.clone()),
        Column::Name => data(row.name()),
        Column::BirthDate => date(row.birth_date),
        Column::Gender => words.sex(row.sex).into_any(),
        Column::Grade => data(row.grade.to_string()),
        Column::Race => words.race(row.race).into_any(),
        Column::Flag(flag) => words.of(if row.flags.has(flag) { Stars::Yes } else { Stars::No }).into_any(),
        Column::ExitCode => words.stars_code(&row.exit_code).into_any(),
        Column::ExitDate => date(row.exit_date),
    }
}

/// The records whose codes the state changed when it monitored.
pub(in crate::pages::stars) fn by_state(kit: Kit) -> BTreeSet<u32> {
    kit.attempt.with(|attempt| {
        let corrections = attempt.journal.iter().flat_map(|entry| match &entry.act {
            Recorded::Monitored { corrections, .. } => corrections.as_slice(),
            _ => &[],
        });
        sorting::set(corrections.map(|correction| correction.record))
    })
}

/// Whether a row still has the code that the state gave it.
pub(in crate::pages::stars) fn is_changed_by_state(by_state: &BTreeSet<u32>, row: &ClassRow) -> bool {
    row.exit_code == StarsCode::Dropout.digit() && by_state.contains(&row.record)
}

fn marks(kit: Kit, school: &str) -> Marks {
    let mut marks = Marks::new();
    if kit.derived.standing.with(|standing| standing.is_validated) {
        for one in found(kit, school) {
            let Some(student) = one.student else { continue };
            let number = kit.derived.desk.with(|desk| desk.roster.student_id(student).to_owned());
            let (errors, warnings) = marks.entry(number).or_default();
            match one.severity {
                Severity::Error => *errors += 1,
                Severity::Warning => *warnings += 1,
                Severity::Information => {}
            }
        }
    }
    marks
}
