//! The incident cards: those that wait, those decided, and all of them on paper.

mod card;
mod decide;
mod paper;
mod told;

use leptos::prelude::*;
use words::screen::Incidents as Text;
use workshop::incidents::{INCIDENTS, decision};

use crate::parts::{PortalFrame, path_to_report, waiting_incidents};
use crate::state::{Memo, use_kit};

/// The page of the incidents.
#[component]
pub(super) fn IncidentsPage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let waiting = Memo::new(move |_| waiting_incidents(kit));
    // Each card comes and goes by itself, so that what is half written on another stays.
    let cards = (0..INCIDENTS.len())
        .map(|seat| {
            let waits = Memo::new(move |_| waiting.with(|waiting| waiting.contains(&seat)));
            move || waits.get().then(|| view! { <card::Waiting seat=seat/> })
        })
        .collect_view();
    let decided = Memo::new(move |_| {
        kit.attempt.with(|attempt| {
            let is_decided = |seat: &usize| decision(attempt, INCIDENTS[*seat].name).is_some();
            (0..INCIDENTS.len()).filter(is_decided).collect::<Vec<_>>()
        })
    });
    let mut path = path_to_report(kit);
    path.push((words.of(Text::Title), None));
    view! {
        <PortalFrame path=path is_kits=true>
            <h1>{words.of(Text::Title)}</h1>
            <div class="noprint">
                <p class="lead">{words.of(Text::Says)}</p>
                <p class="after-lead">
                    <button class="btn btn-2 btn-sm" type="button" on:click=move |_| crate::browser::print()>
                        {words.of(Text::PrintAll)}
                    </button>
                </p>
                <section aria-labelledby="waiting">
                    <h2 id="waiting" tabindex="-1">{words.of(Text::Waiting)}</h2>
                    {move || waiting.with(Vec::is_empty).then(|| view! { <p>{words.of(Text::NoneWaits)}</p> })}
                    {cards}
                </section>
                {move || {
                    let seats = decided.get();
                    (!seats.is_empty()).then(|| view! {
                        <section aria-labelledby="decided">
                            <h2 id="decided">{words.of(Text::Decided)}</h2>
                            {seats.into_iter().map(|seat| view! { <card::Decided seat=seat/> }).collect_view()}
                        </section>
                    })
                }}
            </div>
            <paper::OnPaper/>
        </PortalFrame>
    }
}
