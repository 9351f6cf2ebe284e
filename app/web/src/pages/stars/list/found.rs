use engine::checks::{Finding, Severity};
use leptos::prelude::*;
use words::screen::Stars;

use super::super::with_list;
use super::buildings::{Building, buildings, is_on, line};
use crate::parts::FindingCard;
use crate::state::{Kit, Memo, use_kit};

/// Most findings of a mark shown at once.
const SHOWN: usize = 50;

/// What Validate marked, by student: red X first, then yellow triangles.
#[component]
pub(super) fn Found(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let is_validated = Memo::new(move |_| kit.derived.standing.with(|standing| standing.is_validated));
    let found = {
        let school = school.clone();
        Memo::new(move |_| found(kit, &school))
    };
    let of = move |severity: Severity| {
        found.with(|here| here.iter().filter(|one| one.severity == severity).cloned().collect::<Vec<_>>())
    };
    let group = move |severity: Severity, text: Stars| {
        let all = of(severity);
        (!all.is_empty()).then(|| {
            let more = all.len().saturating_sub(SHOWN);
            let cards = all.into_iter().take(SHOWN).map(|finding| view! { <FindingCard finding=finding/> });
            view! {
                <h3>{words.of(text)}</h3>
                {cards.collect_view()}
                {(more > 0).then(|| view! { <p>{words.and_more(more)}</p> })}
            }
        })
    };
    let elsewhere = move || {
        let others: Vec<Building> =
            buildings(kit).into_iter().filter(|one| one.school != school && one.is_marked()).collect();
        (!others.is_empty()).then(|| {
            view! {
                <h3>{words.of(Stars::AlsoMarked)}</h3>
                <ul class="plain">{others.iter().map(|one| line(kit, one, false)).collect_view()}</ul>
            }
        })
    };
    let body = move || {
        if !is_validated.get() {
            return view! { <p class="soft">{words.of(Stars::NotValidated)}</p> }.into_any();
        }
        let nothing = found.with(Vec::is_empty);
        view! {
            {nothing.then(|| view! { <p>{words.of(Stars::NothingMarked)}</p> })}
            {group(Severity::Error, Stars::RedX)}
            {group(Severity::Warning, Stars::YellowTriangle)}
            {elsewhere()}
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="marks" id="findings" tabindex="-1">
            <h2 id="marks">{words.of(Stars::WhatIsMarked)}</h2>
            {body}
        </section>
    }
}

/// What is marked on this school's list.
pub(super) fn found(kit: Kit, school: &str) -> Vec<Finding> {
    kit.derived.desk.with(|desk| {
        kit.derived.findings.with(|found| {
            with_list(kit, school, |list| found.iter().filter(|one| is_on(desk, list, one)).cloned().collect())
                .unwrap_or_default()
        })
    })
}
