use engine::checks::Severity;
use leptos::prelude::*;
use words::screen::{Details, Findings as Text};
use workshop::findings::{Facets, Listed, Status};

use super::Sides;
use crate::browser::focus_later;
use crate::parts::{FindingCard, SeverityIcon};
use crate::route::Route;
use crate::state::{Kit, Memo, Shared, use_kit};

/// Findings shown at a time.
const PAGE: usize = 50;

/// The findings that the facets let through, a page at a time.
#[component]
pub(super) fn List(through: Memo<Shared<Vec<Listed>>>, sides: Memo<Sides>, facets: RwSignal<Facets>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let limit = RwSignal::new(PAGE);
    let clear = move |_| {
        facets.set(Facets::default());
        focus_later("facet-severity");
    };
    let cards = move || {
        through.with(|list| {
            if list.is_empty() {
                let can_clear = facets.with(|facets| *facets != Facets::default());
                return view! {
                    <p>{words.of(Text::NothingThrough)}</p>
                    {can_clear.then(|| view! {
                        <p><button class="btn btn-2 btn-sm" type="button" on:click=clear>{words.of(Text::ClearAll)}</button></p>
                    })}
                }
                .into_any();
            }
            let one = |listed: &Listed| match listed.status {
                Status::Solved => solved(kit, sides, listed),
                _ => view! { <FindingCard finding=listed.finding.clone()/> }.into_any(),
            };
            list.iter().take(limit.get()).map(one).collect_view().into_any()
        })
    };
    view! {
        <div class="found">{cards}</div>
        {move || {
            let all = through.with(|list| list.len());
            (all > limit.get()).then(|| view! {
                <p class="actions">
                    <span>{words.shown_of(limit.get(), all)}</span>
                    <button class="btn btn-2 btn-sm" type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                        {words.of(Details::ShowMore)}
                    </button>
                </p>
            })
        }}
    }
}

/// A finding that a correction did away with: what it said, and what was changed.
fn solved(kit: Kit, sides: Memo<Sides>, listed: &Listed) -> AnyView {
    let words = kit.words();
    let finding = &listed.finding;
    let message = sides.with_untracked(|sides| {
        let desk = &sides.before.0;
        words::checks::message(words, finding, words::Names { district: &desk.district, roster: &desk.roster })
    });
    let student = listed.key.student_id.clone();
    let changes =
        listed.corrections.iter().map(|one| view! { <li>{words.correction(&student, one)}</li> }).collect_view();
    let class = match finding.severity {
        Severity::Error => "sev sev-error",
        Severity::Warning => "sev sev-warn",
        Severity::Information => "sev sev-info",
    };
    view! {
        <article class="find solved">
            <p class=class>
                <SeverityIcon severity=finding.severity/>
                {words.severity(finding.severity)} " "
                <a class="code mute" href=Route::Check(finding.code.to_owned()).href() translate="no">{finding.code}</a>
                " " <span class="sev-ok">{words.of(Text::Solved)}</span>
            </p>
            <h4>{words::checks::title(words, finding.name)}</h4>
            <p>{message}</p>
            <p class="do">
                {words.of(Text::WasCorrected)} " "
                <a class="sid" href=Route::Student(student.clone()).href() translate="no">{student.clone()}</a>
            </p>
            <ul class="plain made">{changes}</ul>
        </article>
    }
    .into_any()
}
