use engine::evaluate::BundleCount;
use leptos::prelude::*;
use words::screen::{Exploring, Level};

use crate::pages::explore::View;
use crate::route::ExploreView;

/// The difference first, then both flows, then the level.
pub(super) fn answer(view: View) -> AnyView {
    let words = view.kit.words();
    let (before, after) = (view.was.get(), view.is.get());
    let (before, after) = match (before, after) {
        (Ok(before), Ok(after)) => (before, after),
        (Err(problem), _) | (_, Err(problem)) => {
            return view! { <p class="answer-why">{words.unusable(&problem)}</p> }.into_any();
        }
    };
    let (enter, leave) = view.flips.with(|flips| (flips.enter.len(), flips.leave.len()));
    let moved = words.changes_places(enter, leave);
    delta(view, level(&before), level(&after), words.of(Exploring::Points), moved)
}

/// A difference between two levels, what moved in words where anything is turned, and both levels.
pub(in crate::pages::explore) fn delta(view: View, was: Level, is: Level, points: String, moved: String) -> AnyView {
    let words = view.kit.words();
    let (number, unit) = match (was.rate, is.rate) {
        (Some(was), Some(is)) => {
            let more = is.points_above(was);
            (signed(&more.to_string(), more.0), points)
        }
        _ => {
            let more = i64::try_from(is.count).unwrap_or(0) - i64::try_from(was.count).unwrap_or(0);
            let size = usize::try_from(more.unsigned_abs()).unwrap_or(0);
            let sign = if more < 0 { "−" } else { "" };
            (signed(&format!("{sign}{}", words.number(size)), more), words.students_more_or_less(size))
        }
    };
    let is_turned = view.turning.with(|turning| !turning.changes().is_empty());
    // At rest the finding of another view leads, not a difference of nothing.
    if !is_turned && view.shows != ExploreView::Settings {
        return view! { <p class="level num at-rest">{words.level(was, is)}</p> }.into_any();
    }
    let says = if is_turned { moved } else { words.of(Exploring::NothingTurned) };
    let class = if is_turned { "delta" } else { "delta at-rest" };
    view! {
        <p class=class><span translate="no">{number}</span>" "<small>{unit}</small></p>
        <div>
            <p class="delta-says">{says} {is_turned.then(|| words.against_the_count(was, is)).flatten().map(|why| view! { ". " {why} })}</p>
            <p class="level num">{words.level(was, is)}</p>
        </div>
    }
    .into_any()
}

/// What is counted, out of how many.
pub(super) fn level(counted: &BundleCount) -> Level {
    Level { count: counted.count, denominator: counted.denominator, rate: counted.rate }
}

fn signed(text: &str, number: i64) -> String {
    if number > 0 { format!("+{text}") } else { text.to_owned() }
}
