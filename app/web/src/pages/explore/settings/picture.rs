use engine::evaluate::{Determination, EventEvaluator, Outcome, Period};
use engine::roster::StudentIx;
use engine::sorting;
use leptos::prelude::*;
use words::screen::Exploring;
use workshop::desk::Desk;

use crate::pages::explore::View;
use crate::parts::{Crossing, Glyph, Layout, Seat, mark_at, strip};

/// Up to this many students are all shown; of more, only those who change places.
const MOST_SHOWN: usize = 120;
/// Of those who change places as many are drawn as one row holds: the picture follows the hand, and the list has the rest.
const MOST_MOVING: usize = 40;

/// The width of a picture of twenty students or more.
const WIDEST: f64 = 1100.0;

const LAYOUTS: [Layout; 3] = [
    Layout { class: "wide", width: 860.0, per_row: 40, size: 18.0, labels: true },
    Layout { class: "narrow", width: 350.0, per_row: 20, size: 11.5, labels: false },
    Layout { class: "paper", width: 650.0, per_row: 30, size: 15.0, labels: true },
];

/// The roll under the turned definition, with what moved in orange over where the line was.
pub(super) fn picture(view: View) -> AnyView {
    if view.was.with(Result::is_err) || view.is.with(Result::is_err) {
        return ().into_any();
    }
    let all = view.kit.derived.bundles.with(|bundles| bundles.as_ref().map_or(0, |bundles| bundles.student_count()));
    let shows_all = all <= MOST_SHOWN;
    let seats = if shows_all { everyone(view) } else { movers(view) };
    let only = (!shows_all).then(|| {
        view! { <p class="hint">{view.kit.words().shows_only_movers(seats.len(), all)}</p> }
    });
    if seats.is_empty() {
        return only.into_any();
    }
    // Few students keep the seats as wide as twenty would have them.
    #[expect(clippy::cast_precision_loss, reason = "a few seats")]
    let part = (seats.len() as f64 / 20.0).min(1.0);
    let strips: Vec<AnyView> = view
        .kit
        .room
        .shown(&LAYOUTS)
        .map(|layout| strip(view.kit, &seats, "", &Layout { width: layout.width * part, ..*layout }).into_any())
        .collect();
    view! { <div class="has-paper" style:max-width=format!("{:.0}px", WIDEST * part)>{strips}</div> {only} }.into_any()
}

/// Every student.
fn everyone(view: View) -> Vec<Seat> {
    let (Ok(before), Ok(after)) = (view.before.get(), view.after.get()) else { return Vec::new() };
    view.kit.derived.desk.with_untracked(|desk| {
        let pairs = before.determinations.iter().zip(&after.determinations);
        pairs.map(|(before, after)| seat(desk, after, before.is_counted())).collect()
    })
}

/// The first of those who change places.
fn movers(view: View) -> Vec<Seat> {
    let (lea, year) = view.kit.attempt.with_untracked(|at| (at.lea_id.clone(), at.year));
    let mut moving: Vec<(StudentIx, bool)> = view.flips.with(|flips| {
        let side = |students: &[StudentIx], was: bool| {
            students.iter().take(MOST_MOVING).map(|student| (*student, was)).collect::<Vec<_>>()
        };
        [side(&flips.enter, false), side(&flips.leave, true)].concat()
    });
    sorting::sort(&mut moving);
    moving.truncate(MOST_MOVING);
    view.kit.derived.desk.with_untracked(|desk| {
        view.turned.with(|turned| {
            let evaluator = Period::find(&desk.roster, &lea, year)
                .and_then(|period| EventEvaluator::new(&desk.roster, turned, period));
            let Ok(evaluator) = evaluator else { return Vec::new() };
            let decided = moving.iter().filter_map(|(student, was)| Some((evaluator.determine(*student).ok()?, *was)));
            decided.map(|(after, was)| seat(desk, &after, was)).collect()
        })
    })
}

fn seat(desk: &Desk, after: &Determination, was_counted: bool) -> Seat {
    Seat {
        student_id: desk.roster.student_id(after.student).to_owned(),
        name: desk.name_of(after.student),
        outcome: after.outcome,
        before: Some(was_counted),
    }
}

/// What the signs of the picture say.
pub(super) fn legend(view: View) -> AnyView {
    let words = view.kit.words();
    // At rest a page is ink on paper, and nothing moves.
    let moving = move || {
        view.turning.with(|turning| !turning.changes().is_empty()).then(|| {
            view! {
                <li><Glyph crossing=Crossing::Enters/> " " {words.of(Exploring::Enters)}</li>
                <li><Glyph crossing=Crossing::Leaves/> " " {words.of(Exploring::Leaves)}</li>
                <li>
                    <svg class="mark ghost-key" viewBox="0 0 30 16" aria-hidden="true"><path class="theline ghost" d="M1 9H29"></path></svg>
                    " " {words.of(Exploring::WhereTheLineWas)}
                </li>
            }
        })
    };
    view! {
        <ul class="key">
            <li>
                <svg class="mark" viewBox="-9 -9 18 18" aria-hidden="true">{mark_at(Outcome::Dropout, "mk-c", 0.0, 0.0, 16.0)}</svg>
                " " {words.of(Exploring::CountedBoth)}
            </li>
            {moving}
        </ul>
    }
    .into_any()
}
