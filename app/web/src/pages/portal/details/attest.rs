use engine::certification::{Act, Obstacle};
use leptos::prelude::*;
use words::screen::{Details as Text, Portal};
use workshop::journal::Recorded;

use crate::pages::student::focus_later;
use crate::parts::Obstacles;
use crate::state::{Kit, use_kit};

/// The principal's word that someone looked at every student on the list.
#[component]
pub(super) fn Attestation(
    /// The school.
    school: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    move || {
        // A school that has neither members nor dropouts is not on the report, so nothing of it is attested.
        let list = kit.derived.lists.with(|lists| lists.get(&school).cloned())?;
        let attested = kit.derived.progress.with(|progress| progress.attestations.get(&school).cloned());
        let said = if attested.as_ref() == Some(&list) {
            is_attested(kit)
        } else {
            ask(kit, &school, list, attested.is_some())
        };
        let view = view! {
            <section class="attest refuse" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">{words.of(Text::Attestation)}</h2>
                {said}
            </section>
        };
        Some(view.into_any())
    }
}

const HEADING: &str = "attestation";
const REASONS: &str = "attest-obstacles";

fn is_attested(kit: Kit) -> AnyView {
    view! {
        <p class="sev sev-ok">
            <svg viewBox="0 0 18 18" aria-hidden="true" class="ans-sign"><path d="m3 9.6 4 4L15 4.4"></path></svg>
            {kit.words().of(Text::IsAttested)}
        </p>
    }
    .into_any()
}

/// The sentence to attest, and the button, which says why where it cannot be pressed.
fn ask(kit: Kit, school: &str, list: Vec<String>, list_changed: bool) -> AnyView {
    let words = kit.words();
    let obstacles = obstacles(kit, school);
    let is_blocked = !obstacles.is_empty();
    let is_empty = list.is_empty();
    let school = school.to_owned();
    let attest = move |_| {
        let recorded = Recorded::Attested { school_id: school.clone(), students: list.clone() };
        // What stands in the way is shown below the button all the time.
        let done = kit.act(Act::Attest, Some(&school), recorded).is_ok();
        focus_later(if done { HEADING } else { REASONS }.to_owned());
    };
    view! {
        {list_changed.then(|| view! { <p class="sev sev-warn">{words.of(Portal::ListChanged)}</p> })}
        <p>{words.of(Portal::AttestSays)}</p>
        {is_empty.then(|| view! { <p class="soft">{words.of(Text::NobodyToLookAt)}</p> })}
        <p class="actions">
            <button
                class="btn"
                type="button"
                aria-disabled=is_blocked.then_some("true")
                aria-describedby=is_blocked.then_some(REASONS)
                on:click=attest
            >
                {words.of(Portal::Attest)}
            </button>
        </p>
        {is_blocked.then(|| view! { <div id=REASONS tabindex="-1"><Obstacles obstacles=obstacles/></div> })}
    }
    .into_any()
}

/// What stands in the way, in words about this school.
fn obstacles(kit: Kit, school: &str) -> Vec<Obstacle> {
    let user = kit.attempt.with(|attempt| attempt.user.clone());
    let found = kit.derived.standing.with(|standing| standing.obstacles(Act::Attest, &user, Some(school)));
    // While the report is submitted, nobody can attest, whoever is asked.
    if found.contains(&Obstacle::Submitted) {
        return vec![Obstacle::Submitted];
    }
    // Of all who may attest, it is this school's principal who is asked.
    let named = |obstacle| match obstacle {
        Obstacle::NeedsRole { .. } => Obstacle::NotAttested { schools: vec![school.to_owned()] },
        other => other,
    };
    found.into_iter().map(named).collect()
}
