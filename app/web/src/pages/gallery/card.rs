use leptos::prelude::*;
use scenarios::{Scenario, Source};
use words::screen::{Gallery as Texts, Home};

use super::{heading, is_open, open_button, picture};
use crate::route::Route;
use crate::state::use_kit;

/// A scenario with all that one wants to know before opening it.
pub(super) fn card(scenario: Scenario) -> AnyView {
    let words = use_kit().words();
    let card = &scenario.card;
    let like = card.profile.is_some().then(|| {
        let href = Route::Design(Some(card.id.clone())).href();
        view! { <a href=href aria-label=words.act_on(Texts::DesignLike, &card.title)>{words.of(Texts::DesignLike)}</a> }
    });
    let exploring = card.exploring_only.then(|| view! { <p class="small"><b>{words.of(Texts::ExploringOnly)}</b></p> });
    let pictures = card.profile.as_ref().map(|profile| picture::pictures(words, profile));
    view! {
        <li class="district district-card">
            <div class="district-head">
                {heading(&scenario)}
                <p translate="no">{card.summary.clone()}</p>
                {exploring}
                <p class="actions">{open_button(scenario.clone())} {like}</p>
            </div>
            <div class="district-facts">{facts(&scenario)} {pictures}</div>
            <div class="district-more">
                {long(Home::ReadAloud, scenario.story)}
                {more(&scenario)}
                {long(Texts::Debrief, scenario.debrief)}
            </div>
        </li>
    }
    .into_any()
}

fn facts(scenario: &Scenario) -> AnyView {
    let kit = use_kit();
    let words = kit.words();
    let card = &scenario.card;
    let size = match scenario.source() {
        Source::Generated { profile, .. } => {
            words.district_size(profile.students as usize, picture::schools_of(profile))
        }
        Source::Folder(files) => {
            let students = files.iter().find(|(name, _)| *name == "students.csv");
            words.students_by_hand(students.map_or(0, |(_, text)| text.lines().count().saturating_sub(1)))
        }
    };
    let codes = card.profile.as_ref().map(|profile| {
        view! { <dt>{words.of(Texts::Codes)}</dt><dd>{words.code_set(profile.exit_codes)}</dd> }
    });
    let is_open = is_open(&card.id);
    let pinned = card.fingerprint.clone();
    let fingerprint = move || {
        let known = is_open.get().then(|| kit.opened.with(|opened| opened.info.fingerprint.clone()));
        match known.or_else(|| pinned.clone()) {
            Some(known) => view! { <span class="code" translate="no">{known}</span> }.into_any(),
            None => words.of(Texts::OnOpening).into_any(),
        }
    };
    view! {
        <dl class="facts">
            <dt>{words.of(Texts::Difficulty)}</dt>
            <dd>{words.difficulty(card.difficulty)}</dd>
            <dt>{words.of(Texts::Students)}</dt>
            <dd>{size}</dd>
            {codes}
            <dt>{words.of(Texts::Fingerprint)}</dt>
            <dd>{fingerprint}</dd>
        </dl>
    }
    .into_any()
}

/// A longer text behind a disclosure; nothing where there is none.
fn long(title: impl words::Text, text: &'static str) -> AnyView {
    if text.is_empty() {
        return ().into_any();
    }
    view! {
        <details>
            <summary>{use_kit().words().of(title)}</summary>
            <div class="story" translate="no">{paragraphs(text)}</div>
        </details>
    }
    .into_any()
}

/// What it is for, and who takes part.
fn more(scenario: &Scenario) -> AnyView {
    let words = use_kit().words();
    let card = &scenario.card;
    let goals: Vec<AnyView> = card.goals.iter().map(|goal| view! { <li>{goal.clone()}</li> }.into_any()).collect();
    let roles = card.roles.iter().map(|role| view! { <li><b>{role.title.clone()}</b> ": " {role.task.clone()}</li> });
    let roles: Vec<AnyView> = roles.map(IntoAny::into_any).collect();
    [(Texts::Goals, goals), (Texts::Table, roles)]
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(title, list)| {
            view! {
                <details>
                    <summary>{words.of(title)}</summary>
                    <ul class="small" translate="no">{list}</ul>
                </details>
            }
            .into_any()
        })
        .collect::<Vec<AnyView>>()
        .into_any()
}

/// The paragraphs of a text. A heading repeats what stands over it and is left out.
fn paragraphs(text: &'static str) -> Vec<AnyView> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty() && !part.starts_with('#'))
        .map(|part| view! { <p>{part.replace('\n', " ")}</p> }.into_any())
        .collect()
}
