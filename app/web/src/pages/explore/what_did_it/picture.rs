use engine::attribution::{Attribution, Part, Player};
use engine::choice::Choice;
use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, Outcome, Period};
use leptos::prelude::*;
use words::screen::{Attributed, Attributing};

use super::{Parts, View, percent};
use crate::geometry::Layout;
use crate::geometry::waterfall::{Bar, Plot, Waterfall};
use crate::parts::{mark_at, move_between_seats, tenth};
use crate::state::Memo;

/// What a waterfall is drawn of.
pub(super) struct Bars<'a> {
    pub(super) from: &'a Definition,
    pub(super) to: &'a Definition,
    pub(super) attribution: &'a Attribution,
    pub(super) parts: &'a Parts,
    pub(super) of: Attributed,
}

const LAYOUTS: [Layout; 3] = Layout::three((250.0, 270.0), (6.0, 6.0), (200.0, 210.0));

/// Up to this many students are drawn beside a bar.
const MOST_DRAWN: usize = 3;

pub(super) fn picture(view: View, bars: &Bars<'_>) -> AnyView {
    let drawn: Vec<AnyView> = view.kit.room.shown(&LAYOUTS).map(|layout| layout_of(view, bars, layout)).collect();
    drawn.into_any()
}

fn layout_of(view: View, bars: &Bars<'_>, layout: &Layout) -> AnyView {
    let words = view.kit.words();
    let is_narrow = layout.class == "narrow";
    let (row, bar) = if is_narrow { (60.0, 22.0) } else { (46.0, 26.0) };
    let top = if is_narrow { 78.0 } else { 40.0 };
    let plot = Plot { left: layout.left, right: layout.width - layout.right, top, row, bar };
    #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
    let shown: Vec<f64> = bars.parts.shown.iter().map(|part| *part as f64 / 100.0).collect();
    let fall = plot.waterfall(bars.parts.from, &shown);
    let height = fall.bottom + 34.0;
    let rows: Vec<AnyView> = bars
        .attribution
        .parts
        .iter()
        .enumerate()
        .map(|(at, part)| bar_of(view, bars, layout, &fall, (at, part)))
        .collect();
    view! {
        <svg
            class=layout.class
            viewBox=format!("0 0 {} {height:.0}", layout.width)
            role="group"
            aria-label=words.of(words::screen::Exploring::WhatDidIt)
            on:keydown=move_between_seats
        >
            {axis(&fall, bars.of, top, height)}
            {ends(view, bars, layout, &fall, top)}
            {rows}
        </svg>
    }
    .into_any()
}

fn axis(fall: &Waterfall, of: Attributed, top: f64, height: f64) -> AnyView {
    let ticks: Vec<AnyView> = fall
        .ticks
        .iter()
        .map(|(x, value)| {
            let unit = if of == Attributed::Points { "%" } else { "" };
            // Round numbers of a narrow axis may need a decimal.
            let number =
                if (value * 10.0).round() % 10.0 == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") };
            view! {
                <path class="ax-l" d=format!("M{x:.1} {:.1}V{:.1}", top - 6.0, fall.bottom + 4.0)></path>
                <text class="t11 tm" x=tenth(*x) y=tenth(height - 8.0) translate="no">{format!("{number}{unit}")}</text>
            }
            .into_any()
        })
        .collect();
    ticks.into_any()
}

/// The lines of the two definitions, where the waterfall begins and ends.
fn ends(view: View, bars: &Bars<'_>, layout: &Layout, fall: &Waterfall, top: f64) -> AnyView {
    let words = view.kit.words();
    let is_narrow = layout.class == "narrow";
    let number = |total: &engine::attribution::Total| match bars.of {
        Attributed::Points => total.rate.map(|rate| percent(rate.percent())).unwrap_or_default(),
        Attributed::Students => total.count.to_string(),
        Attributed::Enrollment => total.denominator.map(|all| all.to_string()).unwrap_or_default(),
    };
    // The label of a line stands on the side where the waterfall does not go.
    let is_rising = fall.to >= fall.from;
    let line = |x: f64, class: &'static str, y: f64, is_left: bool, name: String, number: String| {
        let (anchor, dx) = if is_left { ("end", -7.0) } else { ("start", 7.0) };
        let (anchor, x_text) = match (is_narrow, is_left) {
            (true, true) => ("start", 0.0),
            (true, false) => ("end", layout.width),
            (false, _) => (anchor, x + dx),
        };
        let color = if class.contains("flip") { "t13 tb tf onpaper" } else { "t13 tb onpaper" };
        view! {
            <path class=class d=format!("M{x:.1} {:.1}V{:.1}", top - 12.0, fall.bottom + 6.0)></path>
            <text class=color text-anchor=anchor x=tenth(x_text) y=tenth(y) translate="no">{name} " " {number}</text>
        }
        .into_any()
    };
    let high = top - if is_narrow { 34.0 } else { 18.0 };
    let (first, second) = if is_narrow { (high - 20.0, high) } else { (high, high) };
    let yours = if view.turning.with(|turning| turning.changes().is_empty()) {
        bars.to.title.to_owned()
    } else {
        words.of(Attributing::Yours)
    };
    view! {
        {line(fall.from, "theline", first, is_rising, bars.from.title.to_owned(), number(&bars.attribution.from))}
        {line(fall.to, "theline flip", second, !is_rising, yours, number(&bars.attribution.to))}
    }
    .into_any()
}

fn bar_of(view: View, bars: &Bars<'_>, layout: &Layout, fall: &Waterfall, (at, part): (usize, &Part)) -> AnyView {
    let words = view.kit.words();
    let is_narrow = layout.class == "narrow";
    let bar = fall.bars[at];
    let (name, value) = (words.player(&part.player), words.hundredths(bars.parts.shown[at], bars.of));
    let change =
        format!("{} → {}", words.player_value(&part.player, bars.from), words.player_value(&part.player, bars.to));
    let key = player_key(&part.player);
    let is_chosen = Memo::new(move |_| view.own.get("focus").as_deref() == Some(key));
    let (name_y, value_x, value_y, anchor) = if is_narrow {
        (bar.y - 8.0, layout.width, bar.y - 8.0, "end")
    } else {
        (bar.y + 10.0, layout.width - layout.right + 20.0, bar.y + 18.0, "start")
    };
    let choose = move || view.own.set("focus", Some(key.to_owned()));
    let label = format!("{name}, {change}: {value}");
    view! {
        <g
            class="mark-stop"
            class:chosen=move || is_chosen.get()
            role="button"
            tabindex=if at == 0 { "0" } else { "-1" }
            aria-label=label
            aria-pressed=move || if is_chosen.get() { "true" } else { "false" }
            on:click=move |_| choose()
            on:keydown=move |event: leptos::ev::KeyboardEvent| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    choose();
                }
            }
        >
            <rect class="hit" x="0" y=tenth(bar.y - if is_narrow { 24.0 } else { 9.0 }) width=layout.width height=if is_narrow { 54.0 } else { 44.0 }></rect>
        </g>
        // What the button's name says already stands beside it, not in it.
        <g class="no-pointer" aria-hidden="true">
            <text class="t15 tb" x="0" y=tenth(name_y)>{name}</text>
            {(!is_narrow).then(|| view! { <text class="t12" x="0" y=tenth(bar.y + 27.0)>{change}</text> })}
            {piece(fall, at, bar)}
            <text class="t15 tb tf onpaper" text-anchor=anchor x=tenth(value_x) y=tenth(value_y) translate="no">{value}</text>
            {(!is_narrow).then(|| students_of(view, part, value_x + 74.0, bar.y + 13.0, layout.width))}
        </g>
    }
    .into_any()
}

/// The bar itself, and the thread to the next.
fn piece(fall: &Waterfall, at: usize, bar: Bar) -> AnyView {
    let height = 26.0_f64.min(fall.bottom - fall.bars[fall.bars.len() - 1].y);
    let class = if bar.rises { "bar-in" } else { "bar-out" };
    let thread = fall.bars.get(at + 1).map(|next| {
        view! { <path class="thread" d=format!("M{:.1} {:.1}V{:.1}", bar.after, bar.y + height, next.y)></path> }
    });
    view! {
        <rect class=class x=tenth(bar.x) y=tenth(bar.y) width=tenth(bar.width.max(0.5)) height=tenth(height)></rect>
        {thread}
    }
    .into_any()
}

/// The first of the students whom a part moved: solid where it brought them in, hollow where it took them out.
fn students_of(view: View, part: &Part, x: f64, y: f64, width: f64) -> AnyView {
    let words = view.kit.words();
    let (lea, year) = view.kit.attempt.with_untracked(|at| (at.lea_id.clone(), at.year));
    // The last place is kept for how many more there are.
    let fits = ((width - x) / 56.0 - 1.0).floor().max(0.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few marks")]
    let fits = (fits as usize).min(MOST_DRAWN);
    let drawn: Vec<AnyView> = view.kit.derived.desk.with_untracked(|desk| {
        let period = Period::find(&desk.roster, &lea, year).ok();
        let turned = view.turned.get_untracked();
        let evaluator = period.and_then(|period| EventEvaluator::new(&desk.roster, &turned, period).ok());
        let outcome = |student| {
            let decided = evaluator.as_ref().and_then(|evaluator| evaluator.determine(student).ok());
            decided.map_or(Outcome::NotConsidered, |one| one.outcome)
        };
        let mut x = x;
        part.students
            .iter()
            .take(fits)
            .map(|(student, share)| {
                let id = desk.roster.student_id(*student).to_owned();
                let is_in = share.hundredths() > 0;
                let (shape, class) = if is_in { (Outcome::Dropout, "mk-in") } else { (outcome(*student), "mk-out") };
                let shown: String = id.chars().rev().take(5).collect::<Vec<_>>().into_iter().rev().collect();
                let here = view! {
                    {mark_at(shape, class, x, y, 13.0)}
                    <text class="t12" x=tenth(x + 10.0) y=tenth(y + 4.5) translate="no">{shown}</text>
                }
                .into_any();
                x += 56.0;
                here
            })
            .collect()
    });
    let more = part.students.len().saturating_sub(drawn.len());
    #[expect(clippy::cast_precision_loss, reason = "a few marks")]
    let after = x + 56.0 * drawn.len() as f64 - 4.0;
    let more = (more > 0).then(|| {
        view! { <text class="t12" x=tenth(after) y=tenth(y + 4.5)>{words.and_more(more)}</text> }
    });
    view! { {drawn} {more} }.into_any()
}

/// The name of a difference in a link.
pub(super) fn player_key(player: &Player) -> &'static str {
    match player {
        Player::Setting(knob) => knob.slug(),
        Player::Family(_) => "family",
    }
}
