use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::screen::Portal;

use super::members::divisor;
use super::seats::{SeatStyle, move_between_seats, seat_row};
use crate::geometry::line::Row;
use crate::state::{Kit, Memo, use_kit};

/// One student's seat: a place that never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct Seat {
    /// The student's number.
    pub student_id: String,
    /// The student's name.
    pub name: String,
    /// What the definition makes of the student.
    pub outcome: Outcome,
    /// What it made of the student before, where that is compared.
    pub before: Option<bool>,
}

impl Seat {
    /// Whether the line runs under the student.
    pub fn is_counted(&self) -> bool {
        self.outcome == Outcome::Dropout
    }

    /// Whether the line ran elsewhere before.
    pub fn has_moved(&self) -> bool {
        self.before.is_some_and(|before| before != self.is_counted())
    }
}

/// Beyond this many students the roll says its sentence and draws nobody: marks would be too small to tell apart.
const MOST_SEATS: usize = 400;

/// The roll: every student of the open district in a fixed seat, and the line of the report's definition.
#[component]
pub fn Roll(
    /// The student whose page this is; empty for none.
    student: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let definition = kit.derived.definition;
    let seats = Memo::new(move |_| seats_of(kit));
    let sum = move || {
        kit.derived.report.with(|report| match report {
            Ok(report) => {
                let (denominator, day) = divisor(kit).unzip();
                let of = words.counted_of(denominator.as_deref());
                (report.numerator.len().to_string(), of, day.flatten().map(|day| words.on_count_day(day)))
            }
            Err(_) => (String::new(), words.of(Portal::NoReport), None),
        })
    };
    view! {
        <section class="roll" aria-label=words.of(Portal::TheRoll)>
            <div class="wrap">
                <p class="what">
                    <b translate="no">{move || definition.with(|definition| definition.title)}</b>
                    {words.of(Portal::DrawsTheLine)}
                </p>
                <div class="pic has-paper">
                    {move || {
                        let student = student.clone();
                        seats.with(|seats| picture(kit, seats, &student))
                    }}
                </div>
                <p class="sum num">
                    <span class="big" translate="no">{move || sum().0}</span>
                    <span>{move || sum().1}</span>
                    <span>{move || sum().2}</span>
                </p>
            </div>
        </section>
    }
}

/// The seats of the report's district, in their order; none where there are too many to draw.
fn seats_of(kit: Kit) -> Vec<Seat> {
    kit.derived.desk.with(|desk| {
        kit.derived.report.with(|report| {
            let Ok(report) = report else { return Vec::new() };
            if report.determinations.len() > MOST_SEATS {
                return Vec::new();
            }
            report
                .determinations
                .iter()
                .map(|one| {
                    let student_id = desk.roster.student_id(one.student).to_owned();
                    let name = desk.name_of(one.student);
                    Seat { student_id, name, outcome: one.outcome, before: None }
                })
                .collect()
        })
    })
}

fn picture(kit: Kit, seats: &[Seat], student: &str) -> AnyView {
    if seats.is_empty() {
        return ().into_any();
    }
    let wide =
        strip(kit, seats, student, &Layout { class: "wide", width: 880.0, per_row: 40, size: 15.0, labels: true });
    let narrow =
        strip(kit, seats, student, &Layout { class: "narrow", width: 360.0, per_row: 20, size: 11.0, labels: false });
    let paper =
        strip(kit, seats, student, &Layout { class: "paper", width: 430.0, per_row: 30, size: 12.0, labels: false });
    view! { {wide} {narrow} {paper} }.into_any()
}

/// How a strip of seats is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// The class that shows it: wide, narrow or paper.
    pub class: &'static str,
    /// Its width in the picture's units.
    pub width: f64,
    /// How many seats a row takes.
    pub per_row: usize,
    /// The size of a mark.
    pub size: f64,
    /// Whether the seats carry numbers.
    pub labels: bool,
}

/// Seats in rows, with the line through each row.
pub fn strip(kit: Kit, seats: &[Seat], here: &str, layout: &Layout) -> impl IntoView + use<> {
    let words = kit.words();
    let Layout { class, width, per_row, size, labels } = *layout;
    // Numbers fit under the seats while a row is not crowded; they are cut to what tells students apart.
    let columns = seats.len().min(per_row);
    #[expect(clippy::cast_precision_loss, reason = "a few seats")]
    let step = width / columns as f64;
    let size = size.min(step * 0.72);
    let labels = labels && step >= 30.0 && seats.iter().all(|seat| seat.student_id.chars().count() <= 5);
    let gap = size * 0.93;
    let row_height = 2.0 * gap + if labels { 30.0 } else { 14.0 };
    let counted = seats.iter().filter(|seat| seat.is_counted()).count();
    let has_here = seats.iter().any(|seat| seat.student_id == here);
    let rows = seats
        .chunks(per_row.max(1))
        .enumerate()
        .map(|(index, chunk)| {
            #[expect(clippy::cast_precision_loss, reason = "a few rows")]
            let top = 6.0 + index as f64 * row_height;
            let middle = top + gap;
            let row = Row { left: 0.0, step, over: middle - gap, under: middle + gap, bend: 5.0_f64.min(step * 0.3) };
            let stop = chunk.iter().position(|seat| seat.student_id == here).or((index == 0 && !has_here).then_some(0));
            seat_row(words, chunk, &row, SeatStyle { size, labels, here, stop })
        })
        .collect_view();
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let height = 8.0 + seats.len().div_ceil(per_row.max(1)) as f64 * row_height;
    view! {
        <svg
            class=class
            class:crowded=step < 40.0
            viewBox=format!("0 0 {width} {height:.0}")
            role="group"
            aria-label=words.seats(seats.len(), counted)
            on:keydown=move_between_seats
        >
            {rows}
        </svg>
    }
}
