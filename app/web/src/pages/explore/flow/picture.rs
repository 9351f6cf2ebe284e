use engine::sorting;
use leptos::prelude::*;

use super::labels::labels;
use super::laid_out::{LaidOut, Layout};
use super::stops::stops;
use super::ways::{colored, marks, parts, ways};
use super::{Flows, Followed};
use crate::parts::{move_between_seats, tenth};

const LAYOUTS: [Layout; 3] = [
    Layout { class: "wide", width: 860.0, letters: (16, 32), head: 38.0 },
    Layout { class: "narrow", width: 350.0, letters: (9, 16), head: 14.0 },
    Layout { class: "paper", width: 650.0, letters: (16, 32), head: 38.0 },
];

/// The picture, in its layouts.
pub(super) fn picture(followed: Followed, flows: &Flows) -> AnyView {
    let pictures: Vec<AnyView> =
        followed.view.kit.room.shown(&LAYOUTS).map(|layout| drawing(followed, flows, layout)).collect();
    pictures.into_any()
}

fn drawing(followed: Followed, flows: &Flows, layout: &Layout) -> AnyView {
    let words = followed.view.kit.words();
    let lanes = flows.class.is_some();
    let drawn = LaidOut::new(words, &flows.after, lanes, layout);
    let height = drawn.ribbons.bottom + 8.0;
    let heads: Vec<AnyView> = drawn
        .ribbons
        .bars
        .iter()
        .zip(&drawn.flow.days)
        .filter_map(|(bars, day)| {
            let x = tenth(bars.first()?.x);
            let text = if layout.class == "narrow" { words.flow_year(*day) } else { words.flow_day(*day) };
            Some(view! { <text class="t11 tm" x=x y="12">{text}</text> }.into_any())
        })
        .collect();
    let moved: Vec<usize> = moved_lines(flows);
    let seats = if drawn.threads { drawn.seats() } else { Vec::new() };
    let group = followed.group;
    let emphasis = {
        let flow = drawn.flow.clone();
        let (ribbons, rows, seats) = (drawn.ribbons.clone(), drawn.rows.clone(), seats.clone());
        move || {
            let lines: Vec<usize> = group.get().map(|group| flow.lines_of(group).collect()).unwrap_or_default();
            if seats.is_empty() {
                parts(&flow, &ribbons, &rows, &lines, "followed", 0)
            } else {
                ways(&seats, &lines, "followed")
            }
        }
    };
    let orange = if drawn.threads {
        ways(&seats, &moved, "shifted")
    } else {
        parts(drawn.flow, &drawn.ribbons, &drawn.rows, &moved, "shifted", 1)
    };
    view! {
        <svg
            class=layout.class
            class:following=move || group.get().is_some()
            viewBox=format!("0 0 {} {height:.0}", layout.width)
            role="group"
            aria-label=words.of(words::screen::Flowing::Group)
            on:keydown=move_between_seats
        >
            {heads}
            {stops(followed, &drawn)}
            {colored(&drawn, &seats)}
            {emphasis}
            {orange}
            {marks(&drawn, &seats, &moved)}
            {labels(words, &drawn, lanes)}
        </svg>
    }
    .into_any()
}

/// The lines of the flow whose students moved, in order.
fn moved_lines(flows: &Flows) -> Vec<usize> {
    let students = flows.shifts.iter().flat_map(|shift| &shift.students);
    let mut lines: Vec<usize> =
        students.filter_map(|student| flows.after.students.binary_search(student).ok()).collect();
    sorting::sort(&mut lines);
    lines
}
