use engine::certification::{Act, Level, Obstacle, Phase, Subject};
use leptos::prelude::*;
use words::screen::{Calpads as Text, Portal};
use workshop::calpads::{has_opened, revisions};
use workshop::journal::{CertifiedNumbers, Recorded};

use super::super::link;
use crate::browser::focus_later;
use crate::parts::{AfterCertifying, Obstacles, SentenceForm};
use crate::route::CalpadsPage;
use crate::state::{Kit, Memo, use_kit};

/// The id of the heading, which takes the focus after an act.
const HEADING: &str = "who-acts";

/// What may be done with the latest revision: the next act first, then what takes it back.
#[component]
pub(super) fn Acts() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let here = Memo::new(move |_| {
        kit.derived.standing.with(|standing| {
            let calpads = standing.calpads()?;
            Some((calpads.revision?.is_reviewed, calpads.level))
        })
    });
    let heading = move || {
        let latest = kit.derived.progress.with(|progress| progress.revisions.last().map(|taken| taken.revision.number));
        latest.map_or_else(|| words.of(Text::WhoActs), |number| words.revision(number))
    };
    let sent_back = move || kit.derived.progress.with(|progress| progress.sent_back.clone());
    let acts = move || {
        let Some((is_reviewed, level)) = here.get() else {
            return view! { <p>{words.of(Text::NoRevisionYet)}</p> }.into_any();
        };
        match level {
            Level::None if !is_reviewed => {
                view! { <Review/> <Next act=Act::ApproveLevelOne text=Text::ApproveLevelOne/> }.into_any()
            }
            Level::None => view! { <Next act=Act::ApproveLevelOne text=Text::ApproveLevelOne/> }.into_any(),
            Level::One => view! {
                <Next act=Act::ApproveLevelTwo text=Text::ApproveLevelTwo/>
                <WithReason act=Act::Decertify text=Text::Decertify/>
            }
            .into_any(),
            Level::Two => view! {
                <Next act=Act::PartnerApprove text=Text::PartnerApproves/>
                <WithReason act=Act::PartnerDisapprove text=Text::PartnerDisapproves/>
                <WithReason act=Act::Decertify text=Text::Decertify/>
            }
            .into_any(),
            Level::Partner => view! {
                <p>{words.of(Text::Final)}</p>
                <p class="soft">{amend_until(kit)}</p>
                <AfterCertifying/>
                <WithReason act=Act::Decertify text=Text::Decertify/>
            }
            .into_any(),
        }
    };
    let status = move || {
        let status =
            kit.attempt.with(|attempt| revisions(attempt).last().map(|told| words.revision_status(told.status)))?;
        let signed = kit
            .derived
            .progress
            .with(|progress| progress.revisions.last().map(|taken| words.signed_revision(&taken.revision)));
        Some(view! { <b>{status}</b> " · " {signed} })
    };
    view! {
        <section class="refuse" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{heading}</h2>
            {move || sent_back().map(|reason| view! {
                <p class="banner"><b>{words.of(Text::TakenBack)}</b> <span translate="no">"“" {reason} "”"</span></p>
            })}
            <p role="status">{status}</p>
            {acts}
        </section>
    }
}

/// The latest revision's number and how far the user has looked at it.
fn latest(kit: Kit) -> Option<(u32, bool)> {
    let number = kit.derived.progress.with(|progress| progress.revisions.last().map(|taken| taken.revision.number))?;
    Some((number, kit.attempt.with(|attempt| has_opened(attempt, number))))
}

/// The button that says that the reports were looked at: for whoever opened them.
#[component]
fn Review() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let here = Memo::new(move |_| latest(kit));
    move || match here.get() {
        Some((number, false)) if in_the_way(kit, Act::Review).with(Vec::is_empty) => view! {
            <p class="act">
                {words.of(Text::OpenFirst)} " "
                {link(CalpadsPage::Report(Some(number)), words.open_report_of_revision(number))}
            </p>
        }
        .into_any(),
        _ => view! { <Next act=Act::Review text=Text::SayReviewed/> }.into_any(),
    }
}

/// Until when it may be taken back, while it may.
fn amend_until(kit: Kit) -> Option<String> {
    let is_open = kit.derived.standing.with(|standing| matches!(standing.phase, Phase::Open | Phase::Amendment));
    is_open.then(|| kit.words().amend_until(kit.opened.with(|opened| opened.info.window().amend_until)))
}

/// What stands in the way of an act, for whoever is at the keyboard.
fn in_the_way(kit: Kit, act: Act) -> Memo<Vec<Obstacle>> {
    Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        kit.derived.standing.with(|standing| standing.obstacles(act, &user, Subject::REPORT))
    })
}

/// A button that brings the revision on, with what stands in its way below.
#[component]
fn Next(act: Act, text: Text) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let obstacles = in_the_way(kit, act);
    let press = move |_| {
        let Some(recorded) = recorded(kit, act, String::new()) else { return };
        if kit.act(act, Subject::REPORT, recorded).is_ok() {
            focus_later(HEADING);
        }
    };
    view! {
        <div class="act">
            <button
                class="btn"
                type="button"
                aria-disabled=move || obstacles.with(|list| !list.is_empty()).then_some("true")
                on:click=press
            >
                {words.of(text)}
            </button>
            {move || obstacles.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
        </div>
    }
}

/// A button that takes the revision back, and the form for the reason.
#[component]
fn WithReason(act: Act, text: Text) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let obstacles = in_the_way(kit, act);
    let is_open = RwSignal::new(false);
    let is_asked = RwSignal::new(false);
    let id = if act == Act::Decertify { "decertify-reason" } else { "disapprove-reason" };
    let button_id = if act == Act::Decertify { "decertify" } else { "disapprove" };
    let press = move |_| {
        let is_free = obstacles.with_untracked(Vec::is_empty);
        is_open.set(is_free);
        is_asked.set(!is_free);
        if is_free {
            focus_later(id);
        }
    };
    let keep = Callback::new(move |reason| {
        let Some(recorded) = recorded(kit, act, reason) else { return };
        if kit.act(act, Subject::REPORT, recorded).is_ok() {
            focus_later(HEADING);
        }
    });
    let cancel = Callback::new(move |()| {
        is_open.set(false);
        focus_later(button_id);
    });
    let form = move || {
        let does = if act == Act::Decertify { Portal::DecertifyIt } else { Portal::DisapproveIt };
        let texts = [Portal::SendBackReason, Portal::SendBackReasonIsMissing, does];
        view! { <SentenceForm id=id.to_owned() texts=texts before=String::new() keep=keep cancel=Some(cancel)/> }
    };
    view! {
        <div class="act">
            <button
                id=button_id
                class="btn btn-2"
                type="button"
                aria-disabled=move || obstacles.with(|list| !list.is_empty()).then_some("true")
                on:click=press
            >
                {words.of(text)}
            </button>
            {move || is_open.get().then(form)}
            {move || {
                let says = is_asked.get() && !obstacles.with(Vec::is_empty);
                says.then(|| view! { <Obstacles obstacles=obstacles.get()/> })
            }}
        </div>
    }
}

/// An act as the journal keeps it.
fn recorded(kit: Kit, act: Act, reason: String) -> Option<Recorded> {
    Some(match act {
        Act::Review => Recorded::Reviewed,
        Act::ApproveLevelOne => Recorded::LevelOneApproved,
        Act::ApproveLevelTwo => Recorded::LevelTwoApproved { numbers: numbers(kit)? },
        Act::PartnerApprove => Recorded::PartnerApproved,
        Act::PartnerDisapprove => Recorded::PartnerDisapproved { reason },
        Act::Decertify => Recorded::Decertified { reason },
        _ => return None,
    })
}

/// The numbers of the latest revision. Report 1.24 divides by nothing.
fn numbers(kit: Kit) -> Option<CertifiedNumbers> {
    let students = kit
        .derived
        .progress
        .with_untracked(|progress| progress.revisions.last().map(|taken| taken.revision.students.clone()))?;
    Some(CertifiedNumbers {
        definition: kit.attempt.with_untracked(|attempt| attempt.definition.clone()),
        students,
        denominator: String::new(),
        rate_percent: String::new(),
    })
}
