use leptos::prelude::*;
use words::screen::Incidents as Text;
use workshop::incidents::{INCIDENTS, decision};

use super::decide::Decide;
use super::told::{addressee, cast, story};
use crate::parts::{hand_over_to, school_name};
use crate::state::{Kit, Memo, use_kit};

/// A card that waits: the story, and the decision for the one to whom it speaks.
#[component]
pub(super) fn Waiting(
    /// Its position in the kit's list.
    seat: usize,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let cast = untrack(|| cast(kit, seat));
    let to = addressee(seat, cast.as_ref());
    let is_mine = {
        let to = to.clone();
        Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.role == to.role && sees(&attempt.user, &to)))
    };
    view! {
        <article class="incident" aria-labelledby=heading_id(seat)>
            <Head kit=kit seat=seat/>
            <p class="story">{cast.map(|cast| story(kit, seat, &cast))}</p>
            {move || {
                if is_mine.get() {
                    view! { <Decide seat=seat/> }.into_any()
                } else {
                    let school = to.school_id.as_deref().map(|id| school_name(kit, id));
                    view! {
                        <p>
                            {words.of(Text::SpeaksTo)} " " <b>{words.user(&to, school.as_deref())}</b> " "
                            {hand_over_to(kit, to.clone())}
                        </p>
                    }
                    .into_any()
                }
            }}
        </article>
    }
}

/// Whether a user is the one spoken to, where that is a principal of some school.
fn sees(user: &engine::certification::User, to: &engine::certification::User) -> bool {
    to.school_id.as_deref().is_none_or(|school| user.sees(school))
}

/// A card that was decided: what was chosen and why, what follows, and what else could have been done.
#[component]
pub(super) fn Decided(
    /// Its position in the kit's list.
    seat: usize,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let incident = INCIDENTS[seat];
    let cast = untrack(|| cast(kit, seat));
    let told = kit.attempt.with_untracked(|attempt| {
        let decided = decision(attempt, incident.name)?;
        let entry = attempt.journal.get(decided.entry)?;
        Some((decided.answer.copied(), decided.reason.to_owned(), entry.day, entry.user.clone()))
    });
    let (answer, reason, day, user) = told?;
    let chosen = answer.map(|answer| answer.name).unwrap_or_default();
    let others = incident.answers.iter().filter(|other| other.name != chosen).map(|other| {
        let mark = other.is_right.then(|| view! { " " <b>"(" {words.of(Text::HoldsRight)} ")"</b> });
        view! {
            <li>
                {words.answer(incident.name, other.name)} {mark}
                <p class="soft">{words.what_follows(incident.name, other.name)}</p>
            </li>
        }
    });
    let school = user.school_id.as_deref().map(|id| school_name(kit, id));
    let guide = if answer.is_some_and(|answer| answer.is_right) { Text::GuideAgrees } else { Text::GuideDiffers };
    Some(view! {
        <article class="incident" aria-labelledby=heading_id(seat)>
            <Head kit=kit seat=seat/>
            <p class="story">
                {cast.map_or_else(|| words.of(Text::FitsNobody), |cast| story(kit, seat, &cast))}
            </p>
            <p>
                <b>{words.of(Text::YouDecided)}</b> " " {words.answer(incident.name, chosen)}
                <span class="src">{words.on_day(day)} " · " {words.user(&user, school.as_deref())}</span>
            </p>
            <p class="effect">{words.of(Text::Reason)} " " <span translate="no">"“" {reason} "”"</span></p>
            <p><b>{words.of(Text::WhatFollows)}</b> " " {words.what_follows(incident.name, chosen)}</p>
            <p><b>{words.of(guide)}</b></p>
            <details>
                <summary>{words.of(Text::OtherAnswers)}</summary>
                <ul>{others.collect_view()}</ul>
            </details>
        </article>
    })
}

pub(super) fn heading_id(seat: usize) -> String {
    format!("incident-{}", INCIDENTS[seat].name)
}

/// The title of a card.
#[component]
fn Head(kit: Kit, seat: usize) -> impl IntoView {
    let title = kit.words().incident_title(INCIDENTS[seat].name);
    view! { <h3 id=heading_id(seat) tabindex="-1">{title}</h3> }
}
