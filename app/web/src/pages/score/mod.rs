//! How the attempt did: behind a question where it gives the answer key away.

mod glance;
mod items;

use leptos::prelude::*;
use words::screen::{CertificationPacket, Scoring as Texts};
use words::{Names, Words};
use workshop::counted::report_definition;
use workshop::score::{Given, Handling, Score, Sealed as Truth};

use crate::browser::print;
use crate::parts::{PortalFrame, Question, Sealed, Unsealed, path_to_report};
use crate::route::Route;
use crate::state::{Kit, Memo, Shared, open_profile, use_kit};

/// The page on how the attempt did.
#[component]
pub(super) fn ScorePage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let mut path = path_to_report(kit);
    path.push((words.of(Texts::Title), None));
    let asked = Memo::new(move |_| kit.opened.with(|opened| open_profile(&opened.source)));
    let question = move || Question {
        says: words.of(Texts::Says),
        gate: words.of(Texts::Gate),
        show: words.of(Texts::Show),
        hide: words.of(Texts::Hide),
        making: words.of(Texts::Working),
    };
    view! {
        <PortalFrame path=path is_kits=true>
            <h1>{words.of(Texts::Title)}</h1>
            {move || match asked.get() {
                None => view! { <p>{words.of(Texts::NoKey)}</p> {scored(kit, None)} }.into_any(),
                Some((profile, seed)) => view! {
                    <Sealed id="score" profile=profile seed=seed question=question() shown=Callback::new(move |unsealed| shown(kit, unsealed))/>
                }
                .into_any(),
            }}
        </PortalFrame>
    }
}

fn shown(kit: Kit, unsealed: Shared<Unsealed>) -> AnyView {
    let truth = kit.attempt.with_untracked(|attempt| {
        Truth::of(unsealed.key.clone(), &unsealed.lives, attempt.year, &report_definition(attempt))
    });
    scored(kit, Some(&truth))
}

fn scored(kit: Kit, sealed: Option<&Truth>) -> AnyView {
    let words = kit.words();
    let (base, window) = kit.opened.with_untracked(|opened| (opened.base.clone(), opened.info.window()));
    let score =
        kit.attempt.with_untracked(|attempt| Score::of(&Given { base: &base, attempt, window: &window, sealed }));
    let Ok(score) = score else {
        return view! { <p>{words.of(Texts::NotPossible)}</p> }.into_any();
    };
    let (title, fingerprint) =
        kit.opened.with_untracked(|opened| (opened.info.title.clone(), opened.info.fingerprint.clone()));
    view! {
        <div class="scored">
        <p>{words.of(if score.is_certified { Texts::AsCertified } else { Texts::AsItStands })}</p>
        {glance::glance(words, &score)}
        {items::items(words, &score.items)}
        {items::beside(words, &score.beside)}
        {items::misclassified(words, &score)}
        {sealed.is_none().then(|| findings(words, &score))}
        <p class="small mute"><b translate="no">{title}</b> " " <span class="code" translate="no">{fingerprint}</span></p>
        <p class="actions noprint">
            <button class="btn btn-2" type="button" on:click=|_| print()>{words.of(Texts::Print)}</button>
            <a href=Route::Packet.href()>{words.of(CertificationPacket::PrintOrSave)}</a>
        </p>
        </div>
    }
    .into_any()
}

/// The findings of the first day, one by one: all that a district without a key can be followed by.
fn findings(words: Words, score: &Score) -> AnyView {
    let first = &score.first;
    let names = Names { district: &first.district, roster: &first.roster };
    let rows = score.findings.iter().map(|one| {
        let id = one.finding.student.map(|student| first.roster.student_id(student).to_owned());
        let note = match &one.handling {
            Handling::Answered { note } => Some(view! { <q translate="no">{note.clone()}</q> }),
            Handling::Gone | Handling::Stands => None,
        };
        view! {
            <tr>
                <th scope="row">{id.map(items::student)}</th>
                <td data-d=words.of(Texts::WhatHappened)>{words.handling(&one.handling)} " " {note}</td>
                <td data-d=words.of(Texts::FoundByChecks)>{words::checks::message(words, &one.finding, names)}</td>
            </tr>
        }
        .into_any()
    });
    let heads = [Texts::Student, Texts::WhatHappened, Texts::FoundByChecks];
    items::table(words, Texts::Findings, &heads, rows.collect())
}
