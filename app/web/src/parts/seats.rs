use engine::sorting;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::Words;

use super::{Seat, mark_at};
use crate::geometry::line::Row;
use crate::route::Route;

/// How a row of seats is drawn.
#[derive(Debug, Clone, Copy)]
pub struct SeatStyle<'a> {
    /// The size of a mark.
    pub size: f64,
    /// Whether the seats carry numbers below the line.
    pub labels: bool,
    /// The student whose page this is; empty for none.
    pub here: &'a str,
    /// The seat where the tab key stops; the arrow keys reach the others.
    pub stop: Option<usize>,
}

/// A row of seats with the line of a definition through it: marks that link to the students, and what moved in orange.
pub fn seat_row(words: Words, seats: &[Seat], row: &Row, style: SeatStyle<'_>) -> AnyView {
    let under: Vec<bool> = seats.iter().map(Seat::is_counted).collect();
    let moved = seats.iter().enumerate().filter(|(_, seat)| seat.has_moved());
    let pieces: Vec<AnyView> = moved
        .map(|(at, seat)| {
            view! {
                <path class="theline ghost" d=row.ghost(!seat.is_counted(), at)></path>
                <path class="theline flip" d=row.piece(&under, at)></path>
            }
            .into_any()
        })
        .collect();
    let marks: Vec<AnyView> = seats.iter().enumerate().map(|(at, seat)| mark(words, seat, at, row, style)).collect();
    view! { <path class="theline" d=row.line(&under)></path> {pieces} {marks} }.into_any()
}

fn mark(words: Words, seat: &Seat, at: usize, row: &Row, style: SeatStyle<'_>) -> AnyView {
    let (x, middle, gap) = (row.seat(at), f64::midpoint(row.over, row.under), (row.under - row.over) / 2.0);
    let (is_here, moved, counted) = (seat.student_id == style.here, seat.has_moved(), seat.is_counted());
    let label = words.seat(&seat.student_id, &seat.name, seat.outcome, moved);
    let (mark, sign) = match (moved, counted) {
        (true, true) => ("mk-in", "+"),
        (true, false) => ("mk-out", "−"),
        (false, true) => ("mk-c", ""),
        (false, false) => ("mk-n", ""),
    };
    let number = style.labels.then(|| {
        let class = match (moved, counted || is_here) {
            (true, _) => "seat flip",
            (false, true) => "seat on",
            (false, false) => "seat",
        };
        view! {
            <text class=class x=tenth(x) y=tenth(middle + gap + 17.0) aria-hidden="true" translate="no">
                {(!sign.is_empty()).then(|| view! { <tspan>{sign}</tspan> })}
                {seat.student_id.clone()}
            </text>
        }
    });
    let half = (row.step / 2.0).min(gap);
    let drawing = view! {
        <rect x=tenth(x - half) y=tenth(middle - gap) width=tenth(2.0 * half) height=tenth(2.0 * gap) fill="transparent"></rect>
        <circle class="halo" cx=tenth(x) cy=tenth(middle) r=tenth(style.size * 0.72)></circle>
        {mark_at(seat.outcome, mark, x, middle, style.size)}
    };
    let hint = leptos::svg::title().child(label.clone());
    // The view macro makes an HTML link here, which draws nothing inside a picture; the builder makes SVG's.
    let link = leptos::svg::a()
        .attr("class", if is_here { "stu here" } else { "stu" })
        .attr("href", Route::Student(seat.student_id.clone()).href())
        .attr("tabindex", if style.stop == Some(at) { "0" } else { "-1" })
        .attr("aria-label", label)
        .child((hint, drawing));
    view! { <g>{link} {number}</g> }.into_any()
}

/// The numbers of seats in a row of their own; those that a figure speaks about stand out.
pub fn seat_numbers(numbers: &[String], shaded: &[bool], row: &Row, y: f64) -> AnyView {
    let texts: Vec<AnyView> = numbers
        .iter()
        .enumerate()
        .map(|(at, number)| {
            let class = if shaded.get(at) == Some(&true) { "seat on" } else { "seat" };
            view! {
                <text class=class x=tenth(row.seat(at)) y=tenth(y) aria-hidden="true" translate="no">{number.clone()}</text>
            }
            .into_any()
        })
        .collect();
    texts.into_any()
}

/// The shortest ends of numbers that still tell the students apart.
pub fn short_numbers<'a>(ids: impl Iterator<Item = &'a str> + Clone) -> Vec<String> {
    let longest = ids.clone().map(|id| id.chars().count()).max().unwrap_or(0);
    let cut = |id: &str, length: usize| {
        let skip = id.chars().count().saturating_sub(length);
        id.chars().skip(skip).collect::<String>()
    };
    let tells_apart = |length: &usize| {
        let mut ends: Vec<String> = ids.clone().map(|id| cut(id, *length)).collect();
        sorting::sort(&mut ends);
        ends.is_sorted_by(|one, next| one < next)
    };
    let length = if longest <= 5 { longest } else { (3..longest).find(tells_apart).unwrap_or(longest) };
    ids.map(|id| cut(id, length)).collect()
}

/// Arrow keys move the focus from seat to seat, or from mark to mark (`mark-stop`), Home and End to the first and the
/// last; a picture is one stop of the tab key.
pub fn move_between_seats(event: leptos::ev::KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(picture) = target.as_ref().and_then(|element| element.closest("svg").ok().flatten()) else { return };
    // Marks of other kinds stand in a list, which is also walked up and down.
    let is_in_list =
        target.as_ref().is_some_and(|element| element.closest(".mark-stop").is_ok_and(|mark| mark.is_some()));
    let key = match event.key().as_str() {
        "ArrowDown" if is_in_list => "ArrowRight".to_owned(),
        "ArrowUp" if is_in_list => "ArrowLeft".to_owned(),
        key => key.to_owned(),
    };
    let Ok(seats) = picture.query_selector_all("a.stu, .mark-stop") else { return };
    let seat = |index: i64| {
        let index = u32::try_from(index).ok()?;
        seats.get(index).and_then(|node| node.dyn_into::<web_sys::SvgElement>().ok())
    };
    let present = (0..i64::from(seats.length())).find(|index| {
        seat(*index).is_some_and(|seat| target.as_ref().is_some_and(|target| seat.contains(Some(target))))
    });
    let next = present.and_then(|index| seat_by_key(&key, index, seats.length().into()));
    let (Some(from), Some(to)) = (present.and_then(seat), next.and_then(seat)) else { return };
    event.prevent_default();
    let _ = from.set_attribute("tabindex", "-1");
    let _ = to.set_attribute("tabindex", "0");
    let _ = to.focus();
}

/// The seat that a key leads to from another one; none where it leads nowhere.
fn seat_by_key(key: &str, from: i64, seats: i64) -> Option<i64> {
    let to = match key {
        "ArrowRight" => from + 1,
        "ArrowLeft" => from - 1,
        "Home" => 0,
        "End" => seats - 1,
        _ => return None,
    };
    (0..seats).contains(&to).then_some(to)
}

/// A place in a picture, to a tenth.
pub fn tenth(place: f64) -> String {
    format!("{place:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ids: &[&str], expected: &[&str]) {
        assert_eq!(short_numbers(ids.iter().copied()), expected);
    }

    #[test]
    fn keys_lead_from_seat_to_seat_and_to_both_ends() {
        for (key, to) in
            [("ArrowRight", Some(4)), ("ArrowLeft", Some(2)), ("Home", Some(0)), ("End", Some(19)), ("x", None)]
        {
            assert_eq!(seat_by_key(key, 3, 20), to, "{key}");
        }
        assert_eq!(seat_by_key("ArrowRight", 19, 20), None);
        assert_eq!(seat_by_key("ArrowLeft", 0, 20), None);
    }

    #[test]
    fn numbers_are_cut_to_what_tells_students_apart() {
        check(&["A01", "A02"], &["A01", "A02"]);
        check(&["9900000001", "9900000012"], &["001", "012"]);
        check(&["9911230001", "9945670001"], &["30001", "70001"]);
        check(&[], &[]);
    }
}
