use engine::certification::{Act, Role, Subject, User};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::journal::{CertifiedNumbers, Recorded};

use crate::browser::focus_later;
use crate::parts::{AfterCertifying, Lock, Obstacles, SentenceForm, hand_over_to, members};
use crate::state::{Kit, Memo, use_kit};

/// The id of the button, and of the heading that stands in its place afterwards. It names their section.
const HEADING: &str = "certify";

/// The button under the report, why it cannot be used yet, and what stands after it was.
#[component]
pub(super) fn Certify() -> impl IntoView {
    let kit = use_kit();
    let obstacles = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        kit.derived.standing.with(|standing| {
            if standing.is_submitted { None } else { Some(standing.obstacles(Act::Certify, &user, Subject::REPORT)) }
        })
    });
    view! {
        <section class="refuse" aria-labelledby="certify">
            {move || match obstacles.get() {
                None => view! { <Submitted/> }.into_any(),
                Some(obstacles) => view! { <Button obstacles=obstacles/> }.into_any(),
            }}
        </section>
    }
}

/// The button itself.
#[component]
fn Button(obstacles: Vec<engine::certification::Obstacle>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let count = obstacles.len();
    let blocked = count > 0;
    let certify = move |_| {
        if blocked {
            crate::browser::focus("certify-reasons");
            return;
        }
        // Whatever changed between drawing and pressing is caught by the act itself; the page then shows the reasons.
        let done = kit.act(Act::Certify, Subject::REPORT, Recorded::Certified { numbers: numbers(kit) }).is_ok();
        focus_later(if done { HEADING } else { "certify-reasons" });
    };
    let sent_back = kit.derived.progress.with(|progress| progress.sent_back.clone());
    view! {
        {sent_back.map(|reason| view! {
            <p class="banner" id="sent-back" tabindex="-1"><b>{words.of(Portal::SentBack)}</b> <span translate="no">"“" {reason} "”"</span></p>
        })}
        <p class="statement">{move || statement(kit)}</p>
        <div class="actions">
            <button
                id=HEADING
                class="btn"
                type="button"
                aria-disabled=blocked.to_string()
                aria-describedby="certify-says"
                on:click=certify
            >
                {blocked.then(|| view! { <Lock/> })}
                {words.of(Portal::CertifyAndSubmit)}
            </button>
            <p id="certify-says">
                {if blocked { words.not_yet_certified(count) } else { words.of(Portal::CertifySays) }}
            </p>
        </div>
        <div id="certify-reasons" tabindex="-1">
            {blocked.then(|| view! { <Obstacles obstacles=obstacles/> })}
        </div>
    }
}

/// What stands after the report was submitted.
#[component]
fn Submitted() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let certified = move || {
        kit.derived.progress.with(|progress| {
            progress
                .certified
                .as_ref()
                .map(|numbers| words.as_certified(numbers.students.len(), &numbers.denominator, &numbers.rate_percent))
        })
    };
    // Who certified, and on which simulated day.
    let by = move || {
        kit.attempt.with(|attempt| {
            let last = attempt.journal.iter().rev().find(|entry| matches!(entry.act, Recorded::Certified { .. }))?;
            Some(words.certified_by(&last.user, last.day))
        })
    };
    let role = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.role));
    let asked = Memo::new(move |_| kit.derived.progress.with(|progress| progress.asked.clone()));
    let ask = Callback::new(move |reason| {
        if kit.act(Act::AskState, Subject::REPORT, Recorded::Asked { reason }).is_ok() {
            focus_later("asked");
        }
    });
    let send_back = Callback::new(move |reason| {
        if kit.act(Act::Decertify, Subject::REPORT, Recorded::Decertified { reason }).is_ok() {
            focus_later("sent-back");
        }
    });
    let form = move |id: &str, texts, keep| {
        view! { <SentenceForm id=id.to_owned() texts=texts before=String::new() keep=keep cancel=None/> }.into_any()
    };
    let on = move || match role.get() {
        Role::StateReviewer => {
            form("send-back", [Portal::SendBackReason, Portal::SendBackReasonIsMissing, Portal::SendBack], send_back)
        }
        Role::Superintendent if asked.with(Option::is_none) => {
            form("ask-state", [Portal::AskReason, Portal::AskReasonIsMissing, Portal::Ask], ask)
        }
        _ => hand_over_to(kit, User::of_district(Role::StateReviewer)),
    };
    let request = move || {
        asked.get().map(|reason| {
            view! {
                <p class="banner" id="asked" tabindex="-1">
                    <b>{words.of(Portal::Asked)}</b> <span translate="no">"“" {reason} "”"</span>
                </p>
            }
        })
    };
    view! {
        <h2 id=HEADING tabindex="-1">{words.of(Portal::Certified)}</h2>
        <p>{by}</p>
        <p><b>{words.of(Portal::AsCertified)}</b> " " {certified}</p>
        <p>{words.of(Portal::CertifiedSays)}</p>
        {request}
        <AfterCertifying/>
        {on}
    }
}

/// What the person certifies, in a sentence with the number.
fn statement(kit: Kit) -> Option<String> {
    let words = kit.words();
    let (year, place) =
        (kit.attempt.with(|attempt| attempt.year), kit.derived.desk.with(|desk| desk.district.name.clone()));
    kit.derived.report.with(|report| {
        let report = report.as_ref().ok()?;
        let rate = report.rate.map(|rate| rate.percent().to_string());
        Some(words.certifies(&place, year, report.numerator.len(), members(kit).zip(rate)))
    })
}

/// The numbers as they stand.
fn numbers(kit: Kit) -> CertifiedNumbers {
    kit.derived.desk.with_untracked(|desk| {
        kit.derived.report.with_untracked(|report| {
            let report = report.as_ref().ok();
            CertifiedNumbers {
                definition: kit.attempt.with_untracked(|attempt| attempt.definition.clone()),
                students: report
                    .map(|report| report.numerator.iter().map(|one| desk.roster.student_id(*one).to_owned()).collect())
                    .unwrap_or_default(),
                denominator: report.and_then(|r| r.denominator).map(|count| count.to_string()).unwrap_or_default(),
                rate_percent: report.and_then(|r| r.rate).map(|rate| rate.percent().to_string()).unwrap_or_default(),
            }
        })
    })
}
