use engine::certification::{Act, Role};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::journal::{CertifiedNumbers, Recorded};

use crate::parts::Obstacles;
use crate::state::{Kit, use_kit};

/// The button under the report, why it cannot be used yet, and what stands after it was.
#[component]
pub(super) fn Certify() -> impl IntoView {
    let kit = use_kit();
    let obstacles = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        kit.derived.standing.with(|standing| {
            if standing.is_submitted { None } else { Some(standing.obstacles(Act::Certify, &user, None)) }
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
        let _ = kit.act(Act::Certify, None, Recorded::Certified { numbers: numbers(kit) });
        crate::browser::focus("certified");
    };
    let sent_back = kit.derived.progress.with(|progress| progress.sent_back.clone());
    view! {
        {sent_back.map(|reason| view! {
            <p class="banner"><b>{words.of(Portal::SentBack)}</b> <span translate="no">"“" {reason} "”"</span></p>
        })}
        <div class="actions">
            <button
                id="certify"
                class="btn"
                type="button"
                aria-disabled=blocked.to_string()
                aria-describedby="certify-says"
                on:click=certify
            >
                {blocked.then(lock)}
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
    let is_state = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.role == Role::StateReviewer));
    let reason = RwSignal::new(String::new());
    let send_back = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = workshop::worksheet::bounded(reason.read_untracked().trim(), 500);
        if !text.is_empty() && kit.act(Act::Decertify, None, Recorded::Decertified { reason: text }).is_ok() {
            crate::browser::focus("main");
        }
    };
    view! {
        <div id="certified" tabindex="-1" role="status">
            <h2 id="certify">{words.of(Portal::Certified)}</h2>
            <p>{words.of(Portal::CertifiedSays)}</p>
            <p><b>{words.of(Portal::AsCertified)}</b> " " {certified}</p>
        </div>
        <Show
            when=move || is_state.get()
            fallback=move || view! { <Obstacles obstacles=vec![engine::certification::Obstacle::Submitted]/> }
        >
            <form class="note" on:submit=send_back>
                <label for="send-back">{words.of(Portal::SendBackReason)}</label>
                <input id="send-back" type="text" maxlength="500" required bind:value=reason/>
                <button class="btn btn-2" type="submit">{words.of(Portal::SendBack)}</button>
            </form>
        </Show>
    }
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

fn lock() -> impl IntoView {
    view! {
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <path class="sign-lock" d="M3.5 8h11v8h-11zM6 8V5.4a3 3 0 0 1 6 0V8"></path>
        </svg>
    }
}
