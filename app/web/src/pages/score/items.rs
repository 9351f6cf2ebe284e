use leptos::prelude::*;
use words::Words;
use words::screen::Scoring as Texts;
use workshop::score::{Beside, Fate, Item, Score};

use crate::parts::stacking;
use crate::route::Route;

/// Every planted error: whose, what became of it, what was wrong, what is right, what shows it, what was done.
pub(super) fn items(words: Words, items: &[Item]) -> AnyView {
    let rows = items.iter().map(|item| {
        let evidence = words.with_days(&item.error.evidence);
        // Papers lie in the student's folder, under their numbers.
        let paper = item.error.document_id.clone().map(|number| {
            let href = Route::Student(item.error.student_id.clone()).href();
            view! { " " <a href=href translate="no">{number}</a> }
        });
        let note = match &item.fate {
            Fate::WavedThrough { note } => Some(view! { <q translate="no">{note.clone()}</q> }),
            _ => None,
        };
        let class = if item.fate == Fate::CorrectedRight { "sev sev-ok" } else { "sev" };
        view! {
            <tr>
                <th scope="row">
                    {student(item.error.student_id.clone())} " " {item.error.other_student_id.clone().map(student)}
                </th>
                <td data-d=words.of(Texts::WhatHappened)><b class=class>{words.fate(&item.fate)}</b></td>
                <td data-d=words.of(Texts::Explained)><div>
                    <p>
                        <b>{words.pass(item.error.pass)}</b> " · " {words.planted(item)} " "
                        <span translate="no">{evidence}</span> {paper}
                    </p>
                    <p>{words.done_about(item)} " " {note}</p>
                </div></td>
            </tr>
        }
        .into_any()
    });
    table(words, Texts::ErrorByError, &[Texts::Student, Texts::WhatHappened, Texts::Explained], rows.collect())
}

/// Changes that no planted error asks for.
pub(super) fn beside(words: Words, beside: &[Beside]) -> AnyView {
    let rows = beside.iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{student(one.student_id.clone())}</th>
                <td data-d=words.of(Texts::Explained)>{words.beside(one)}</td>
            </tr>
        }
        .into_any()
    });
    table(words, Texts::Beside, &[Texts::Student, Texts::Explained], rows.collect())
}

/// Students who are counted as something else than they are.
pub(super) fn misclassified(words: Words, score: &Score) -> AnyView {
    let wrong = score.against.iter().flat_map(|against| &against.classification.wrong);
    let rows = wrong.map(|one| {
        view! {
            <tr>
                <th scope="row">{student(one.student_id.clone())}</th>
                <td data-d=words.of(Texts::Counted)>{words.outcome_cell(one.outcome)}</td>
                <td data-d=words.of(Texts::RightIs)>{words.outcome_cell(one.right)}</td>
            </tr>
        }
        .into_any()
    });
    table(words, Texts::Misclassified, &[Texts::Student, Texts::Counted, Texts::RightIs], rows.collect())
}

/// The way to a student.
pub(super) fn student(id: String) -> AnyView {
    let href = Route::Student(id.clone()).href();
    view! { <a class="sid" href=href translate="no">{id}</a> }.into_any()
}

/// A table, where it has rows.
pub(super) fn table(words: Words, caption: Texts, heads: &[Texts], rows: Vec<AnyView>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let heads = heads.iter().map(|text| words.of(*text)).collect();
    stacking("score-items", words.of(caption), heads, rows)
}
