use leptos::prelude::*;
use words::screen::Incidents;
use workshop::incidents::{INCIDENTS, Moment, decision};

use crate::route::Route;
use crate::state::{Kit, use_kit};

/// The incidents that have come and wait for a decision, by their position in the kit's list.
pub fn waiting_incidents(kit: Kit) -> Vec<usize> {
    let window = kit.opened.with(|opened| opened.info.window());
    kit.derived.casts.with(|casts| {
        kit.attempt.with(|attempt| {
            let now = Moment::of(attempt, &window);
            let waits = |(seat, cast): (usize, &Option<_>)| {
                let incident = INCIDENTS.get(seat)?;
                let is_dealt = cast.is_some() && incident.when.has_come(&now);
                (is_dealt && decision(attempt, incident.name).is_none()).then_some(seat)
            };
            casts.iter().enumerate().filter_map(waits).collect()
        })
    })
}

/// A quiet line: which incident waits.
#[component]
pub fn IncidentWaits() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    view! {
        <p class="small noprint" role="status">
            {move || {
                waiting_incidents(kit).first().map(|seat| view! {
                    {words.of(Incidents::OneWaits)} " "
                    <a href=Route::Incidents.href()>{words.incident_title(INCIDENTS[*seat].name)}</a>
                })
            }}
        </p>
    }
}
