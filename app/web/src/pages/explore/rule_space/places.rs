use engine::definition::{Family, Knob};
use engine::evaluate::{HalfCount, Rate};
use engine::space::RuleSpace;
use leptos::prelude::*;
use words::screen::Spacing;

use super::View;
use crate::state::Kind;

/// Where a definition stands.
pub(super) struct Place {
    /// What it is called.
    pub(super) name: String,
    /// Its point; none where it lies outside the space.
    pub(super) point: Option<usize>,
    /// What keeps it outside: its family where that is another one, else its settings.
    pub(super) family: Option<Family>,
    pub(super) settings: Vec<(Knob, String)>,
    /// What it counts.
    pub(super) count: usize,
    pub(super) denominator: Option<HalfCount>,
    pub(super) rate: Option<Rate>,
    /// Whether it is the one in hand.
    pub(super) is_yours: bool,
}

/// The kit's definitions and the one in hand, in or outside the space.
pub(super) fn places(view: View, space: &RuleSpace) -> Vec<Place> {
    let words = view.kit.words();
    let turned = view.turned.get();
    let is_turned = view.turning.with(|turning| !turning.changes().is_empty());
    let mut definitions: Vec<_> =
        Kind::Event.definitions().into_iter().map(|one| (words.definition_with_changes(&one, &[]), one)).collect();
    if is_turned {
        definitions.push((words.of(Spacing::Yours), turned));
    }
    let last = definitions.len() - 1;
    view.kit.derived.desk.with(|desk| {
        let place = |(at, (name, definition)): (usize, &(String, engine::definition::Definition))| {
            let counted = space.bundles().count(&desk.roster, definition).ok()?;
            Some(Place {
                name: name.clone(),
                point: space.point_of(definition),
                family: (definition.family() != space.base.family()).then(|| definition.family()),
                settings: space.outside(definition),
                count: counted.count,
                denominator: counted.denominator,
                rate: counted.rate,
                is_yours: is_turned && at == last,
            })
        };
        definitions.iter().enumerate().filter_map(place).collect()
    })
}

/// Which definitions the picture does not hold, and why.
pub(super) fn outside(view: View, places: &[Place]) -> AnyView {
    let words = view.kit.words();
    let away = || places.iter().filter(|place| place.point.is_none());
    let families = [Family::CodeWindow, Family::CountDay].into_iter().filter_map(|family| {
        let names: Vec<String> = away().filter(|one| one.family == Some(family)).map(|one| one.name.clone()).collect();
        (!names.is_empty()).then(|| words.space_of_other_family(&names, family))
    });
    let settings = away().filter(|one| one.family.is_none());
    let settings = settings.map(|one| words.space_outside(&one.name, &one.settings));
    let lines = families.chain(settings).map(|why| view! { <li>{why}</li> }.into_any());
    view! { <ul class="plain hint">{lines.collect::<Vec<AnyView>>()}</ul> }.into_any()
}
