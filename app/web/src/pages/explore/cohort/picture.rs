use engine::evaluate::Outcome;
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Classing;

use crate::geometry::stairs::{Stair, Stretch, rooms, stairs};
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

/// Class, width, and whether names stand over their rows.
type Layout = (&'static str, f64, bool);

const LAYOUTS: [Layout; 3] = [("wide", 860.0, false), ("narrow", 350.0, true), ("paper", 650.0, false)];

/// Where the rows of one layout stand.
#[derive(Clone, Copy)]
struct Plot {
    /// The room for names before the rows; none where a name stands over its row.
    left: f64,
    /// The width of a student.
    unit: f64,
    is_over: bool,
}

/// Whether every student has a mark.
pub(super) fn has_marks(rows: &[Row]) -> bool {
    longest(rows) <= MOST_MARKS
}

/// How many students the longest row reaches to.
fn longest(rows: &[Row]) -> usize {
    let steps: Vec<Stair> = rows.iter().map(|row| row.stair).collect();
    stairs(&steps).iter().map(|one| one.from + one.length).max().unwrap_or(0)
}

/// The staircase, in its layouts; with the names of all its rows, so that it stands still while it grows.
pub(super) fn picture(kit: Kit, rows: &[Row], names: &[String]) -> AnyView {
    let steps: Vec<Stair> = rows.iter().map(|row| row.stair).collect();
    let stretches = stairs(&steps);
    let pictures: Vec<AnyView> =
        kit.room.shown(&LAYOUTS).map(|layout| drawing(kit, rows, &stretches, names, *layout)).collect();
    pictures.into_any()
}

fn drawing(
    kit: Kit,
    rows: &[Row],
    stretches: &[Stretch],
    names: &[String],
    (class, width, is_over): Layout,
) -> AnyView {
    let numbers: Vec<String> = rows.iter().map(|row| format!("{} {}", number(kit, row), was(kit, row))).collect();
    let (left, unit) = rooms(width, if is_over { &[] } else { names }, &numbers, longest(rows));
    let plot = Plot { left, unit, is_over };
    let (over, height) = if is_over { (16.0, 42.0) } else { (0.0, 26.0) };
    let marks = has_marks(rows) && unit >= 4.0;
    let mut is_first = true;
    let mut drawn: Vec<AnyView> = Vec::new();
    let mut y = 4.0;
    for (row, stretch) in rows.iter().zip(stretches) {
        let middle = y + over + 11.0;
        let has_own = marks && !matches!(row.stair, Stair::Total);
        let shown = view! { {label(kit, row, stretch, plot, middle)} {bar(row, stretch, plot, middle, has_own)} };
        drawn.push(if marks {
            shown.into_any()
        } else {
            // Without marks the rows themselves are what the keys walk.
            let label = format!("{}: {} {}", row.label, number(kit, row), was(kit, row));
            let stop = if std::mem::replace(&mut is_first, false) { "0" } else { "-1" };
            view! {
                <g class="mark-stop" role="img" tabindex=stop aria-label=label>
                    <rect class="hit" x="0" y=tenth(y - 2.0) width=width height=tenth(height)></rect>
                    {shown}
                </g>
            }
            .into_any()
        });
        if has_own {
            drawn.push(students(kit, row, stretch, plot, middle, &mut is_first));
        }
        y += height;
    }
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {width} {:.0}", y + 2.0)
            role="group"
            aria-label=kit.words().of(Classing::Step)
            on:keydown=move_between_seats
        >
            {drawn}
        </svg>
    }
    .into_any()
}

impl Plot {
    #[expect(clippy::cast_precision_loss, reason = "students of a class")]
    fn place(self, from: usize) -> f64 {
        self.left + from as f64 * self.unit
    }
}

/// The number of a row, with the sign of what it does.
fn number(kit: Kit, row: &Row) -> String {
    let sign = match row.stair {
        Stair::Add(_) => "+",
        Stair::Take(count) if count > 0 => "−",
        _ => "",
    };
    format!("{sign}{}", kit.words().plain_number(row.count()))
}

/// What the number was before a setting was turned, where it was another.
fn was(kit: Kit, row: &Row) -> String {
    if row.before == row.count() { String::new() } else { kit.words().cohort_was(row.before) }
}

/// The name of a row before or over it, its number behind it, and in orange what it was.
fn label(kit: Kit, row: &Row, stretch: &Stretch, plot: Plot, middle: f64) -> AnyView {
    let (x, y, class) = match (plot.is_over, row.is_present) {
        (false, true) => (plot.left - 10.0, middle + 4.0, "t12 te tb"),
        (false, false) => (plot.left - 10.0, middle + 4.0, "t12 te"),
        (true, true) => (0.0, middle - 15.0, "t12 tb"),
        (true, false) => (0.0, middle - 15.0, "t12"),
    };
    let end = plot.place(stretch.from + stretch.length) + 8.0;
    view! {
        <text class=class x=tenth(x) y=tenth(y)>{row.label.clone()}</text>
        <text class="t13" x=tenth(end) y=tenth(middle + 4.5)>
            <tspan translate="no">{number(kit, row)}</tspan>
            <tspan class="tf tb" dx="6">{was(kit, row)}</tspan>
        </text>
    }
    .into_any()
}

/// The stretch of a row: filled where its students have no marks.
fn bar(row: &Row, stretch: &Stretch, plot: Plot, middle: f64, has_marks: bool) -> AnyView {
    let (from, to) = (plot.place(stretch.from), plot.place(stretch.from + stretch.length));
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
fn students(kit: Kit, row: &Row, stretch: &Stretch, plot: Plot, middle: f64, is_first: &mut bool) -> AnyView {
    let size = (plot.unit - 1.5).min(15.0);
    let class = if row.outcome == Outcome::Dropout { "mk-c" } else { "mk-n" };
    let marks: Vec<AnyView> = kit.derived.desk.with_untracked(|desk| {
        let mark = |(at, student): (usize, &StudentIx)| {
            let id = desk.roster.student_id(*student).to_owned();
            let label = format!("{id} {}", desk.name_of(*student));
            let x = plot.place(stretch.from + at) + plot.unit / 2.0;
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
                .attr("aria-label", kit.words().say(label))
                .child((hint, drawing))
                .into_any()
        };
        row.students.iter().enumerate().map(mark).collect()
    });
    marks.into_any()
}
