//! What did it: the change between two definitions, setting by setting, in no order.

mod beside;
mod choose;
mod moved;
mod picture;

use engine::attribution::{Attribution, MOST_PLAYERS, NoAttribution, Part, Player, attribute, shown_parts};
use engine::definition::{Definition, find_definition};
use engine::evaluate::{Period, Tenths};
use leptos::prelude::*;
use words::screen::{Attributed, Attributing};

use super::View;
use crate::parts::{DataTable, Figure, figure};
use crate::state::{Kind, Kit, Memo, Shared, Turning};

/// An attribution, or why there is none.
type Answer = Result<Shared<Attribution>, Shared<NoAttribution>>;

pub(super) fn view(view: View) -> AnyView {
    let from = Memo::new(move |_| from(view));
    // A class is shown beside, so there is nothing to share out.
    let answer = Memo::new(move |_| from.with(|from| (Kind::of(from) == Kind::Event).then(|| answer(view, from))));
    // Memos between, so that a mark that was pressed keeps the focus: the picture is drawn anew only for other numbers.
    let by = Memo::new(move |_| view.own.get("by"));
    let of = Memo::new(move |_| {
        answer.with(|answer| {
            by.with(|by| found(answer.as_ref()).map_or(Attributed::Points, |one| measure(one, by.as_deref())))
        })
    });
    view! {
        <div class="view-controls noprint">{move || from.with(|from| choose::choose(view, from))}</div>
        {move || {
            from.with(|from| match Kind::of(from) {
                Kind::Class => beside::side_by_side(view, from),
                Kind::Event => answer.with(|answer| {
                    answer.as_ref().map(|answer| shown(view, from, answer, of.get())).into_any()
                }),
            })
        }}
        // Under the picture, which on a wall shall be seen at once.
        <div class="view-controls noprint">
            {move || answer.with(|answer| found(answer.as_ref()).map(|one| choose::measures(view, one, of)))}
        </div>
        {move || answer.with(|answer| found(answer.as_ref()).map(|one| moved::moved(view, one.clone())))}
    }
    .into_any()
}

/// The attribution that there is to show.
fn found(answer: Option<&Answer>) -> Option<&Shared<Attribution>> {
    answer?.as_ref().ok().filter(|one| !one.parts.is_empty())
}

/// The definition to compare with: the one that the link names; else the one in hand before it was turned, and where
/// nothing is turned, the first other one.
fn from(view: View) -> Definition {
    if let Some(named) = view.own.get("from").and_then(|id| find_definition(&id)) {
        return named;
    }
    let start = view.start.get();
    let is_turned = view.turning.with(|turning| !turning.changes().is_empty());
    let others = || Kind::Event.definitions().into_iter().find(|other| other.id != start.id);
    if is_turned { start } else { others().unwrap_or_else(|| Kind::Event.first()) }
}

fn answer(view: View, from: &Definition) -> Answer {
    let (lea, year) = view.kit.attempt.with(|at| (at.lea_id.clone(), at.year));
    view.kit.derived.desk.with(|desk| {
        let period = Period::find(&desk.roster, &lea, year).map_err(|why| Shared::new(NoAttribution::Unusable(why)))?;
        view.turned.with(|turned| attribute(&desk.roster, period, from, turned)).map(Shared::new).map_err(Shared::new)
    })
}

fn shown(view: View, from: &Definition, answer: &Answer, of: Attributed) -> AnyView {
    let words = view.kit.words();
    let attribution = match answer {
        Ok(attribution) => attribution,
        Err(why) => {
            let text = match &**why {
                NoAttribution::TooMany(too_many) => words.too_many_differences(*too_many, MOST_PLAYERS),
                NoAttribution::Unusable(why) => words.unusable(why),
            };
            return view! { <p class="answer-why">{text}</p> }.into_any();
        }
    };
    if attribution.parts.is_empty() {
        return view! { <p class="answer-why">{words.of(Attributing::NoDifference)}</p> }.into_any();
    }
    let parts = Parts::of(attribution, of);
    drawn(view, from, attribution, &parts, of)
}

/// What is shared out: what the link asks for where there is such a thing, else the rate, else the count.
fn measure(attribution: &Attribution, by: Option<&str>) -> Attributed {
    let has = |of: Attributed| values(attribution, of).is_some();
    let asked = by.and_then(|by| choose::MEASURES.into_iter().find(|(slug, ..)| *slug == by));
    let asked = asked.map(|(_, of, _)| of).filter(|of| has(*of));
    asked.unwrap_or(if has(Attributed::Points) { Attributed::Points } else { Attributed::Students })
}

/// What each part comes to; none where some mixture has no such number.
fn values(attribution: &Attribution, of: Attributed) -> Option<Vec<engine::attribution::Exact>> {
    let value = |part: &Part| match of {
        Attributed::Points => part.points,
        Attributed::Students => Some(part.count),
        Attributed::Enrollment => part.denominator,
    };
    attribution.parts.iter().map(value).collect()
}

/// The parts as they are shown.
struct Parts {
    /// In hundredths, which add up.
    shown: Vec<i64>,
    /// Where the waterfall begins.
    from: f64,
}

impl Parts {
    fn of(attribution: &Attribution, of: Attributed) -> Self {
        let values = values(attribution, of).unwrap_or_default();
        let from = match of {
            Attributed::Points => attribution.from.rate.map_or(0.0, engine::evaluate::Rate::as_f64),
            #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
            Attributed::Students => attribution.from.count as f64,
            Attributed::Enrollment => attribution.from.denominator.map_or(0.0, engine::evaluate::HalfCount::as_f64),
        };
        Self { shown: shown_parts(&values), from }
    }
}

fn drawn(view: View, from: &Definition, attribution: &Attribution, parts: &Parts, of: Attributed) -> AnyView {
    let words = view.kit.words();
    let turned = view.turned.get();
    let said: Vec<(&Player, i64)> =
        attribution.parts.iter().map(|part| &part.player).zip(parts.shown.iter().copied()).collect();
    let bars = picture::Bars { from, to: &turned, attribution, parts, of };
    let changed = view.turning.with(Turning::changes);
    let colophon = vec![words.definitions_compared(from, &turned, &changed)];
    let brings = attribution.parts.iter().find_map(|part| match &part.player {
        Player::Family(knobs) if !knobs.is_empty() => Some(words.family_brings(knobs)),
        _ => None,
    });
    let drawn = figure(
        view.kit,
        Figure {
            id: "what-did-it",
            finding: words.attribution_finding(&said, of),
            unit: words.attribution_unit(of, attribution.parts.len()),
            picture: picture::picture(view, &bars),
            says: words.attribution_says(&said, of),
            table: table(view.kit, from, &turned, attribution),
            colophon,
        },
    );
    view! {
        {drawn}
        <p class="hint">{words.of(Attributing::Orders)} " " {brings}</p>
    }
    .into_any()
}

/// Every part of count, denominator and rate, with the sums.
fn table(kit: Kit, from: &Definition, to: &Definition, attribution: &Attribution) -> DataTable {
    let words = kit.words();
    let columns = [Attributed::Students, Attributed::Enrollment, Attributed::Points];
    let shown = columns.map(|of| values(attribution, of).map(|values| shown_parts(&values)));
    let cell = |column: usize, value: Option<i64>| match value {
        Some(value) => words.hundredths(value, columns[column]),
        None => String::new(),
    };
    let row = |(at, part): (usize, &Part)| {
        let mut row = vec![
            words.player(&part.player),
            words.player_value(&part.player, from),
            words.player_value(&part.player, to),
        ];
        row.extend((0..3).map(|column| cell(column, shown[column].as_ref().map(|parts| parts[at]))));
        row
    };
    let mut foot = vec![words.of(Attributing::Together), String::new(), String::new()];
    foot.extend((0..3).map(|column| cell(column, shown[column].as_ref().map(|parts| parts.iter().sum()))));
    let head = [
        Attributing::Setting,
        Attributing::From,
        Attributing::To,
        Attributing::Students,
        Attributing::DividedBy,
        Attributing::Points,
    ];
    DataTable {
        caption: words.of(words::screen::Exploring::WhatDidIt),
        head: head.map(|text| words.of(text)).into(),
        rows: attribution.parts.iter().enumerate().map(row).collect(),
        foot: Some(foot),
        numbers_from: 3,
    }
}

/// A rate on the axis of a picture.
pub(super) fn percent(rate: Tenths) -> String {
    format!("{rate}%")
}
