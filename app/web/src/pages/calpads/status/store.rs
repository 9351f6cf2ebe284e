use engine::certification::{Act, Obstacle, Subject};
use leptos::prelude::*;
use words::screen::Calpads as Text;
use workshop::calpads::{Column, Dropouts, Revision};
use workshop::journal::Recorded;

use super::super::{fall1, link};
use crate::browser::focus_later;
use crate::parts::Obstacles;
use crate::route::CalpadsPage;
use crate::state::{Kit, use_kit};

/// The data store as it stands, and the button that takes a revision of it.
#[component]
pub(super) fn Store() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let says = move || {
        let (lea, year) = kit.attempt.with(|attempt| (attempt.lea_id.clone(), attempt.year));
        let latest = kit
            .derived
            .progress
            .with(|progress| progress.revisions.last().map(|taken| (taken.revision.number, taken.is_current)));
        kit.derived.desk.with(|desk| {
            let definition = kit.derived.definition.get();
            let dropouts = Dropouts::count(desk, &definition, &lea, year).ok().flatten()?;
            let records = dropouts.fall1.gathered(&desk.roster, dropouts.lea).records;
            Some(words.data_store(records, dropouts.totals().of(Column::Dropouts), latest))
        })
    };
    let request = move |_| {
        let Some(revision) = revision(kit) else { return };
        match kit.act(Act::Extract, Subject::REPORT, Recorded::Extracted { revision }) {
            Ok(()) => {
                refused.set(Vec::new());
                focus_later("revisions");
            }
            Err(obstacles) => refused.set(obstacles),
        }
    };
    let is_blocked = move || {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        kit.derived.standing.with(|standing| !standing.obstacles(Act::Extract, &user, Subject::REPORT).is_empty())
    };
    view! {
        <section>
            <h2>{words.of(Text::DataStore)}</h2>
            <p><b>{says}</b></p>
            <p class="soft">{words.of(Text::DataStoreSays)} " " {move || fall1(kit).map(|fall1| words.records_held(fall1))}</p>
            <p class="actions">
                <button
                    class="btn btn-2"
                    type="button"
                    aria-disabled=move || is_blocked().then_some("true")
                    on:click=request
                >
                    {words.of(Text::RequestRevision)}
                </button>
                {link(CalpadsPage::Report(None), words.reports_of_revision(None))}
                {link(CalpadsPage::Checks(None), words.checks_of_revision(None))}
                {link(CalpadsPage::StateView, words.of(Text::StateView))}
            </p>
            {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
        </section>
    }
}

/// A revision of the data store as it stands.
fn revision(kit: Kit) -> Option<Revision> {
    let (lea, year) = kit.attempt.with_untracked(|attempt| (attempt.lea_id.clone(), attempt.year));
    let taken = kit.derived.progress.with_untracked(|progress| progress.revisions.len());
    let number = u32::try_from(taken + 1).unwrap_or(u32::MAX);
    let definition = kit.derived.definition.get_untracked();
    kit.derived.desk.with_untracked(|desk| {
        kit.derived.findings.with_untracked(|findings| {
            Revision::extract(desk, &definition, (&lea, year), findings, number).ok().flatten()
        })
    })
}
