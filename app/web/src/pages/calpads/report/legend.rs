use leptos::prelude::*;
use words::screen::Calpads as Text;
use workshop::calpads::Filter;

use super::super::snapshot::{name_of, told};
use super::Shown;
use super::filters::lea_name;
use crate::state::use_kit;

/// Why the numbers are as they are: a rule by which nobody is counted, a cycle that goes on, subgroups that overlap.
#[component]
pub(super) fn Notes(
    /// What stands on the page.
    shown: Shown,
    /// The revision; none for the data store.
    number: Option<u32>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let says = move || {
        let taken = number.and_then(|number| told(kit, number, |told| told.day));
        let day = taken.unwrap_or_else(|| kit.attempt.with(|attempt| attempt.day));
        shown.read(|_, dropouts, _, report| {
            let fall1 = dropouts.fall1;
            let goes_on = (!fall1.is_over(day)).then(|| words.cycle_goes_on(fall1, day));
            let nothing = report.nothing.map(|nothing| words.counts_nobody(nothing));
            let banner = |says: String| view! { <p class="banner">{says}</p> }.into_any();
            [goes_on, nothing].map(|says| says.map(banner))
        })
    };
    view! { <div role="status">{says}</div> <p class="small mute">{words.of(Text::Overlap)}</p> }
}

/// The legend at the bottom of the last page: which filters are in force [CALPADS report 1.24].
#[component]
pub(super) fn Legend(
    /// What stands on the page.
    shown: Shown,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let lines = move || {
        shown.read(|desk, _, filters, report| {
            let line = |filter: &Filter| {
                let name = match filter {
                    Filter::Lea(_) => lea_name(desk),
                    Filter::School(school) => name_of(desk, *school),
                    _ => String::new(),
                };
                view! { <li>{words.filter(*filter, &name)}</li> }.into_any()
            };
            let mut lines: Vec<AnyView> = report.legend.iter().map(line).collect();
            if filters.is_empty() {
                lines.push(view! { <li>{words.of(Text::NoFilters)}</li> }.into_any());
            }
            lines
        })
    };
    view! {
        <section class="legend" aria-labelledby="legend">
            <h2 id="legend">{words.of(Text::FiltersInForce)}</h2>
            <div role="status"><ul class="plain key">{lines}</ul></div>
        </section>
    }
}
