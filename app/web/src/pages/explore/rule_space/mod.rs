//! The rule space: every combination of some settings on the same students, and where each definition stands in it.

mod axes;
mod counting;
mod extremes;
mod picture;
mod places;
mod pointed;
mod splits;

use engine::choice::Choice;
use engine::definition::{Definition, Knob};
use engine::space::{Axis, MeanRate, Measure, RuleSpace, SpaceError, offered_axes, usual_axes};
use leptos::prelude::*;
use words::screen::Spacing;

use self::counting::Counting;
use self::places::{Place, outside, places};
use super::View;
use crate::parts::{DataTable, Figure, figure};
use crate::route::{ExploreView, Explored, Route};
use crate::state::{Kind, Memo, Shared};

/// What is combined on which definition.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    base: Definition,
    axes: Vec<Axis>,
}

pub(super) fn view(view: View) -> AnyView {
    // What is combined is the same whatever the combined settings are in the hand, so it is not counted anew. Both are
    // one value: an effect that hears of two, one of which follows from the other, can miss a change of the second.
    let asked = Memo::new(move |_| {
        view.turned.with(|turned| {
            let axes = chosen_axes(view, turned);
            Asked { base: at_first_options(turned, &axes), axes }
        })
    });
    let counting = Counting::begin(view, asked);
    let pointed = RwSignal::new(None::<usize>);
    view! {
        {(view.kit.exploration.kind_of(ExploreView::Settings) == Kind::Class).then(|| not_of_a_class(view))}
        {axes::chooser(view, asked)}
        // Apart from the picture, which follows the hand: a button pressed here keeps the focus.
        {move || counting.found.get().and_then(Result::ok).map(|space| pointed::pointed(view, &space, pointed))}
        {move || match counting.found.get() {
            None => {
                let (done, all) = counting.progress.get();
                view! { <p class="unit" role="status">{view.kit.words().space_progress(done, all)}</p> }.into_any()
            }
            Some(Err(why)) => refused(view, &why),
            Some(Ok(space)) => drawn(view, &space, pointed),
        }}
        {move || counting.found.get().and_then(Result::ok).map(|space| told(view, &space))}
    }
    .into_any()
}

/// The settings that are combined: those that the link names, else the usual ones.
fn chosen_axes(view: View, turned: &Definition) -> Vec<Axis> {
    let knobs: Vec<Knob> =
        view.own.get("axes").map(|named| named.split(',').filter_map(Knob::from_slug).collect()).unwrap_or_default();
    let chosen = offered(view, turned).into_iter().filter(|axis| knobs.contains(&axis.knob));
    let chosen: Vec<Axis> = chosen.collect();
    if chosen.is_empty() {
        usual_axes(turned).into_iter().filter(|axis| may_turn(view, axis)).collect()
    } else {
        chosen
    }
}

/// The settings that may be combined: those that the district's scenario leaves free.
fn offered(view: View, turned: &Definition) -> Vec<Axis> {
    offered_axes(turned).into_iter().filter(|axis| may_turn(view, axis)).collect()
}

fn may_turn(view: View, axis: &Axis) -> bool {
    view.kit.opened.with(|opened| !opened.info.locked.contains(&axis.knob))
}

fn at_first_options(turned: &Definition, axes: &[Axis]) -> Definition {
    let mut base = turned.clone();
    for axis in axes {
        // Every option of an axis is one of its setting.
        let _ = base.settings.set(axis.knob, &axis.options[0]);
    }
    base
}

fn refused(view: View, why: &SpaceError) -> AnyView {
    let words = view.kit.words();
    let text = match why {
        SpaceError::TooLarge { points } => words.space_too_large(*points, engine::space::MOST_POINTS),
        SpaceError::Unusable(why) => words.unusable(why),
    };
    view! { <p class="answer-why" role="status">{text}</p> }.into_any()
}

/// Why a class has no space, and the yearly counts that have one.
fn not_of_a_class(view: View) -> AnyView {
    let words = view.kit.words();
    let definitions = Kind::Event.definitions().into_iter().map(|one| {
        let explored = Explored { definition: Some(one.id.to_owned()), ..Explored::of(ExploreView::RuleSpace) };
        let name = words.definition_with_changes(&one, &[]);
        view! { " " <a href=Route::Explore(explored).href()>{name}</a> }.into_any()
    });
    view! { <p class="hint">{words.of(Spacing::NotOfAClass)} {definitions.collect::<Vec<AnyView>>()}</p> }.into_any()
}

/// What the picture cannot tell: what splits the definitions, and whom the extremes do not see.
fn told(view: View, space: &Shared<RuleSpace>) -> AnyView {
    let order = space.in_order();
    let (Some(low), Some(high)) = (order.first(), order.last()) else { return ().into_any() };
    view! {
        {splits::splits(view, &space.splits(), space.measure())}
        {extremes::extremes(view, space, *low, *high)}
    }
    .into_any()
}

fn drawn(view: View, space: &RuleSpace, pointed: RwSignal<Option<usize>>) -> AnyView {
    let words = view.kit.words();
    let order = space.in_order();
    let (Some(low), Some(high)) = (order.first(), order.last()) else { return ().into_any() };
    let (low, high) = (*low, *high);
    let places = places(view, space);
    let splits = space.splits();
    let measure = space.measure();
    let values = distinct(space, order);
    let layouts = picture::Layouts { space, order, places: &places };
    figure(
        view.kit,
        Figure {
            id: "rule-space",
            finding: words.space_finding(
                space.bundles().student_count(),
                &value(view, space, low),
                &value(view, space, high),
            ),
            unit: words.space_unit(space.points.len(), space.axes.len(), measure, layouts.each()),
            picture: view! { {picture::picture(view, &layouts, pointed)} {outside(view, &places)} }.into_any(),
            says: words.space_says(space.points.len(), values, space.lists, splits.first(), measure),
            table: table(view, space, &places, low, high),
            colophon: view.colophon(),
        },
    )
}

/// What a point comes to, as it is said.
fn value(view: View, space: &RuleSpace, point: usize) -> String {
    let one = &space.points[point];
    view.kit.words().space_value(one.count as usize, one.rate().map(engine::evaluate::Rate::percent), space.measure())
}

/// How many different rates or counts there are.
fn distinct(space: &RuleSpace, order: &[usize]) -> usize {
    let is_other = |pair: &[usize]| {
        let (one, next) = (&space.points[pair[0]], &space.points[pair[1]]);
        match space.measure() {
            Measure::Rate => match (one.rate(), next.rate()) {
                (Some(one), Some(next)) => !one.is_as_high_as(next),
                _ => false,
            },
            Measure::Count => one.count != next.count,
        }
    };
    1 + order.windows(2).filter(|pair| is_other(pair)).count()
}

fn table(view: View, space: &RuleSpace, places: &[Place], low: usize, high: usize) -> DataTable {
    let words = view.kit.words();
    let of_point = |name: String, point: usize| {
        let one = &space.points[point];
        let rate = one.rate().map(|rate| format!("{}%", rate.percent())).unwrap_or_default();
        vec![name, one.count.to_string(), words.divided(one.denominator), rate]
    };
    let mut rows = vec![of_point(words.of(Spacing::Lowest), low)];
    rows.extend(places.iter().map(|place| match place.point {
        Some(point) => of_point(place.name.clone(), point),
        None => {
            let rate = place.rate.map(|rate| format!("{}%", rate.percent())).unwrap_or_default();
            let name = format!("{} ({})", place.name, words.of(Spacing::Outside));
            vec![name, place.count.to_string(), words.divided(place.denominator), rate]
        }
    }));
    rows.push(of_point(words.of(Spacing::Highest), high));
    DataTable {
        caption: words.of(words::screen::Exploring::RuleSpace),
        head: [Spacing::Definition, Spacing::Counted, Spacing::Of, Spacing::Rate].map(|text| words.of(text)).into(),
        rows,
        foot: None,
        numbers_from: 1,
    }
}

/// A mean as it is said.
fn mean(view: View, mean: MeanRate, measure: Measure) -> String {
    view.kit.words().mean(mean.tenths(), measure)
}
