use engine::attribution::{Attribution, Part};
use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, Period};
use leptos::prelude::*;
use words::screen::Attributing;

use super::View;
use super::picture::player_key;
use crate::parts::{Crossing, Glyph};
use crate::route::Route;
use crate::state::Shared;

/// Up to this many students are listed.
const MOST_LISTED: usize = 40;

/// Whom the chosen difference moves: of several, the first that moves someone.
pub(super) fn moved(view: View, attribution: Shared<Attribution>) -> AnyView {
    let list = move || list(view, &attribution);
    view! { <section class="moved" aria-live="polite">{list}</section> }.into_any()
}

fn list(view: View, attribution: &Attribution) -> AnyView {
    let words = view.kit.words();
    let focus = view.own.get("focus");
    let chosen = attribution.parts.iter().find(|part| Some(player_key(&part.player)) == focus.as_deref());
    let Some(part) = chosen.or_else(|| attribution.parts.iter().find(|part| !part.students.is_empty())) else {
        return ().into_any();
    };
    let lines = lines(view, part);
    let more = (part.students.len() > lines.len()).then(|| words.first_shown(lines.len(), part.students.len()));
    view! {
        <h2>{words.moved_by(&part.player, part.students.len())}</h2>
        {if lines.is_empty() {
            view! { <p class="mute">{words.of(Attributing::NoneMoved)}</p> }.into_any()
        } else {
            view! { <ul class="flip-list">{lines}</ul> }.into_any()
        }}
        {more.map(|text| view! { <p class="hint">{text}</p> })}
    }
    .into_any()
}

fn lines(view: View, part: &Part) -> Vec<AnyView> {
    let words = view.kit.words();
    let (lea, year) = view.kit.attempt.with_untracked(|at| (at.lea_id.clone(), at.year));
    view.kit.derived.desk.with_untracked(|desk| {
        let names = words::Names { district: &desk.district, roster: &desk.roster };
        let turned: Definition = view.turned.get_untracked();
        let evaluator = Period::find(&desk.roster, &lea, year)
            .and_then(|period| EventEvaluator::new(&desk.roster, &turned, period))
            .ok();
        part.students
            .iter()
            .take(MOST_LISTED)
            .map(|(student, share)| {
                let crossing = if share.hundredths() > 0 { Crossing::Enters } else { Crossing::Leaves };
                let id = desk.roster.student_id(*student).to_owned();
                let href = Route::Student(id.clone()).href();
                // What the definition in hand makes of the student now.
                let step = evaluator
                    .as_ref()
                    .and_then(|evaluator| evaluator.explain(*student).ok())
                    .and_then(|trail| trail.steps.last().copied());
                view! {
                    <li>
                        <Glyph crossing=crossing/>
                        <div>
                            <a class="sid" href=href translate="no">{id}</a>
                            " " <span translate="no">{desk.name_of(*student)}</span>
                            <p>
                                {words.share(*share)} ". "
                                <span class="mute">{words.of(words::screen::Exploring::Now)}</span>
                                " " {step.map(|step| words.step(&step, names))}
                            </p>
                        </div>
                    </li>
                }
                .into_any()
            })
            .collect()
    })
}
