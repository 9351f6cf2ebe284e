use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, Period};
use engine::roster::StudentIx;
use leptos::prelude::*;
use workshop::desk::Desk;
use workshop::flips::Flip;

use super::View;
use crate::parts::{Crossing, FlipLine, flip_list};
use crate::route::Route;

/// Up to this many students are listed on each side, and named among those who stay.
const MOST_LISTED: usize = 40;
const MOST_NAMED: usize = 40;

/// Who enters, who leaves, and who stays counted.
pub(super) fn flips(view: View) -> AnyView {
    let words = view.kit.words();
    let (Ok(before), Ok(after)) = (view.before.get(), view.after.get()) else { return ().into_any() };
    let (enter, leave) = view.flips.with(|flips| (flips.enter.len(), flips.leave.len()));
    let pairs = before.determinations.iter().zip(&after.determinations);
    let staying = pairs.filter(|(before, after)| before.is_counted() && after.is_counted());
    let stay: Vec<StudentIx> = staying.map(|(_, after)| after.student).collect();
    // Each side is explained by the definition that does not count its students: that is where the two part.
    let (entering, leaving) = view.flips.with(|flips| {
        let enter = view.start.with(|start| lines(view, start, &flips.enter));
        let leave = view.turned.with(|turned| lines(view, turned, &flips.leave));
        (enter, leave)
    });
    let more =
        |shown: usize, all: usize| (shown < all).then(|| view! { <p class="hint">{words.first_shown(shown, all)}</p> });
    let named: Vec<AnyView> = if stay.len() > MOST_NAMED {
        Vec::new()
    } else {
        view.kit.derived.desk.with_untracked(|desk| {
            stay.iter()
                .map(|student| {
                    let id = desk.roster.student_id(*student).to_owned();
                    let href = Route::Student(id.clone()).href();
                    view! { " " <a class="sid" href=href translate="no">{id}</a> }.into_any()
                })
                .collect()
        })
    };
    let class = |count: usize| if count == 0 { "num" } else { "num moves" };
    view! {
        <div class="flips">
            <div>
                <h2><span class=class(enter) translate="no">{enter.to_string()}</span> " " {words.enter_the_count(enter)}</h2>
                {flip_list(words, Crossing::Enters, &entering)}
                {more(entering.len(), enter)}
            </div>
            <div>
                <h2><span class=class(leave) translate="no">{leave.to_string()}</span> " " {words.leave_the_count(leave)}</h2>
                {flip_list(words, Crossing::Leaves, &leaving)}
                {more(leaving.len(), leave)}
            </div>
        </div>
        <p class="still">{words.still_counted(stay.len())} {named}</p>
    }
    .into_any()
}

/// The students of one side, each with the last step of the definition that does not count them.
fn lines(view: View, uncounting: &Definition, flips: &[Flip]) -> Vec<FlipLine> {
    let (lea, year) = view.kit.attempt.with_untracked(|at| (at.lea_id.clone(), at.year));
    view.kit.derived.desk.with_untracked(|desk| {
        let evaluator = Period::find(&desk.roster, &lea, year)
            .and_then(|period| EventEvaluator::new(&desk.roster, uncounting, period));
        let Ok(evaluator) = evaluator else { return Vec::new() };
        flips.iter().take(MOST_LISTED).map(|flip| line(view, desk, &evaluator, flip)).collect()
    })
}

fn line(view: View, desk: &Desk, evaluator: &EventEvaluator<'_>, flip: &Flip) -> FlipLine {
    let words = view.kit.words();
    let names = words::Names { district: &desk.district, roster: &desk.roster };
    let step = evaluator.explain(flip.student).ok().and_then(|trail| trail.steps.last().copied());
    FlipLine {
        student_id: desk.roster.student_id(flip.student).to_owned(),
        name: desk.name_of(flip.student),
        why: step.map(|step| words.step(&step, names)).unwrap_or_default(),
        question: words.question(flip.uncounted().clause.question()),
    }
}
