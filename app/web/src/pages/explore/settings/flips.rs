use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, Period};
use engine::roster::StudentIx;
use leptos::prelude::*;
use workshop::desk::Desk;

use crate::pages::explore::View;
use crate::parts::{Crossing, FlipLine, flip_list};
use crate::route::Route;

/// Up to this many students are listed on each side, and named among those who stay.
const MOST_LISTED: usize = 40;
const MOST_NAMED: usize = 40;

/// Who enters, who leaves, and who stays counted.
pub(super) fn flips(view: View) -> AnyView {
    let words = view.kit.words();
    if view.was.with(Result::is_err) || view.is.with(Result::is_err) {
        return ().into_any();
    }
    let (enter, leave, stay) = view.flips.with(|flips| (flips.enter.len(), flips.leave.len(), flips.stay));
    // Each side is explained by the definition that does not count its students: that is where the two part.
    let (entering, leaving) = view.flips.with(|flips| {
        let enter = view.start.with(|start| lines(view, start, &flips.enter));
        let leave = view.turned.with(|turned| lines(view, turned, &flips.leave));
        (enter, leave)
    });
    let more =
        |shown: usize, all: usize| (shown < all).then(|| view! { <p class="hint">{words.first_shown(shown, all)}</p> });
    let named: Vec<AnyView> = view.kit.derived.desk.with_untracked(|desk| {
        let named = staying(view, stay).into_iter().map(|student| desk.roster.student_id(student).to_owned());
        named
            .map(|id| (Route::Student(id.clone()).href(), id))
            .map(|(href, id)| view! { " " <a class="sid" href=href translate="no">{id}</a> }.into_any())
            .collect()
    });
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
        <p class="still">{words.still_counted(stay)} {named}</p>
    }
    .into_any()
}

/// Who is counted both before and after, where they are few enough to be named.
fn staying(view: View, stay: usize) -> Vec<StudentIx> {
    let (Ok(was), Ok(is)) = (view.was.get(), view.is.get()) else { return Vec::new() };
    if stay > MOST_NAMED {
        return Vec::new();
    }
    view.kit.derived.bundles.with(|bundles| {
        let stays = |bundle: usize| was.counted[bundle] && is.counted[bundle];
        bundles.as_ref().map(|bundles| bundles.students_where(stays)).unwrap_or_default()
    })
}

/// The students of one side, each with the last step of the definition that does not count them.
fn lines(view: View, uncounting: &Definition, students: &[StudentIx]) -> Vec<FlipLine> {
    let (lea, year) = view.kit.attempt.with_untracked(|at| (at.lea_id.clone(), at.year));
    view.kit.derived.desk.with_untracked(|desk| {
        let evaluator = Period::find(&desk.roster, &lea, year)
            .and_then(|period| EventEvaluator::new(&desk.roster, uncounting, period));
        let Ok(evaluator) = evaluator else { return Vec::new() };
        students.iter().take(MOST_LISTED).filter_map(|student| line(view, desk, &evaluator, *student)).collect()
    })
}

fn line(view: View, desk: &Desk, evaluator: &EventEvaluator<'_>, student: StudentIx) -> Option<FlipLine> {
    let words = view.kit.words();
    let names = words::Names { district: &desk.district, roster: &desk.roster };
    let step = evaluator.explain(student).ok()?.steps.last().copied()?;
    Some(FlipLine {
        student_id: desk.roster.student_id(student).to_owned(),
        name: desk.name_of(student),
        why: words.step(&step, names),
        question: words.question(step.clause.question()),
    })
}
