use std::fmt::Write;

use engine::sorting;
use engine::space::{Measure, RuleSpace};
use leptos::prelude::*;
use words::screen::Spacing;

use super::places::Place;
use super::pointed::LOAD;
use super::{View, value};
use crate::geometry::stacks::{Stack, labels, stacks};
use crate::geometry::waterfall::round_numbers;
use crate::parts::{move_between_seats, tenth};

/// What the picture is drawn of.
pub(super) struct Layouts<'a> {
    pub(super) space: &'a RuleSpace,
    /// The points in the order of their values.
    pub(super) order: &'a [usize],
    pub(super) places: &'a [Place],
}

/// A stack is at most so high; beyond, a dash stands for several definitions.
const HIGHEST: f64 = 230.0;
/// A dash takes at least so much of the height.
const THINNEST: f64 = 2.2;
/// A row of names.
const NAME_ROW: f64 = 18.0;

struct Layout {
    class: &'static str,
    width: f64,
    column: f64,
}

const LAYOUTS: [Layout; 3] = [
    Layout { class: "wide", width: 860.0, column: 6.0 },
    Layout { class: "narrow", width: 350.0, column: 4.5 },
    Layout { class: "paper", width: 650.0, column: 6.0 },
];

/// The room on both sides of the axis.
const MARGIN: f64 = 10.0;

impl Layouts<'_> {
    fn number(&self, point: usize) -> f64 {
        let one = &self.space.points[point];
        match self.space.measure() {
            Measure::Rate => one.rate().map_or(0.0, engine::evaluate::Rate::as_f64),
            Measure::Count => f64::from(one.count),
        }
    }

    /// The end of the axis.
    fn most(&self) -> f64 {
        self.order.last().map_or(1.0, |point| self.number(*point)).max(1.0) * 1.06
    }

    fn stacks(&self, layout: &Layout) -> Vec<Stack> {
        let places: Vec<(usize, f64)> =
            self.order.iter().map(|point| (*point, self.place(self.number(*point), layout))).collect();
        stacks(&places, layout.column)
    }

    fn place(&self, number: f64, layout: &Layout) -> f64 {
        MARGIN + number / self.most() * (layout.width - 2.0 * MARGIN)
    }

    /// How many definitions a dash stands for, in every layout alike.
    pub(super) fn each(&self) -> usize {
        let highest =
            LAYOUTS.iter().flat_map(|layout| self.stacks(layout)).map(|stack| stack.items.len()).max().unwrap_or(1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a hundred dashes")]
        highest.div_ceil((HIGHEST / THINNEST) as usize)
    }
}

pub(super) fn picture(view: View, layouts: &Layouts<'_>, pointed: RwSignal<Option<usize>>) -> AnyView {
    let each = layouts.each();
    let drawn: Vec<AnyView> =
        view.kit.room.shown(&LAYOUTS).map(|layout| layout_of(view, layouts, layout, each, pointed)).collect();
    drawn.into_any()
}

fn layout_of(
    view: View,
    layouts: &Layouts<'_>,
    layout: &Layout,
    each: usize,
    pointed: RwSignal<Option<usize>>,
) -> AnyView {
    let words = view.kit.words();
    let stacks = layouts.stacks(layout);
    let dashes = |stack: &Stack| stack.items.len().div_ceil(each);
    let highest = stacks.iter().map(dashes).max().unwrap_or(1);
    #[expect(clippy::cast_precision_loss, reason = "a few dashes")]
    let unit = (HIGHEST / highest as f64).clamp(THINNEST, 5.0);
    // Names stand over the stacks, smaller where there is little room.
    let (letter, small) = if layout.class == "narrow" { (6.3, true) } else { (7.2, false) };
    let mut named: Vec<&Place> = layouts.places.iter().filter(|place| place.point.is_some()).collect();
    sorting::sort_by(&mut named, |a, b| place_of(layouts, a, layout).total_cmp(&place_of(layouts, b, layout)));
    let text = |place: &Place| format!("{} {}", place.name, value(view, layouts.space, place.point.unwrap_or(0)));
    #[expect(clippy::cast_precision_loss, reason = "a short text")]
    let lines: Vec<(f64, f64)> = named
        .iter()
        .map(|place| (place_of(layouts, place, layout), text(place).chars().count() as f64 * letter))
        .collect();
    let labels = labels(&lines, layout.width);
    let rows = labels.iter().map(|label| label.row + 1).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "a few rows and dashes")]
    let base = NAME_ROW * rows as f64 + 16.0 + unit * highest as f64;
    let height = base + 30.0;
    let marks: Vec<AnyView> = stacks
        .iter()
        .enumerate()
        .map(|(at, stack)| column(view, layouts, layout, stack, at == 0, (base, unit, each), pointed))
        .collect();
    let names: Vec<AnyView> = named
        .iter()
        .zip(&labels)
        .map(|(place, label)| {
            #[expect(clippy::cast_precision_loss, reason = "a few rows")]
            let y = 12.0 + NAME_ROW * label.row as f64;
            let (anchor, x) = if label.is_left { ("end", label.x - 6.0) } else { ("start", label.x + 6.0) };
            let line = if place.is_yours { "theline flip" } else { "theline" };
            let color = match (place.is_yours, small) {
                (true, true) => "t11 tf onpaper",
                (true, false) => "t13 tf onpaper",
                (false, true) => "t11 onpaper",
                (false, false) => "t13 onpaper",
            };
            view! {
                <path class=line d=format!("M{:.1} {:.1}V{base:.1}", label.x, y - 10.0)></path>
                <text class=color text-anchor=anchor x=tenth(x) y=tenth(y) translate="no">{text(place)}</text>
            }
            .into_any()
        })
        .collect();
    let picked = picked(stacks, layout.column, (base, unit, each), pointed);
    let press = |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            crate::browser::focus_later(LOAD);
        } else {
            move_between_seats(event);
        }
    };
    view! {
        <svg
            class=layout.class
            viewBox=format!("0 0 {} {height:.0}", layout.width)
            role="group"
            aria-label=words.of(Spacing::StackHelp)
            on:keydown=press
        >
            {axis(layouts, layout, base)}
            {marks}
            <g class="no-pointer">{names} <path class="thread" d=picked></path></g>
        </svg>
    }
    .into_any()
}

fn place_of(layouts: &Layouts<'_>, place: &Place, layout: &Layout) -> f64 {
    layouts.place(place.point.map_or(0.0, |point| layouts.number(point)), layout)
}

fn axis(layouts: &Layouts<'_>, layout: &Layout, base: f64) -> AnyView {
    let about = if layout.class == "narrow" { 4 } else { 7 };
    let unit = if layouts.space.measure() == Measure::Rate { "%" } else { "" };
    let ticks: Vec<AnyView> = round_numbers(0.0, layouts.most(), about)
        .into_iter()
        .map(|number| {
            let x = layouts.place(number, layout);
            let text = if (number * 10.0).round() % 10.0 == 0.0 {
                format!("{number:.0}{unit}")
            } else {
                format!("{number:.1}{unit}")
            };
            view! {
                <path class="ax" d=format!("M{x:.1} {:.1}v5", base + 4.0)></path>
                <text class="t11 tm" x=tenth(x) y=tenth(base + 23.0) translate="no">{text}</text>
            }
            .into_any()
        })
        .collect();
    view! { <path class="ax" d=format!("M{MARGIN} {:.1}H{:.1}", base + 4.0, layout.width - MARGIN)></path> {ticks} }
        .into_any()
}

/// The ring around the dash of the definition picked, and what points at it from under the axis.
fn picked(
    stacks: Vec<Stack>,
    column: f64,
    (base, unit, each): (f64, f64, usize),
    pointed: RwSignal<Option<usize>>,
) -> impl Fn() -> Option<String> {
    move || {
        let point = pointed.get()?;
        let place = |stack: &Stack| Some((stack.x, stack.items.iter().position(|one| *one == point)? / each));
        let (x, dash) = stacks.iter().find_map(place)?;
        #[expect(clippy::cast_precision_loss, reason = "a few dashes")]
        let (y, half) = (base - dash as f64 * unit, column.mul_add(0.5, 1.5));
        let high = unit + 2.0;
        let ring = format!("M{:.1} {:.1}h{:.1}v{high:.1}h{:.1}z", x - half, y - high / 2.0, 2.0 * half, -2.0 * half);
        Some(format!("{ring}M{x:.1} {:.1}l-5 8h10z", base + 6.0))
    }
}

/// A stack of dashes, which can be pointed at.
fn column(
    view: View,
    layouts: &Layouts<'_>,
    layout: &Layout,
    stack: &Stack,
    is_first: bool,
    (base, unit, each): (f64, f64, usize),
    pointed: RwSignal<Option<usize>>,
) -> AnyView {
    let words = view.kit.words();
    let first = stack.items[0];
    let is_yours = layouts
        .places
        .iter()
        .any(|place| place.is_yours && place.point.is_some_and(|point| stack.items.contains(&point)));
    let dashes = stack.items.len().div_ceil(each);
    let width = (layout.column - 1.5).max(3.0);
    let mut path = String::new();
    for at in 0..dashes {
        #[expect(clippy::cast_precision_loss, reason = "a few dashes")]
        let y = base - at as f64 * unit;
        let _ = write!(path, "M{:.1} {y:.1}h{width:.1}", stack.x - width / 2.0);
    }
    #[expect(clippy::cast_precision_loss, reason = "a few dashes")]
    let top = base - dashes as f64 * unit;
    let items = stack.items.clone();
    let is_pointed = move || pointed.with(|point| point.is_some_and(|point| items.contains(&point)));
    let label = words.stack(&value(view, layouts.space, first), stack.items.len());
    let choose = move || pointed.set(Some(first));
    view! {
        <g
            class="mark-stop"
            class:chosen=is_pointed
            role="button"
            tabindex=if is_first { "0" } else { "-1" }
            aria-label=label
            on:click=move |_| choose()
            on:focus=move |_| choose()
        >
            <rect class="hit" x=tenth(stack.x - layout.column / 2.0) y=tenth(top - 6.0) width=layout.column height=tenth(base - top + 10.0)></rect>
            <path class="dashes" class:yours=is_yours d=path stroke-width=tenth(unit * 0.62)></path>
        </g>
    }
    .into_any()
}
