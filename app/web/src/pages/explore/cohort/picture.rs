use engine::evaluate::Outcome;
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Classing;

use crate::geometry::stairs::{Stair, Stretch, stairs};
use crate::parts::{mark_at, move_between_seats, outcome_class, tenth};
use crate::route::Route;
use crate::state::Kit;

/// A row of the staircase.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The step to which it belongs.
    pub(super) step: u8,
    /// What it is called.
    pub(super) label: String,
    /// The mark of its students.
    pub(super) outcome: Outcome,
    /// What it does to the staircase.
    pub(super) stair: Stair,
    /// Who.
    pub(super) students: Vec<StudentIx>,
    /// How many there were before a setting was turned.
    pub(super) before: usize,
    /// Whether it belongs to the step that is shown.
    pub(super) is_present: bool,
}

impl Row {
    pub(super) fn count(&self) -> usize {
        self.students.len()
    }
}

/// Up to this many students have marks; of more a bar is as long as their number.
const MOST_MARKS: usize = 100;

struct Layout {
    class: &'static str,
    width: f64,
    /// The room for names before the rows; none where a name stands over its row.
    left: Option<f64>,
}

const LAYOUTS: [Layout; 3] = [
    Layout { class: "wide", width: 860.0, left: Some(190.0) },
    Layout { class: "narrow", width: 350.0, left: None },
    Layout { class: "paper", width: 650.0, left: Some(185.0) },
];

/// The room behind the rows for a number and what it was.
const RIGHT: f64 = 96.0;

/// Whether every student has a mark.
pub(super) fn has_marks(rows: &[Row]) -> bool {
    longest(rows) <= MOST_MARKS
}

/// How many students the longest row reaches to.
fn longest(rows: &[Row]) -> usize {
    let steps: Vec<Stair> = rows.iter().map(|row| row.stair).collect();
    stairs(&steps).iter().map(|one| one.from + one.length).max().unwrap_or(0)
}

/// The staircase, in its layouts.
pub(super) fn picture(kit: Kit, rows: &[Row]) -> AnyView {
    let steps: Vec<Stair> = rows.iter().map(|row| row.stair).collect();
    let stretches = stairs(&steps);
    let pictures: Vec<AnyView> =
        kit.room.shown(&LAYOUTS).map(|layout| drawing(kit, rows, &stretches, layout)).collect();
    pictures.into_any()
}

fn drawing(kit: Kit, rows: &[Row], stretches: &[Stretch], layout: &Layout) -> AnyView {
    let left = layout.left.unwrap_or(0.0);
    #[expect(clippy::cast_precision_loss, reason = "students of a class")]
    let unit = ((layout.width - left - RIGHT) / longest(rows).max(1) as f64).min(20.0);
    let (over, height) = if layout.left.is_some() { (0.0, 26.0) } else { (16.0, 42.0) };
    let marks = has_marks(rows) && unit >= 4.0;
    let mut is_first = true;
    let mut drawn: Vec<AnyView> = Vec::new();
    let mut y = 4.0;
    for (row, stretch) in rows.iter().zip(stretches) {
        let middle = y + over + 11.0;
        drawn.push(label(kit, row, stretch, layout, unit, middle));
        let has_own = marks && !matches!(row.stair, Stair::Total);
        drawn.push(bar(row, stretch, left, unit, middle, has_own));
        if has_own {
            drawn.push(students(kit, row, stretch, left, unit, middle, &mut is_first));
        }
        y += height;
    }
    view! {
        <svg
            class=layout.class
            viewBox=format!("0 0 {} {:.0}", layout.width, y + 2.0)
            role="group"
            aria-label=kit.words().of(Classing::Step)
            on:keydown=move_between_seats
        >
            {drawn}
        </svg>
    }
    .into_any()
}

#[expect(clippy::cast_precision_loss, reason = "students of a class")]
fn place(from: usize, left: f64, unit: f64) -> f64 {
    left + from as f64 * unit
}

/// The name of a row before or over it, its number behind it, and in orange what it was.
fn label(kit: Kit, row: &Row, stretch: &Stretch, layout: &Layout, unit: f64, middle: f64) -> AnyView {
    let words = kit.words();
    let (x, y, class) = match layout.left {
        Some(left) => (left - 10.0, middle + 4.0, if row.is_present { "t12 te tb" } else { "t12 te" }),
        None => (0.0, middle - 15.0, if row.is_present { "t12 tb" } else { "t12" }),
    };
    let sign = match row.stair {
        Stair::Add(_) => "+",
        Stair::Take(count) if count > 0 => "−",
        _ => "",
    };
    let number = format!("{sign}{}", row.count());
    let was = (row.before != row.count()).then(|| {
        view! { <tspan class="tf tb" dx="6">{words.cohort_was(row.before)}</tspan> }
    });
    let end = place(stretch.from + stretch.length, layout.left.unwrap_or(0.0), unit) + 8.0;
    view! {
        <text class=class x=tenth(x) y=tenth(y)>{row.label.clone()}</text>
        <text class="t13" x=tenth(end) y=tenth(middle + 4.5)><tspan translate="no">{number}</tspan>{was}</text>
    }
    .into_any()
}

/// The stretch of a row: filled where its students have no marks.
fn bar(row: &Row, stretch: &Stretch, left: f64, unit: f64, middle: f64, has_marks: bool) -> AnyView {
    let (from, to) = (place(stretch.from, left, unit), place(stretch.from + stretch.length, left, unit));
    let class = match row.stair {
        Stair::Total => "stair total",
        _ if has_marks => "stair bare",
        _ => "stair",
    };
    let fill = match row.stair {
        _ if has_marks => "none".to_owned(),
        Stair::Total => "var(--well)".to_owned(),
        _ => format!("url(#p-{})", outcome_class(row.outcome)),
    };
    view! {
        <rect class=class x=tenth(from) y=tenth(middle - 10.0) width=tenth(to - from) height="20" fill=fill></rect>
    }
    .into_any()
}

/// The students of a row as marks that lead to their pages.
fn students(kit: Kit, row: &Row, stretch: &Stretch, left: f64, unit: f64, middle: f64, is_first: &mut bool) -> AnyView {
    let size = (unit - 1.5).min(15.0);
    let class = if row.outcome == Outcome::Dropout { "mk-c" } else { "mk-n" };
    let marks: Vec<AnyView> = kit.derived.desk.with_untracked(|desk| {
        let mark = |(at, student): (usize, &StudentIx)| {
            let id = desk.roster.student_id(*student).to_owned();
            let label = format!("{id} {}", desk.name_of(*student));
            let x = place(stretch.from + at, left, unit) + unit / 2.0;
            let drawing = view! {
                <circle class="halo" cx=tenth(x) cy=tenth(middle) r=tenth(size * 0.72)></circle>
                {mark_at(row.outcome, class, x, middle, size)}
            };
            let hint = leptos::svg::title().attr("translate", "no").child(label.clone());
            // The view macro makes an HTML link here, which draws nothing inside a picture; the builder makes SVG's.
            leptos::svg::a()
                .attr("class", "stu")
                .attr("href", Route::Student(id).href())
                .attr("tabindex", if std::mem::replace(is_first, false) { "0" } else { "-1" })
                .attr("aria-label", label)
                .child((hint, drawing))
                .into_any()
        };
        row.students.iter().enumerate().map(mark).collect()
    });
    marks.into_any()
}
