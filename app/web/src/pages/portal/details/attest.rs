use engine::certification::{Act, Obstacle};
use leptos::prelude::*;
use words::screen::{Details as Text, Portal};
use workshop::journal::Recorded;

use crate::parts::Obstacles;
use crate::state::use_kit;

/// Where the attestation of a school stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Attested,
    /// It was attested, and then the list changed.
    Changed,
    NotYet,
}

/// The principal's word that someone looked at every student on the list.
#[component]
pub(super) fn Attestation(
    /// The school.
    school: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let list = {
        let school = school.clone();
        Memo::new(move |_| kit.derived.lists.with(|lists| lists.get(&school).cloned()))
    };
    let state = {
        let school = school.clone();
        Memo::new(move |_| {
            let attested = kit.derived.progress.with(|progress| progress.attestations.get(&school).cloned());
            match (attested, list.get()) {
                (Some(then), Some(now)) if then == now => State::Attested,
                (Some(_), _) => State::Changed,
                (None, _) => State::NotYet,
            }
        })
    };
    let obstacles = {
        let school = school.clone();
        Memo::new(move |_| {
            let user = kit.attempt.with(|attempt| attempt.user.clone());
            let found = kit.derived.standing.with(|standing| standing.obstacles(Act::Attest, &user, Some(&school)));
            // Of all who may attest, it is this school's principal who is asked.
            let named = |obstacle| match obstacle {
                Obstacle::NeedsRole { .. } => Obstacle::NotAttested { schools: vec![school.clone()] },
                other => other,
            };
            found.into_iter().map(named).collect::<Vec<_>>()
        })
    };
    let attest = move |_| {
        let students = list.get_untracked().unwrap_or_default();
        if obstacles.with_untracked(Vec::is_empty) {
            let recorded = Recorded::Attested { school_id: school.clone(), students };
            // What stands in the way is shown below the button all the time.
            let _ = kit.act(Act::Attest, Some(&school), recorded);
            crate::browser::focus("attestation");
        } else {
            crate::browser::focus("attest-obstacles");
        }
    };
    // A school that has neither members nor dropouts is not on the report, so nothing of it is attested.
    view! {
        {move || list.with(Option::is_some).then(|| {
            let attest = attest.clone();
            view! {
                <section class="attest refuse" aria-labelledby="attestation">
                    <h2 id="attestation" tabindex="-1">{words.of(Text::Attestation)}</h2>
                    {move || match state.get() {
                        State::Attested => view! {
                            <p class="sev sev-ok" role="status">
                                <svg viewBox="0 0 18 18" aria-hidden="true" class="ans-sign ok-sign"><path d="m3 9.6 4 4L15 4.4"></path></svg>
                                {words.of(Text::IsAttested)}
                            </p>
                        }
                        .into_any(),
                        state => view! { <Ask changed=state == State::Changed list=list obstacles=obstacles attest=Callback::new(attest.clone())/> }.into_any(),
                    }}
                </section>
            }
        })}
    }
}

/// The sentence to attest, and the button, which says why where it cannot be pressed.
#[component]
fn Ask(
    changed: bool,
    list: Memo<Option<Vec<String>>>,
    obstacles: Memo<Vec<Obstacle>>,
    attest: Callback<leptos::ev::MouseEvent>,
) -> impl IntoView {
    let words = use_kit().words();
    let is_blocked = move || obstacles.with(|obstacles| !obstacles.is_empty());
    view! {
        {changed.then(|| view! { <p class="sev sev-warn">{words.of(Portal::ListChanged)}</p> })}
        <p>{words.of(Portal::AttestSays)}</p>
        {move || {
            let is_empty = list.with(|list| list.as_ref().is_some_and(Vec::is_empty));
            is_empty.then(|| view! { <p class="soft">{words.of(Text::NobodyToLookAt)}</p> })
        }}
        <p class="actions">
            <button
                class="btn"
                type="button"
                aria-disabled=move || is_blocked().then_some("true")
                aria-describedby=move || is_blocked().then_some("attest-obstacles")
                on:click=move |event| attest.run(event)
            >
                {words.of(Portal::Attest)}
            </button>
        </p>
        <div id="attest-obstacles" tabindex="-1">
            {move || obstacles.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
        </div>
    }
}
