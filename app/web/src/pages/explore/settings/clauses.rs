use engine::definition::{Definition, Knob};
use leptos::prelude::*;
use words::screen::{Exploring, Piece, TurnedClause};

use crate::pages::explore::View;
use crate::parts::clause_source;

/// The definition in words: what was changed in each clause, and the source beside it.
pub(super) fn clauses(view: View) -> AnyView {
    let words = view.kit.words();
    let items = view.start.with(|start| {
        let clauses = view.turned.with(|turned| words.turned_clauses(start, turned));
        clauses.iter().map(|clause| item(view, start, clause)).collect::<Vec<AnyView>>()
    });
    view! {
        <section class="in-words">
            <h2>{words.of(Exploring::InWords)}</h2>
            <ol class="clauses">{items}</ol>
        </section>
    }
    .into_any()
}

fn item(view: View, start: &Definition, clause: &TurnedClause) -> AnyView {
    let words = view.kit.words();
    let pieces: Vec<AnyView> = clause
        .pieces
        .iter()
        .map(|(piece, text)| {
            let text = text.clone();
            match piece {
                Piece::Kept => view! { <span>{text}</span> " " }.into_any(),
                Piece::Old => view! { <del>{text}</del> " " }.into_any(),
                Piece::New => view! { <ins>{text}</ins> " " }.into_any(),
            }
        })
        .collect();
    let is_kept = clause.is_kept();
    let yours = (!is_kept).then(|| view! { <span class="yours">{words.of(Exploring::YoursNow)}</span> " " });
    view! {
        <li class:turned=!is_kept>
            <p>{pieces}</p>
            <div class="src">{yours} {sources(view, start, &clause.knobs)}</div>
        </li>
    }
    .into_any()
}

fn sources(view: View, start: &Definition, knobs: &[Knob]) -> AnyView {
    let words = view.kit.words();
    let all: Vec<AnyView> = knobs.iter().filter_map(|knob| clause_source(words, start, *knob)).collect();
    if all.is_empty() {
        return view! { <p>{words.of(words::screen::Defining::OwnRule)}</p> }.into_any();
    }
    all.into_any()
}
