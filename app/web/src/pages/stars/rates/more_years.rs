use leptos::prelude::*;
use words::screen::StarsRates;
use workshop::desk::Desk;
use workshop::stars::rates::extended;

use super::super::class;
use super::{Asked, plain_table};
use crate::state::Kit;

/// The rates of five, six and seven years.
pub(super) fn table(kit: Kit, desk: &Desk, asked: &Asked<'_>) -> AnyView {
    let words = kit.words();
    let all = asked.unit(kit, desk).and_then(|(set, unit)| extended(desk, &set, class(kit), unit));
    let Ok(all) = all else { return ().into_any() };
    let today = kit.attempt.with(|attempt| attempt.day);
    let rows = all.iter().map(|one| {
        let count = |count: Option<usize>| count.map(|count| words.plain_number(count)).unwrap_or_default();
        let rate = one.rate().map(|rate| rate.percent().to_string()).unwrap_or_default();
        vec![
            words.extended_class(one),
            count(one.counts.map(|(graduates, _)| graduates)),
            count(one.counts.map(|(_, cohort)| cohort)),
            words.extended_rate(one, &rate, today),
        ]
    });
    let heads = [StarsRates::Class, StarsRates::Graduates, StarsRates::Cohort, StarsRates::Rate];
    view! {
        <h3>{words.of(StarsRates::ExtendedRates)}</h3>
        {plain_table(words.of(StarsRates::ExtendedRates), heads.map(|text| words.of(text)).to_vec(), rows.collect())}
        <p class="small soft">{words.of(StarsRates::ExtendedSay)}</p>
    }
    .into_any()
}
