use engine::evaluate::Rate;
use engine::suppression::Band;
use leptos::prelude::*;
use words::screen::Subgrouping;
use workshop::subgroups::{Row, Shows};

use super::Tables;
use super::choices::{look_into, rows_within};
use crate::geometry::Layout;
use crate::geometry::ranges::{Ranges, count_end, hatching, scale_end};
use crate::parts::{move_between_seats, tenth};

const LAYOUTS: [Layout; 3] = Layout::three((270.0, 170.0), (8.0, 90.0), (262.0, 130.0));

/// Each group as a dot at its rate, the rate of everyone else as a tick, the gap between them; hatched what is hidden.
pub(super) fn picture(tables: Tables, rows: &[Row]) -> AnyView {
    let drawn: Vec<AnyView> =
        tables.view.kit.room.shown(&LAYOUTS).map(|layout| layout_of(tables, rows, layout)).collect();
    view! { {drawn} {legend(tables, rows)} }.into_any()
}

fn layout_of(tables: Tables, rows: &[Row], layout: &Layout) -> AnyView {
    let words = tables.view.kit.words();
    let is_narrow = layout.class == "narrow";
    let (row, middle) = if is_narrow { (46.0, 32.0) } else { (34.0, 17.0) };
    let (left, right) = (layout.left, layout.width - layout.right);
    let scale = Scale::of(rows);
    let end = match scale {
        Scale::Students(most) => count_end(most),
        Scale::Rates | Scale::Nothing => scale_end(rows.iter().flat_map(|row| reach(row.shows))),
    };
    let plot = Ranges { left, right, top: 6.0, row, middle, end };
    let bottom = plot.bottom(rows.len());
    let ticks: Vec<AnyView> = plot
        .ticks()
        .into_iter()
        // Where everything is hidden, nothing is measured.
        .filter(|_| scale != Scale::Nothing)
        .map(|at| {
            let x = plot.x(at);
            let text = match scale {
                Scale::Students(_) => (at / 10).to_string(),
                Scale::Rates | Scale::Nothing => format!("{}%", engine::evaluate::Tenths(at)),
            };
            view! {
                <path class="ax-l" d=format!("M{x:.1} {:.1}V{bottom:.1}", plot.top)></path>
                <text class="t11 tm" x=tenth(x) y=tenth(bottom + 16.0) translate="no">{text}</text>
            }
            .into_any()
        })
        .collect();
    let marks: Vec<AnyView> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| mark(tables, row, at, &plot, layout, matches!(scale, Scale::Students(_))))
        .collect();
    view! {
        <svg
            class=layout.class
            viewBox=format!("0 0 {} {:.0}", layout.width, bottom + 22.0)
            role="group"
            aria-label=words.of(Subgrouping::SmallGroups)
            on:keydown=move_between_seats
        >
            {ticks} {marks}
        </svg>
    }
    .into_any()
}

/// What the picture measures: rates; students, of a definition without a rate; or nothing that shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scale {
    Rates,
    /// Up to so many students.
    Students(i64),
    Nothing,
}

impl Scale {
    fn of(rows: &[Row]) -> Self {
        let has_rate = |row: &Row| matches!(row.shows, Shows::Numbers { rate: Some(_), .. } | Shows::Range(Some(_)));
        if rows.iter().any(has_rate) {
            return Self::Rates;
        }
        let count = |row: &Row| match row.shows {
            Shows::Numbers { dropouts, .. } => i64::try_from(dropouts).ok(),
            Shows::Hidden(_) | Shows::Range(_) => None,
        };
        rows.iter().filter_map(count).max().map_or(Self::Nothing, Self::Students)
    }
}

/// The places of the scale that a row needs, in tenths of a percent.
fn reach(shows: Shows) -> Vec<i64> {
    match shows {
        Shows::Numbers { rate, others, .. } => {
            [rate, others].into_iter().flatten().map(|rate| rate.percent().0).collect()
        }
        Shows::Range(Some(band)) => vec![ends(band).1],
        Shows::Range(None) | Shows::Hidden(_) => Vec::new(),
    }
}

/// The ends of a range, in tenths of a percent.
fn ends(band: Band) -> (i64, i64) {
    match band {
        Band::AtMost(percent) => (0, i64::from(percent) * 10),
        Band::AtLeast(percent) => (i64::from(percent) * 10, 1000),
        Band::Percent(percent) => (percent.0, percent.0),
        Band::WholePercent(percent) => (percent * 10 - 5, percent * 10 + 5),
    }
}

fn mark(tables: Tables, row: &Row, at: usize, plot: &Ranges, layout: &Layout, is_of_students: bool) -> AnyView {
    let words = tables.view.kit.words();
    let y = plot.y(at);
    let name = tables.name(row);
    let (rate, others) = match row.shows {
        Shows::Numbers { rate, others, .. } => (rate, others),
        Shows::Hidden(_) | Shows::Range(_) => (None, None),
    };
    let numbers = match row.shows {
        Shows::Hidden(reason) => words.hidden(reason),
        Shows::Range(band) => band.map_or_else(|| words.of(Subgrouping::NoRate), |band| words.band(band)),
        Shows::Numbers { dropouts, members, .. } => words.share_of(dropouts, members, rate.map(Rate::percent)),
    };
    let drawing = match row.shows {
        Shows::Hidden(_) => hidden_bar(plot.left, plot.right, y),
        Shows::Range(Some(band)) if ends(band).0 < ends(band).1 => bar(plot.x(ends(band).0), plot.x(ends(band).1), y),
        Shows::Range(Some(band)) => dot(plot.x(ends(band).0), y),
        Shows::Range(None) => ().into_any(),
        Shows::Numbers { dropouts, .. } if is_of_students => {
            bar(plot.left, plot.x(i64::try_from(dropouts).unwrap_or(0) * 10), y)
        }
        Shows::Numbers { .. } => gap(plot, y, rate, others),
    };
    let is_narrow = layout.class == "narrow";
    let (x, name_y, anchor) = if is_narrow { (8.0, y - 15.0, "start") } else { (plot.left - 14.0, y + 4.5, "end") };
    let (number_x, number_y, number_anchor) =
        if is_narrow { (layout.width, y - 15.0, "end") } else { (plot.right + 14.0, y + 4.5, "start") };
    let label = format!("{name}: {numbers}");
    let top = y - plot.middle;
    let (view, key, within) = (tables.view, row.key, rows_within(row.key));
    let look = move || {
        if let Some(rows) = within {
            look_into(view, key, rows);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            look();
        }
    };
    view! {
        <g
            class="mark-stop"
            class:opens=within.is_some()
            tabindex=if at == 0 { "0" } else { "-1" }
            role=if within.is_some() { "button" } else { "img" }
            aria-label=label
            on:click=move |_| look()
            on:keydown=on_key
        >
            <rect class="hit" x="0" y=tenth(top) width=tenth(layout.width) height=tenth(plot.row)></rect>
            <text class="t13" text-anchor=anchor x=tenth(x) y=tenth(name_y)>{name}</text>
            {drawing}
            <text class="t12" text-anchor=number_anchor x=tenth(number_x) y=tenth(number_y)>{numbers}</text>
        </g>
    }
    .into_any()
}

const HALF: f64 = 7.0;

fn bar(from: f64, to: f64, y: f64) -> AnyView {
    let (top, width) = (tenth(y - HALF), tenth((to - from).max(2.0)));
    view! { <rect class="range-bar" x=tenth(from) y=top width=width height=tenth(2.0 * HALF)></rect> }.into_any()
}

fn hidden_bar(from: f64, to: f64, y: f64) -> AnyView {
    view! {
        <rect class="hidden-bar" x=tenth(from) y=tenth(y - HALF) width=tenth(to - from) height=tenth(2.0 * HALF)></rect>
        <path class="hidden-bar" d=hatching(from, to, y, HALF)></path>
    }
    .into_any()
}

fn dot(x: f64, y: f64) -> AnyView {
    view! { <circle class="rate-dot" cx=tenth(x) cy=tenth(y) r="5.6"></circle> }.into_any()
}

fn gap(plot: &Ranges, y: f64, rate: Option<Rate>, others: Option<Rate>) -> AnyView {
    let x = |rate: Rate| plot.x(rate.percent().0);
    let between = rate.zip(others).map(|(rate, others)| {
        let (from, to) = (x(others), x(rate));
        view! {
            <path class="theline" d=format!("M{from:.1} {y:.1}H{to:.1}")></path>
            <path class="theline" d=format!("M{from:.1} {:.1}V{:.1}", y - 8.0, y + 8.0)></path>
        }
    });
    view! { {between} {rate.map(|rate| dot(x(rate), y))} }.into_any()
}

/// The marks that occur, with their words.
fn legend(tables: Tables, rows: &[Row]) -> AnyView {
    let words = tables.view.kit.words();
    let has = |holds: fn(&Shows) -> bool| rows.iter().any(|row| holds(&row.shows));
    let key = |text: Subgrouping, drawing: AnyView| {
        view! { <li><svg class="swatch" viewBox="0 0 32 20" aria-hidden="true">{drawing}</svg> {words.of(text)}</li> }
            .into_any()
    };
    let mut keys = Vec::new();
    if has(|shows| matches!(shows, Shows::Numbers { rate: Some(_), .. })) {
        keys.push(key(Subgrouping::KeyRate, dot(16.0, 10.0)));
    }
    if has(|shows| matches!(shows, Shows::Numbers { others: Some(_), .. })) {
        keys.push(key(Subgrouping::KeyOthers, view! { <path class="theline" d="M16 2V18"></path> }.into_any()));
    }
    if has(|shows| matches!(shows, Shows::Range(Some(_)))) {
        keys.push(key(Subgrouping::KeyRange, bar(1.0, 31.0, 10.0)));
    }
    if has(|shows| matches!(shows, Shows::Hidden(_))) {
        keys.push(key(Subgrouping::KeyHidden, hidden_bar(1.0, 31.0, 10.0)));
    }
    let opens = rows.iter().any(|row| rows_within(row.key).is_some());
    let hint = opens.then(|| view! { <p class="hint noprint">{words.of(Subgrouping::Opens)}</p> });
    view! { <ul class="key">{keys}</ul> {hint} }.into_any()
}
