use engine::attribution::{Attribution, Exact, Player};
use engine::choice::Choice;
use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, Outcome, Period};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::{Attributed, Attributing};

use super::{Parts, View, percent};
use crate::geometry::Layout;
use crate::geometry::beside::{Columns, LARGE, SMALL, Texts, student_width};
use crate::geometry::labels::{Label, heavy_letters, heavy_width, letters, upright};
use crate::geometry::waterfall::{Bar, Waterfall};
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

/// The room for names on the left, or where they stand over the bars, at each side; and what bars have at least.
const LAYOUTS: [Layout; 3] = Layout::three((250.0, 300.0), (6.0, 0.0), (200.0, 180.0));

/// Up to this many students are drawn beside a bar.
const MOST_DRAWN: usize = 3;

/// The picture of one layout.
struct Drawn<'a> {
    columns: Columns,
    texts: Vec<Texts>,
    fall: Waterfall,
    /// The boxes of all texts beside the bars, from the top: no line runs through them.
    labels: Vec<Label>,
    bars: &'a Bars<'a>,
}

pub(super) fn picture(view: View, bars: &Bars<'_>) -> AnyView {
    let drawn: Vec<AnyView> = view.kit.room.shown(&LAYOUTS).map(|layout| layout_of(view, bars, layout)).collect();
    drawn.into_any()
}

impl<'a> Drawn<'a> {
    fn new(view: View, bars: &'a Bars<'a>, layout: &Layout) -> Self {
        let is_narrow = layout.class == "narrow";
        let texts: Vec<Texts> = (0..bars.attribution.parts.len()).map(|at| texts(view, bars, layout, at)).collect();
        let columns = if is_narrow {
            Columns::narrow(layout.width, layout.left, &texts)
        } else {
            Columns::wide(layout.width, layout.left, layout.right, &texts)
        };
        #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
        let shown: Vec<f64> = bars.parts.shown.iter().map(|part| *part as f64 / 100.0).collect();
        let fall = columns.plot.waterfall(bars.parts.from, &shown);
        let labels = texts.iter().zip(&fall.bars).flat_map(|(texts, bar)| columns.labels(bar.y, texts)).collect();
        Self { columns, texts, fall, labels, bars }
    }

    /// An upright line that strikes no text.
    fn upright(&self, x: f64, from: f64, to: f64) -> String {
        upright(x, (from, to), &self.labels)
    }
}

/// What stands beside a bar.
fn texts(view: View, bars: &Bars<'_>, layout: &Layout, at: usize) -> Texts {
    let words = view.kit.words();
    let part = &bars.attribution.parts[at];
    let value = words.hundredths(bars.parts.shown[at], bars.of);
    let is_narrow = layout.class == "narrow";
    // Over a bar a name shares its line with the value.
    let room = if is_narrow { layout.width - heavy_width(&value, LARGE) } else { layout.left };
    let change = [bars.from, bars.to].map(|definition| words.player_value_short(&part.player, definition)).join(" → ");
    let all = part.students.len();
    Texts {
        name: words.in_lines(&words.player(&part.player), heavy_letters(room - 10.0, LARGE)),
        change: if is_narrow { Vec::new() } else { words.in_lines(&change, letters(room - 10.0, SMALL)) },
        value,
        students: view.kit.derived.desk.with_untracked(|desk| {
            let number = |(student, _): &(StudentIx, _)| desk.roster.student_id(*student).to_owned();
            let numbers: Vec<String> = part.students.iter().take(MOST_DRAWN).map(number).collect();
            // Their last figures tell them apart.
            numbers.iter().map(|id| id[id.char_indices().rev().nth(4).map_or(0, |(at, _)| at)..].to_owned()).collect()
        }),
        all,
        more: words.and_more(all),
    }
}

fn layout_of(view: View, bars: &Bars<'_>, layout: &Layout) -> AnyView {
    let drawn = Drawn::new(view, bars, layout);
    let height = drawn.fall.bottom + 34.0;
    let rows: Vec<AnyView> = (0..drawn.texts.len()).map(|at| bar_of(view, &drawn, at)).collect();
    view! {
        <svg
            class=layout.class
            viewBox=format!("0 0 {} {height:.0}", layout.width)
            role="group"
            aria-label=view.kit.words().of(words::screen::Exploring::WhatDidIt)
            on:keydown=move_between_seats
        >
            {axis(view, &drawn, height)}
            {ends(view, &drawn)}
            {rows}
        </svg>
    }
    .into_any()
}

fn axis(view: View, drawn: &Drawn<'_>, height: f64) -> AnyView {
    let ticks: Vec<AnyView> = drawn
        .fall
        .ticks
        .iter()
        .map(|(x, value)| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a round number")]
            let tenths = (value * 10.0).round() as usize;
            let unit = if drawn.bars.of == Attributed::Points { "%" } else { "" };
            // Round numbers of a narrow axis may need a decimal.
            let decimal = if tenths.is_multiple_of(10) { String::new() } else { format!(".{}", tenths % 10) };
            let number = view.kit.words().plain_number(tenths / 10);
            let path = drawn.upright(*x, drawn.columns.plot.top - 6.0, drawn.fall.bottom + 4.0);
            view! {
                <path class="ax-l" d=path></path>
                <text class="t11 tm" x=tenth(*x) y=tenth(height - 8.0) translate="no">{format!("{number}{decimal}{unit}")}</text>
            }
            .into_any()
        })
        .collect();
    ticks.into_any()
}

/// The lines of the two definitions, where the waterfall begins and ends.
fn ends(view: View, drawn: &Drawn<'_>) -> AnyView {
    let (fall, bars, columns) = (&drawn.fall, drawn.bars, &drawn.columns);
    let words = view.kit.words();
    let number = |total: &engine::attribution::Total| match bars.of {
        Attributed::Points => total.rate.map(|rate| percent(rate.percent())).unwrap_or_default(),
        Attributed::Students => words.plain_number(total.count),
        Attributed::Enrollment => words.divided(total.denominator),
    };
    // The label of a line stands on the side where the waterfall does not go, and inside the picture.
    let is_rising = fall.to >= fall.from;
    let line = |x: f64, class: &'static str, y: f64, is_left: bool, text: String| {
        let width = heavy_width(&text, 13.5);
        let from = if is_left { x - 7.0 - width } else { x + 7.0 };
        let from = from.min(columns.width - width).max(0.0);
        let color = if class.contains("flip") { "t13 tb tf onpaper" } else { "t13 tb onpaper" };
        view! {
            <path class=class d=drawn.upright(x, columns.plot.top - 12.0, fall.bottom + 6.0)></path>
            <text class=color x=tenth(from) y=tenth(y) translate="no">{text}</text>
        }
        .into_any()
    };
    let high = if columns.is_narrow { 44.0 } else { columns.plot.top - 18.0 };
    let first = if columns.is_narrow { high - 20.0 } else { high };
    let yours = if view.turning.with(|turning| turning.changes().is_empty()) {
        bars.to.title.to_owned()
    } else {
        words.of(Attributing::Yours)
    };
    let named = |name: &str, total| format!("{name} {}", number(total));
    view! {
        {line(fall.from, "theline", first, is_rising, named(bars.from.title, &bars.attribution.from))}
        {line(fall.to, "theline flip", high, !is_rising, named(&yours, &bars.attribution.to))}
    }
    .into_any()
}

fn bar_of(view: View, drawn: &Drawn<'_>, at: usize) -> AnyView {
    let words = view.kit.words();
    let (bars, columns, texts, bar) = (drawn.bars, &drawn.columns, &drawn.texts[at], drawn.fall.bars[at]);
    let part = &bars.attribution.parts[at];
    let values = [bars.from, bars.to].map(|definition| words.player_value_short(&part.player, definition)).join(" → ");
    let label = format!("{}, {values}: {}", words.player(&part.player), texts.value);
    let key = player_key(&part.player);
    let is_chosen = Memo::new(move |_| view.own.get("focus").as_deref() == Some(key));
    let choose = move || view.own.set("focus", Some(key.to_owned()));
    let (value_x, value_y) = columns.value_at(bar.y, texts);
    let hit = columns.name(bar.y, texts) - 17.0;
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
            <rect class="hit" x="0" y=tenth(hit) width=columns.width height=tenth(columns.plot.row - 3.0)></rect>
        </g>
        // What the button's name says already stands beside it, not in it.
        <g class="no-pointer" aria-hidden="true">
            {text_lines("t15 tb", &texts.name, columns.name(bar.y, texts), 16.0)}
            {text_lines("t12", &texts.change, columns.change(bar.y, texts), 14.0)}
            {piece(drawn, at, bar)}
            <text class="t15 tb tf onpaper" x=tenth(value_x) y=tenth(value_y) translate="no">{texts.value.clone()}</text>
            {(!columns.is_narrow).then(|| students_of(view, drawn, at))}
        </g>
    }
    .into_any()
}

fn text_lines(class: &'static str, lines: &[String], from: f64, step: f64) -> AnyView {
    let mut y = from - step;
    let line = |line: &String| {
        y += step;
        view! { <text class=class x="0" y=tenth(y)>{line.clone()}</text> }.into_any()
    };
    lines.iter().map(line).collect::<Vec<AnyView>>().into_any()
}

/// The bar itself, and the thread to the next.
fn piece(drawn: &Drawn<'_>, at: usize, bar: Bar) -> AnyView {
    let height = drawn.columns.plot.bar;
    let class = if bar.rises { "bar-in" } else { "bar-out" };
    let next = drawn.fall.bars.get(at + 1);
    let thread =
        next.map(|next| view! { <path class="thread" d=drawn.upright(bar.after, bar.y + height, next.y)></path> });
    view! {
        <rect class=class x=tenth(bar.x) y=tenth(bar.y) width=tenth(bar.width.max(0.5)) height=tenth(height)></rect>
        {thread}
    }
    .into_any()
}

/// The first of the students whom a part moved: solid where it brought them in, hollow where it took them out. Where
/// there is room for none, how many there are.
fn students_of(view: View, drawn: &Drawn<'_>, at: usize) -> AnyView {
    let words = view.kit.words();
    let (part, texts) = (&drawn.bars.attribution.parts[at], &drawn.texts[at]);
    let (mut x, y) = (drawn.columns.students, drawn.fall.bars[at].y + 13.0);
    let (lea, year) = view.kit.attempt.with_untracked(|at| (at.lea_id.clone(), at.year));
    let shown: Vec<AnyView> = view.kit.derived.desk.with_untracked(|desk| {
        let period = Period::find(&desk.roster, &lea, year).ok();
        let turned = view.turned.get_untracked();
        let evaluator = period.and_then(|period| EventEvaluator::new(&desk.roster, &turned, period).ok());
        let outcome = |student| {
            let decided = evaluator.as_ref().and_then(|evaluator| evaluator.determine(student).ok());
            decided.map_or(Outcome::NotConsidered, |one| one.outcome)
        };
        let student = |((student, share), number): (&(StudentIx, Exact), &String)| {
            let is_in = share.hundredths() > 0;
            let (shape, class) = if is_in { (Outcome::Dropout, "mk-in") } else { (outcome(*student), "mk-out") };
            let here = view! {
                {mark_at(shape, class, x + 7.0, y, 13.0)}
                <text class="t12" x=tenth(x + 17.0) y=tenth(y + 4.5) translate="no">{number.clone()}</text>
            }
            .into_any();
            x += student_width(number);
            here
        };
        part.students.iter().zip(&texts.students).take(drawn.columns.drawn).map(student).collect()
    });
    let more = match (texts.all - shown.len(), shown.len()) {
        (0, _) => String::new(),
        (all, 0) => words.count(all, "student", "students"),
        (more, _) => words.and_more(more),
    };
    view! { {shown} <text class="t12" x=tenth(x) y=tenth(y + 4.5)>{more}</text> }.into_any()
}

/// The name of a difference in a link.
pub(super) fn player_key(player: &Player) -> &'static str {
    match player {
        Player::Setting(knob) => knob.slug(),
        Player::Family(_) => "family",
    }
}
