//! The Dropout Certification Report: school rows, validation, attestation, and the button under the report.

mod breakdowns;
mod certify;
mod corrections;
mod steps;
mod table;
mod validation;

use engine::definition::Settings;
use leptos::prelude::*;
use words::screen::{Findings, Portal, Shell};
use workshop::journal::Recorded;

use crate::parts::{IncidentWaits, PortalFrame};
use crate::route::Route;
use crate::state::use_kit;

/// The report's page.
#[component]
pub(crate) fn Report() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    kit.looked_at(Recorded::Generated);
    let path = vec![
        (words.of(Shell::StudentData), Some(Route::StudentData)),
        (words.of(Shell::StudentReports), Some(Route::StudentReports)),
        (words.of(Shell::DropoutCertificationReport), None),
    ];
    let trouble =
        move || kit.derived.report.with(|report| report.as_ref().err().map(|problem| words.unusable(problem)));
    view! {
        <PortalFrame path=path>
            <h1>{words.of(Shell::DropoutCertificationReport)}</h1>
            <steps::Steps/>
            <Show
                when=move || trouble().is_none()
                fallback=move || view! { <p class="banner" role="alert">{trouble()}</p> }
            >
                <div class="desk">
                    <div class="desk-validate"><validation::Validate/></div>
                    <div class="desk-table">
                        <p class="lead">{move || lead(kit)}</p>
                        <table::SchoolTable/>
                        <p class="small mute">{words.of(Portal::RowsAreReadOnly)}</p>
                    </div>
                    <aside aria-label=words.of(Portal::WhatValidationFound)>
                        <validation::Found/>
                        <corrections::Corrections/>
                        <p class="small noprint">
                            <a href=Route::Findings.href()>{words.of(Findings::FilterThem)}</a> " · "
                            <a href=Route::Checks.href()>{words.of(Portal::AllChecks)}</a>
                        </p>
                        <IncidentWaits/>
                    </aside>
                    <div class="desk-certify">
                        <certify::Certify/>
                        <breakdowns::Breakdowns/>
                    </div>
                </div>
            </Show>
        </PortalFrame>
    }
}

/// What the report is about: its window and, where it asks who is back, its count day.
fn lead(kit: crate::state::Kit) -> String {
    let (lea, year) = kit.attempt.with(|attempt| (attempt.lea_id.clone(), attempt.year));
    let exits = kit.derived.definition.with(|definition| match &definition.settings {
        Settings::CodeWindow(set) => Some(set.window.days(year)),
        Settings::CountDay(_) | Settings::Cohort(_) => None,
    });
    match exits {
        Some((opens, closes)) => kit.words().report_lead_of_exits(opens, closes),
        None => {
            let days = kit.derived.desk.with(|desk| desk.count_days(&lea, year));
            days.map(|(opens, closes)| kit.words().report_lead(opens, closes)).unwrap_or_default()
        }
    }
}
