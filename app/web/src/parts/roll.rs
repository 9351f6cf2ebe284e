use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::screen::Portal;

use super::mark_at;
use crate::geometry::line::Row;
use crate::route::Route;
use crate::state::{Kit, use_kit};

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
    fn is_counted(&self) -> bool {
        self.outcome == Outcome::Dropout
    }

    fn has_moved(&self) -> bool {
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
                let denominator = report.denominator.map(|denominator| denominator.to_string());
                (report.numerator.len().to_string(), words.counted_of(denominator.as_deref()))
            }
            Err(_) => (String::new(), words.of(Portal::NoReport)),
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
                </p>
            </div>
        </section>
    }
}

/// The seats of the report's district, in their order.
fn seats_of(kit: Kit) -> Vec<Seat> {
    kit.derived.desk.with(|desk| {
        kit.derived.report.with(|report| {
            let Ok(report) = report else { return Vec::new() };
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
    if seats.is_empty() || seats.len() > MOST_SEATS {
        return ().into_any();
    }
    let wide = strip(kit, seats, student, &Layout { class: "wide", width: 880.0, per_row: 40, size: 15.0, labels: true });
    let narrow =
        strip(kit, seats, student, &Layout { class: "narrow", width: 360.0, per_row: 20, size: 11.0, labels: false });
    let paper = strip(kit, seats, student, &Layout { class: "paper", width: 430.0, per_row: 30, size: 12.0, labels: false });
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
    let rows = seats.chunks(per_row.max(1)).enumerate().map(|(index, chunk)| {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let top = 6.0 + index as f64 * row_height;
        let middle = top + gap;
        let row = Row { left: 0.0, step, over: middle - gap, under: middle + gap, bend: 5.0_f64.min(step * 0.3) };
        let under: Vec<bool> = chunk.iter().map(Seat::is_counted).collect();
        let pieces = chunk.iter().enumerate().filter(|(_, seat)| seat.has_moved()).map(|(at, seat)| {
            view! {
                <path class="theline ghost" d=row.ghost(!seat.is_counted(), at)></path>
                <path class="theline flip" d=row.piece(&under, at)></path>
            }
        }).collect_view();
        let marks = chunk.iter().enumerate().map(|(at, seat)| {
            let x = row.seat(at);
            let (first, label) = (index == 0 && at == 0, words.seat(&seat.student_id, &seat.name, seat.outcome, seat.has_moved()));
            let is_here = seat.student_id == here;
            let tab = if is_here || (first && !has_here) { "0" } else { "-1" };
            let mark = match (seat.has_moved(), seat.is_counted()) {
                (true, true) => "mk-in",
                (true, false) => "mk-out",
                (false, true) => "mk-c",
                (false, false) => "mk-n",
            };
            let number = labels.then(|| {
                let class = match (seat.has_moved(), seat.is_counted() || is_here) {
                    (true, _) => "seat flip",
                    (false, true) => "seat on",
                    (false, false) => "seat",
                };
                let sign = match (seat.has_moved(), seat.is_counted()) {
                    (true, true) => "+",
                    (true, false) => "−",
                    _ => "",
                };
                view! {
                    <text class=class x=format!("{x:.1}") y=format!("{:.1}", middle + gap + 17.0) aria-hidden="true" translate="no">
                        {format!("{sign}{}", seat.student_id)}
                    </text>
                }
            });
            let half = (step / 2.0).min(gap);
            let drawing = view! {
                <rect x=format!("{:.1}", x - half) y=format!("{:.1}", middle - gap) width=format!("{:.1}", 2.0 * half) height=format!("{:.1}", 2.0 * gap) fill="transparent"></rect>
                <circle class="halo" cx=format!("{x:.1}") cy=format!("{middle:.1}") r=format!("{:.1}", size * 0.72)></circle>
                {mark_at(seat.outcome, mark, x, middle, size)}
            };
            let class = if is_here { "stu here" } else { "stu" };
            // The view macro makes an HTML link here, which draws nothing inside a picture; the builder makes SVG's.
            let link = leptos::svg::a()
                .attr("class", class)
                .attr("href", Route::Student(seat.student_id.clone()).href())
                .attr("tabindex", tab)
                .attr("aria-label", label)
                .child(drawing);
            view! { <g>{link} {number}</g> }
        }).collect_view();
        view! { <path class="theline" d=row.line(&under)></path> {pieces} {marks} }
    }).collect_view();
    #[expect(clippy::cast_precision_loss, reason = "a few rows")]
    let height = 8.0 + seats.len().div_ceil(per_row.max(1)) as f64 * row_height;
    view! {
        <svg
            class=class
            viewBox=format!("0 0 {width} {height:.0}")
            role="group"
            aria-label=words.seats(seats.len(), counted)
            on:keydown=move_between_seats
        >
            {rows}
        </svg>
    }
}

/// Arrow keys move the focus from seat to seat; the roll is one stop of the tab key.
fn move_between_seats(event: leptos::ev::KeyboardEvent) {
    use wasm_bindgen::JsCast;
    let by = match event.key().as_str() {
        "ArrowRight" => 1,
        "ArrowLeft" => -1,
        _ => return,
    };
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(picture) = target.as_ref().and_then(|element| element.closest("svg").ok().flatten()) else { return };
    let Ok(seats) = picture.query_selector_all("a.stu") else { return };
    let seat = |index: i64| {
        let index = u32::try_from(index).ok()?;
        seats.get(index).and_then(|node| node.dyn_into::<web_sys::SvgElement>().ok())
    };
    let present = (0..i64::from(seats.length())).find(|index| {
        seat(*index).is_some_and(|seat| target.as_ref().is_some_and(|target| seat.contains(Some(target))))
    });
    let (Some(from), Some(to)) = (present.and_then(seat), present.and_then(|index| seat(index + by))) else { return };
    event.prevent_default();
    let _ = from.set_attribute("tabindex", "-1");
    let _ = to.set_attribute("tabindex", "0");
    let _ = to.focus();
}
