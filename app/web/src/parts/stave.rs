use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::Words;
use words::screen::Comparing;

use super::Seat;
use super::seats::{SeatStyle, move_between_seats, seat_numbers, seat_row, short_numbers, tenth};
use crate::geometry::line::Row;
use crate::route::Route;

/// One definition on the stave.
#[derive(Debug, Clone, PartialEq)]
pub struct StaveRow {
    /// Its stable name.
    pub id: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// Whose it is, in a line of small print.
    pub subtitle: String,
    /// Its line through the students, or why there is none.
    pub line: Result<StaveLine, String>,
}

/// The line of a definition through the students of a stave.
#[derive(Debug, Clone, PartialEq)]
pub struct StaveLine {
    /// What it makes of each student, in the order of their seats.
    pub outcomes: Vec<Outcome>,
    /// How many it counts in the whole district.
    pub count: usize,
    /// Its rate, as text.
    pub rate: Option<String>,
}

/// A student of a stave, who keeps the seat on every line.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The student's number.
    pub student_id: String,
    /// The student's name.
    pub name: String,
    /// Whether the figure speaks about the student.
    pub is_shaded: bool,
}

/// How wide a stave is laid out.
#[derive(Debug, Clone, Copy)]
struct Layout {
    class: &'static str,
    width: f64,
    per_row: usize,
    size: f64,
    height: f64,
}

/// For a screen with room for names beside the lines; for a tablet and for paper; for a phone.
const LAYOUTS: [Layout; 3] = [
    Layout { class: "stave-sys stave-wide", width: 820.0, per_row: 40, size: 16.0, height: 58.0 },
    Layout { class: "stave-sys stave-mid", width: 690.0, per_row: 40, size: 14.0, height: 46.0 },
    Layout { class: "stave-sys stave-slim", width: 350.0, per_row: 20, size: 11.5, height: 36.0 },
];

/// A stave: one line for each definition through the same students.
pub fn stave(words: Words, columns: &[Column], rows: &[StaveRow]) -> AnyView {
    let pictures: Vec<AnyView> = LAYOUTS.iter().map(|layout| systems(words, columns, rows, *layout)).collect();
    pictures.into_any()
}

/// The stave in as many systems as the students fill, as music is printed.
fn systems(words: Words, columns: &[Column], rows: &[StaveRow], layout: Layout) -> AnyView {
    let per_system = columns.len().min(layout.per_row).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a few seats")]
    let (step, seats) = ((layout.width / per_system as f64).min(layout.size * 2.75), per_system as f64);
    let layout = Layout { width: step * seats, ..layout };
    let numbers = short_numbers(columns.iter().map(|column| column.student_id.as_str()));
    let longest = numbers.iter().map(String::len).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "a few letters")]
    let fits = |letter: f64| longest as f64 * letter + 2.0 <= step;
    let all: Vec<AnyView> = (0..columns.len().max(1))
        .step_by(layout.per_row)
        .map(|first| {
            let last = (first + layout.per_row).min(columns.len());
            let head = fits(6.9).then(|| {
                header(
                    &columns[first..last],
                    &numbers[first..last],
                    step,
                    layout,
                    if fits(9.2) { "" } else { "crowded" },
                )
            });
            let lines: Vec<AnyView> =
                rows.iter().map(|row| line(words, row, columns, first..last, step, layout)).collect();
            view! { <div class=layout.class>{head} {lines}</div> }.into_any()
        })
        .collect();
    all.into_any()
}

/// The numbers above the lines. On a wall they are larger, and stay away where they are too crowded for that.
fn header(columns: &[Column], numbers: &[String], step: f64, layout: Layout, class: &'static str) -> AnyView {
    let row = Row { left: 0.0, step, over: 0.0, under: 0.0, bend: 0.0 };
    let shaded: Vec<bool> = columns.iter().map(|column| column.is_shaded).collect();
    view! {
        <div class="stave-head">
            <svg class=class viewBox=format!("0 0 {:.0} 20", layout.width) width=tenth(layout.width) aria-hidden="true">
                {shades(&shaded, &row, 20.0)} {seat_numbers(numbers, &shaded, &row, 14.0)}
            </svg>
        </div>
    }
    .into_any()
}

fn line(
    words: Words,
    row: &StaveRow,
    columns: &[Column],
    here: std::ops::Range<usize>,
    step: f64,
    layout: Layout,
) -> AnyView {
    let is_first = here.start == 0;
    let name = view! {
        <p class="stave-name">
            <a href=Route::Definition(row.id.to_owned()).href() translate="no" data-in-picture>{row.title}</a>
            {is_first.then(|| view! { <small>{row.subtitle.clone()}</small> })}
        </p>
    };
    let StaveLine { outcomes, count, rate } = match &row.line {
        Ok(line) => line,
        Err(why) => return view! { {name} <p class="stave-why">{why.clone()}</p> }.into_any(),
    };
    let gap = layout.size * 0.94;
    let middle = layout.height / 2.0;
    let drawn = Row { left: 0.0, step, over: middle - gap, under: middle + gap, bend: 5.0_f64.min(step * 0.3) };
    let seats: Vec<Seat> = here
        .clone()
        .map(|at| Seat {
            student_id: columns[at].student_id.clone(),
            name: columns[at].name.clone(),
            outcome: outcomes[at],
            before: None,
        })
        .collect();
    let shaded: Vec<bool> = columns[here].iter().map(|column| column.is_shaded).collect();
    let style = SeatStyle { size: layout.size.min(step * 0.8), labels: false, here: "", stop: Some(0) };
    let rate = match rate {
        Some(rate) => view! { <span translate="no">{rate.clone()}</span> }.into_any(),
        None => words.of(Comparing::NoRate).into_any(),
    };
    view! {
        {name}
        <div class="stave-line">
            <svg
                viewBox=format!("0 0 {:.0} {}", layout.width, layout.height)
                width=tenth(layout.width)
                role="group"
                aria-label=words.compare_row(row.title, *count)
                on:keydown=move_between_seats
            >
                {shades(&shaded, &drawn, layout.height)}
                {seat_row(words, &seats, &drawn, style)}
            </svg>
        </div>
        {is_first
            .then(|| {
                view! { <p class="stave-count num"><b translate="no" data-in-picture>{count.to_string()}</b> <span data-in-picture>{rate}</span></p> }
            })}
    }
    .into_any()
}

fn shades(shaded: &[bool], row: &Row, height: f64) -> AnyView {
    let rects: Vec<AnyView> = shaded
        .iter()
        .enumerate()
        .filter(|(_, is_shaded)| **is_shaded)
        .map(|(at, _)| {
            view! {
                <rect class="shade" x=tenth(row.seat(at) - row.step / 2.0) y="0" width=tenth(row.step) height=tenth(height)></rect>
            }
            .into_any()
        })
        .collect();
    rects.into_any()
}
