use engine::evaluate::Rate;
use leptos::prelude::*;
use words::screen::StarsRates;
use workshop::desk::Desk;
use workshop::stars::rates::{GroupRates, class_rates, reaches_goal};

use super::super::class;
use super::{Asked, plain_table};
use crate::state::Kit;

/// Cohorts smaller than this are hidden in North Dakota's published reports [see the packet's suppression].
const SMALL: usize = 10;

/// Graduation, dropout and continuing students of the class by subgroup, beside the goal.
pub(super) fn table(kit: Kit, desk: &Desk, asked: &Asked<'_>) -> AnyView {
    let words = kit.words();
    let rates = asked.unit(kit, desk).and_then(|(set, unit)| class_rates(desk, &set, class(kit), unit));
    let rates = match rates {
        Ok(rates) => rates,
        Err(problem) => return view! { <p class="field-error">{words.unusable(&problem)}</p> }.into_any(),
    };
    let is_small = rates.iter().any(|one| one.counts.cohort() < SMALL);
    let number = |number: usize| words.plain_number(number);
    let percent = |rate: Option<Rate>| rate.map(|rate| words.percent(&rate.percent().to_string())).unwrap_or_default();
    let rows = rates.into_iter().map(|GroupRates { group, counts: one }| {
        vec![
            words.stars_group(group),
            number(one.listed),
            number(one.removed),
            number(one.cohort()),
            number(one.graduates),
            percent(one.graduation()),
            percent(one.dropout()),
            percent(one.retention()),
            words.goal_is(reaches_goal(one.graduates, one.cohort())),
        ]
    });
    let heads = [
        StarsRates::Group,
        StarsRates::Listed,
        StarsRates::Removed,
        StarsRates::Cohort,
        StarsRates::Graduates,
        StarsRates::GraduationRate,
        StarsRates::DropoutRate,
        StarsRates::ContinuedRate,
        StarsRates::Goal,
    ];
    view! {
        <h3>{words.of(StarsRates::ByGroup)}</h3>
        {plain_table(words.of(StarsRates::ByGroup), heads.map(|text| words.of(text)).to_vec(), rows.collect())}
        <p class="small soft">{words.of(StarsRates::GroupsSay)}</p>
        {is_small.then(|| view! { <p class="small soft">{words.of(StarsRates::SmallGroups)}</p> })}
    }
    .into_any()
}
