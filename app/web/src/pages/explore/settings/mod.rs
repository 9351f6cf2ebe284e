//! Settings: what a turned setting does, who changes places, and the definition in words.

mod answer;
mod board;
mod clauses;
mod flips;
mod picture;

use leptos::prelude::*;

pub(super) use self::answer::delta;
use super::{View, cohort};
use crate::state::Kind;

/// The answer, which every view of a definition in hand has over it.
pub(super) fn answer(view: View) -> AnyView {
    let answer = move || match view.kind {
        Kind::Event => answer::answer(view),
        Kind::Class => cohort::answer(view),
    };
    view! { <div class="answer" aria-live="polite" aria-atomic="true">{answer}</div> }.into_any()
}

pub(super) fn view(view: View) -> AnyView {
    if view.kind == Kind::Class {
        return view! { {cohort::who_changes(view)} {move || clauses::clauses(view)} {board::board(view)} }.into_any();
    }
    view! {
        {move || picture::picture(view)}
        {move || flips::flips(view)}
        {move || clauses::clauses(view)}
        {board::board(view)}
    }
    .into_any()
}
