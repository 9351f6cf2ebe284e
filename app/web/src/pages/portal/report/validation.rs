use engine::certification::{Act, Obstacle, Subject};
use engine::checks::{Finding, REGISTRY, Severity};
use engine::sorting;
use leptos::prelude::*;
use words::screen::Portal;
use workshop::desk::count_of;
use workshop::journal::Recorded;

use crate::parts::{FindingCard, Obstacles, SeverityIcon};
use crate::state::{Kit, Memo, use_kit};

/// Most findings shown at once; the rest follow as these are dealt with.
const SHOWN: usize = 60;

/// Whether the report was ever validated.
fn was_validated(kit: Kit) -> bool {
    kit.attempt.with(|at| at.journal.iter().any(|entry| matches!(entry.act, Recorded::Validated { .. })))
}

/// The Validate button, which stands before everything that waits for it.
#[component]
pub(super) fn Validate() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let is_submitted = Memo::new(move |_| kit.derived.standing.with(|standing| standing.is_submitted));
    let validate = move |_| {
        let (errors, warnings) = kit
            .derived
            .findings
            .with_untracked(|findings| (count_of(findings, Severity::Error), count_of(findings, Severity::Warning)));
        match kit.act(Act::Validate, Subject::REPORT, Recorded::Validated { errors, warnings }) {
            Ok(()) => {
                refused.set(Vec::new());
                crate::browser::focus("findings");
            }
            Err(obstacles) => refused.set(obstacles),
        }
    };
    view! {
        <Show when=move || !is_submitted.get()>
            <button id="validate" class="btn btn-2" type="button" on:click=validate>
                {move || words.of(if was_validated(kit) { Portal::ValidateAgain } else { Portal::Validate })}
            </button>
        </Show>
        {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
    }
}

/// What validation found.
#[component]
pub(super) fn Found() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let shows =
        Memo::new(move |_| kit.derived.standing.with(|standing| standing.is_validated || standing.is_submitted));
    view! {
        <h2>{words.of(Portal::WhatValidationFound)}</h2>
        <div id="findings" tabindex="-1" role="status">
            {move || {
                if shows.get() {
                    view! { <Findings/> }.into_any()
                } else {
                    let text = if was_validated(kit) { Portal::ChangedSince } else { Portal::NotValidatedYet };
                    view! { <p class="soft">{words.of(text)}</p> }.into_any()
                }
            }}
        </div>
    }
}

/// The findings by severity: errors first.
#[component]
fn Findings() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let shown = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        let desk = kit.derived.desk.get();
        let mut findings: Vec<Finding> =
            kit.derived.findings.with(|findings| desk.findings_seen_by(&user, findings).cloned().collect());
        sorting::sort_by_key(&mut findings, |finding| finding.severity);
        findings
    });
    let counts = [Severity::Error, Severity::Warning, Severity::Information].map(|severity| {
        let class = match severity {
            Severity::Error => "sev sev-error",
            Severity::Warning => "sev sev-warn",
            Severity::Information => "sev sev-info",
        };
        view! {
            <li class=class class:none=move || shown.with(|shown| count_of(shown, severity) == 0)>
                <SeverityIcon severity=severity/>
                {move || shown.with(|shown| words.findings_of(severity, count_of(shown, severity)))}
            </li>
        }
    });
    let passed = move || {
        shown.with(|shown| {
            let fired = |code: &str| shown.iter().any(|finding| finding.code == code);
            words.checks_passed(REGISTRY.iter().filter(|check| !fired(check.code)).count())
        })
    };
    let cards = move || {
        shown.with(|shown| {
            shown.iter().take(SHOWN).map(|finding| view! { <FindingCard finding=finding.clone()/> }).collect_view()
        })
    };
    let is_school = move || kit.attempt.with(|attempt| attempt.user.school_id.is_some());
    let nothing = move || {
        let text = if is_school() { Portal::NothingFoundHere } else { Portal::NothingFound };
        shown.with(Vec::is_empty).then(|| view! { <p>{words.of(text)}</p> })
    };
    let elsewhere = move || {
        let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| {
            let all = kit.derived.findings.with(|findings| count_of(findings, severity));
            all - shown.with(|shown| count_of(shown, severity))
        });
        (errors + warnings > 0).then(|| view! { <p class="soft">{words.findings_elsewhere(errors, warnings)}</p> })
    };
    view! {
        <ul class="plain key">{counts} <li>{passed}</li></ul>
        {nothing}
        {elsewhere}
        {cards}
        {move || {
            shown.with(|shown| (shown.len() > SHOWN).then(|| view! { <p>{words.and_more(shown.len() - SHOWN)}</p> }))
        }}
    }
}
