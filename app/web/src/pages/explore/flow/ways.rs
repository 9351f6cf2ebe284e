use engine::choice::Choice;
use engine::evaluate::Outcome;
use leptos::prelude::*;
use workshop::flow::{Flow, Place};

use super::laid_out::LaidOut;
use super::places::outcome;
use crate::geometry::ribbons::{Ribbon, Ribbons, thread};
use crate::parts::{mark_at, outcome_class};

/// The ways of all students in the colors of their ends.
pub(super) fn colored(drawn: &LaidOut<'_>, seats: &[Vec<(f64, f64)>]) -> AnyView {
    let Some(ends) = drawn.flow.stages.last() else { return ().into_any() };
    let of = |asked: &Outcome| {
        let lines: Vec<usize> = (0..seats.len()).filter(|line| outcome(ends[*line]) == *asked).collect();
        ways(seats, &lines, outcome_class(*asked))
    };
    Outcome::ALL.iter().map(of).collect::<Vec<AnyView>>().into_any()
}

/// The ways of some students as lines.
pub(super) fn ways(seats: &[Vec<(f64, f64)>], lines: &[usize], class: &'static str) -> AnyView {
    let path: String = lines.iter().filter_map(|line| seats.get(*line)).map(|points| thread(points)).collect();
    if path.is_empty() {
        ().into_any()
    } else {
        view! { <path class=format!("way o-{class}") d=path></path> }.into_any()
    }
}

/// The parts of ribbons by which some students go: from the top, or from the bottom.
pub(super) fn parts(
    flow: &Flow,
    ribbons: &Ribbons,
    rows: &[Vec<Place>],
    lines: &[usize],
    class: &'static str,
    from_bottom: usize,
) -> AnyView {
    let mut path = String::new();
    for (stage, ribbons) in ribbons.ribbons.iter().enumerate() {
        for part in flow.streams_of(stage, lines.iter().copied()) {
            let is_asked =
                |ribbon: &&Ribbon| (rows[stage][ribbon.rows.0], rows[stage + 1][ribbon.rows.1]) == (part.from, part.to);
            if let Some(ribbon) = ribbons.iter().find(is_asked) {
                path.push_str(&ribbon.part(from_bottom * (ribbon.count - part.count), part.count));
            }
        }
    }
    if path.is_empty() {
        ().into_any()
    } else {
        view! { <path class=format!("part {class}") d=path></path> }.into_any()
    }
}

/// A mark for each student at each stage: its shape says what the place amounts to.
pub(super) fn marks(drawn: &LaidOut<'_>, seats: &[Vec<(f64, f64)>], moved: &[usize]) -> AnyView {
    let mut marks: Vec<AnyView> = Vec::new();
    for (line, points) in seats.iter().enumerate() {
        for (stage, (x, y)) in points.iter().enumerate() {
            let outcome = outcome(drawn.flow.stages[stage][line]);
            let class = match (moved.binary_search(&line).is_ok() && stage > 0, outcome == Outcome::Dropout) {
                (true, true) => "mk-in",
                (true, false) => "mk-out",
                (false, true) => "mk-c",
                (false, false) => "mk-n",
            };
            marks.push(mark_at(outcome, class, *x, *y, (drawn.unit - 1.0).min(12.0)).into_any());
        }
    }
    view! { <g class="flow-marks" aria-hidden="true">{marks}</g> }.into_any()
}
