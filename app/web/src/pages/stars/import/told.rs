use std::mem::discriminant;

use leptos::prelude::*;
use words::screen::StarsImport;
use workshop::folder::{FileProblem, ProblemKind};
use workshop::stars::ClassRow;
use workshop::stars::import::Preview;

use super::super::with_list;
use super::steps::Browsed;
use crate::state::{Kit, use_kit};

/// Most lines of a part of the preview.
const SHOWN: usize = 100;

/// Most lines named that have the same problem as another.
const LINES: usize = 3;

/// The preview: what would change, what is ignored, what is worth knowing, and what is wrong.
#[component]
pub(super) fn Told(school: StoredValue<String>, browsed: RwSignal<Browsed>) -> impl IntoView {
    let kit = use_kit();
    move || {
        let Browsed::Read { preview, .. } = browsed.get() else { return ().into_any() };
        // What the file was compared with is the list as it stands.
        let rows = school.with_value(|school| with_list(kit, school, |list| list.rows.clone())).unwrap_or_default();
        view! {
            {preview.can_be_imported().then(|| changes(kit, &preview, &rows))}
            {problems(kit, &preview, &rows)}
            {ignored(kit, &preview, &rows)}
            {notes(kit, &preview, &rows)}
        }
        .into_any()
    }
}

fn name(rows: &[ClassRow], row: u32) -> String {
    rows.get(row as usize).map(|row| format!("{} {}", row.state_id, row.name())).unwrap_or_default()
}

fn changes(kit: Kit, preview: &Preview, rows: &[ClassRow]) -> AnyView {
    let words = kit.words();
    if preview.changes.is_empty() {
        return view! { <p>{words.of(StarsImport::ChangesNothing)}</p> }.into_any();
    }
    let lines: Vec<[String; 5]> = preview
        .changes
        .iter()
        .take(SHOWN)
        .map(|one| {
            let (before, after) =
                (words.stars_cell(one.column, &one.before), words.stars_cell_after(one.column, &one.after));
            [one.line.to_string(), name(rows, one.row), words.stars_file_column(one.column), before, after]
        })
        .collect();
    let heads = [StarsImport::WouldChange, StarsImport::Before, StarsImport::After];
    table(kit, heads, lines, preview.changes.len())
}

fn ignored(kit: Kit, preview: &Preview, rows: &[ClassRow]) -> AnyView {
    if preview.ignored.is_empty() {
        return ().into_any();
    }
    let words = kit.words();
    let lines: Vec<[String; 5]> = preview
        .ignored
        .iter()
        .take(SHOWN)
        .map(|one| {
            let column = words.stars_file_column(one.column);
            [
                one.line.to_string(),
                name(rows, one.row),
                column,
                words.stars_cell(one.column, &one.stays),
                words.stars_cell(one.column, &one.found),
            ]
        })
        .collect();
    let heads = [StarsImport::Ignored, StarsImport::Stays, StarsImport::InTheFile];
    table(kit, heads, lines, preview.ignored_count as usize)
}

/// A table of the preview: line, student, column, and the two texts.
fn table(kit: Kit, [title, one, two]: [StarsImport; 3], lines: Vec<[String; 5]>, all: usize) -> AnyView {
    let words = kit.words();
    let more = all.saturating_sub(lines.len());
    let heads = [StarsImport::Line, StarsImport::Student, StarsImport::Column, one, two].map(|text| words.of(text));
    let body = lines.into_iter().map(|[line, student, column, before, after]| {
        view! {
            <tr>
                <td class="n" data-d=heads[0].clone() translate="no">{line}</td>
                <th scope="row" translate="no">{student}</th>
                <td data-d=heads[2].clone()>{column}</td>
                <td data-d=heads[3].clone()>{before}</td>
                <td data-d=heads[4].clone()>{after}</td>
            </tr>
        }
    });
    let body = body.collect_view();
    let head = heads.iter().map(|text| view! { <th scope="col">{text.clone()}</th> }).collect_view();
    view! {
        <h3>{words.of(title)}</h3>
        <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(title)>
            <table class="students stacks">
                <caption class="sr">{words.of(title)}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        {(more > 0).then(|| view! { <p>{words.and_more(more)}</p> })}
    }
    .into_any()
}

fn problems(kit: Kit, preview: &Preview, rows: &[ClassRow]) -> AnyView {
    if preview.problems.is_empty() {
        return ().into_any();
    }
    let words = kit.words();
    let student = |id: &str| rows.iter().find(|row| row.state_id == id).map(ClassRow::name);
    let lines = grouped(&preview.problems).into_iter().map(|(problem, lines, more)| {
        let text = words.import_problem(problem, &student);
        let same = (!lines.is_empty() || more > 0).then(|| words.same_on_lines(&lines, more));
        view! { <li><b>{words::folder::place(words, problem)}</b> ": " {text.message} ". " {text.remedy} " " {same}</li> }
    });
    view! {
        <h3 class="sev-error">{words.of(StarsImport::Wrong)}</h3>
        <ol class="problems">{lines.collect_view()}</ol>
    }
    .into_any()
}

/// The first problem of each kind in a column, with the next lines that have it too and how many more there are.
fn grouped(problems: &[FileProblem]) -> Vec<(&FileProblem, Vec<u32>, usize)> {
    let mut groups: Vec<(&FileProblem, Vec<u32>, usize)> = Vec::new();
    for problem in problems {
        let more = if let ProblemKind::MoreOfTheSame { count } = problem.kind { count as usize } else { 0 };
        let is_alike = |(first, ..): &&mut (&FileProblem, Vec<u32>, usize)| {
            first.column == problem.column && (more > 0 || discriminant(&first.kind) == discriminant(&problem.kind))
        };
        // The count of the others follows the last one of its kind.
        match groups.iter_mut().rev().find(is_alike) {
            Some((_, _, others)) if more > 0 => *others += more,
            Some((_, lines, others)) => match problem.line {
                Some(line) if lines.len() < LINES => lines.push(line),
                _ => *others += 1,
            },
            None => groups.push((problem, Vec::new(), 0)),
        }
    }
    groups
}

fn notes(kit: Kit, preview: &Preview, rows: &[ClassRow]) -> AnyView {
    if preview.notes.is_empty() {
        return ().into_any();
    }
    let words = kit.words();
    let lines = preview.notes.iter().map(|note| view! { <li>{words.import_note(note, &|row| name(rows, row))}</li> });
    view! {
        <h3>{words.of(StarsImport::WorthKnowing)}</h3>
        <ul>{lines.collect_view()}</ul>
    }
    .into_any()
}
