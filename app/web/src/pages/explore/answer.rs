use engine::evaluate::EventReport;
use leptos::prelude::*;
use words::screen::{Exploring, Level};

use super::View;

/// The difference first, then both flows, then the level.
pub(super) fn answer(view: View) -> AnyView {
    let words = view.kit.words();
    let (before, after) = (view.before.get(), view.after.get());
    let (before, after) = match (before, after) {
        (Ok(before), Ok(after)) => (before, after),
        (Err(problem), _) | (_, Err(problem)) => {
            return view! { <p class="answer-why">{words.unusable(&problem)}</p> }.into_any();
        }
    };
    let (was, is) = (level(&before), level(&after));
    let (number, unit) = match (was.rate, is.rate) {
        (Some(was), Some(is)) => {
            let points = is.points_above(was);
            (signed(&points.to_string(), points.0), words.of(Exploring::Points))
        }
        _ => {
            let more = i64::try_from(is.count).unwrap_or(0) - i64::try_from(was.count).unwrap_or(0);
            let size = usize::try_from(more.unsigned_abs()).unwrap_or(0);
            let sign = if more < 0 { "−" } else { "" };
            (signed(&format!("{sign}{size}"), more), words.students_more_or_less(size))
        }
    };
    let (enter, leave) = view.flips.with(|flips| (flips.enter.len(), flips.leave.len()));
    let is_turned = view.turning.with(|turning| !turning.changes().is_empty());
    let says = if is_turned { words.changes_places(enter, leave) } else { words.of(Exploring::NothingTurned) };
    let class = if is_turned { "delta" } else { "delta at-rest" };
    view! {
        <p class=class><span translate="no">{number}</span>" "<small>{unit}</small></p>
        <div>
            <p class="delta-says">{says}</p>
            <p class="level num">{words.level(was, is)}</p>
        </div>
    }
    .into_any()
}

fn level(report: &EventReport) -> Level {
    Level { count: report.numerator.len(), denominator: report.denominator, rate: report.rate }
}

fn signed(text: &str, number: i64) -> String {
    if number > 0 { format!("+{text}") } else { text.to_owned() }
}
