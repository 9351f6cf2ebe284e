use engine::evaluate::Rate;
use leptos::prelude::*;
use words::screen::StarsRates;
use workshop::desk::Desk;
use workshop::stars::rates::{Group, year_rates};

use super::super::class;
use super::{Asked, plain_table};
use crate::state::Kit;

/// How the class went on from year to year.
pub(super) fn table(kit: Kit, desk: &Desk, asked: &Asked<'_>) -> AnyView {
    let words = kit.words();
    let years = asked.unit(kit, desk).and_then(|(set, unit)| year_rates(desk, &set, class(kit), unit, Group::All));
    let Ok(years) = years else { return ().into_any() };
    let share = |count: usize, rate: Option<Rate>| {
        words.count_and_share(count, &rate.map(|rate| rate.percent().to_string()).unwrap_or_default())
    };
    let rows = years.iter().map(|one| {
        vec![
            words.school_year(one.year),
            words.plain_number(one.enrolled),
            share(one.advanced, one.advancement()),
            share(one.retained, one.retention()),
            share(one.dropouts, one.dropout()),
            words.plain_number(one.others()),
        ]
    });
    let heads = [
        StarsRates::Year,
        StarsRates::Enrolled,
        StarsRates::Advancement,
        StarsRates::YearRetention,
        StarsRates::YearDropout,
        StarsRates::Others,
    ];
    let is_followed = years.iter().all(|one| one.is_followed);
    view! {
        <h3>{words.of(StarsRates::YearByYear)}</h3>
        {plain_table(words.of(StarsRates::YearByYear), heads.map(|text| words.of(text)).to_vec(), rows.collect())}
        <p class="small soft">{words.of(StarsRates::YearsSay)}</p>
        {(!is_followed).then(|| view! { <p class="small soft">{words.of(StarsRates::NotFollowed)}</p> })}
    }
    .into_any()
}
