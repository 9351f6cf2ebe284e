//! What the office of a generated district does not know, behind a plain question.

use districts::{Generated, Generation, Lives, Living, PlantedError, Profile};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{Latest, Turn, focus_later};
use crate::state::{Shared, use_kit};

/// Students to take in one step: about a millisecond's work.
const STEP: u32 = 32;

/// What was unsealed.
#[derive(Debug)]
pub struct Unsealed {
    /// Every planted error.
    pub key: Vec<PlantedError>,
    /// What truly happened.
    pub lives: Lives,
}

/// What became of the question.
#[derive(Debug, Clone, PartialEq)]
enum Gate {
    Closed,
    Making,
    Open(Shared<Unsealed>),
}

/// What the question says, in the order in which a person reads it.
#[derive(Debug, Clone)]
pub struct Question {
    /// What is behind it.
    pub says: String,
    /// What to think of before.
    pub gate: String,
    /// The button that opens.
    pub show: String,
    /// The button that closes.
    pub hide: String,
    /// While it is made.
    pub making: String,
}

/// Lives and answer key; none where something newer began.
async fn all(turn: &Turn, profile: &Profile, seed: u64) -> Option<Unsealed> {
    let mut generation = Generation::new(profile, seed);
    turn.slices(&mut || generation.step(STEP).is_complete(), &mut || {}).await.then(|| {
        let Generated { answer_key: key, lives, .. } = generation.finish();
        Unsealed { key, lives }
    })
}

/// The lives of a district for the explorer only, which has no planted errors and no room for its records.
async fn lives_alone(turn: &Turn, profile: &Profile, seed: u64) -> Option<Unsealed> {
    let mut living = Living::without_terms(profile, seed);
    let is_done = turn.slices(&mut || living.step(STEP).is_complete(), &mut || {}).await;
    is_done.then(|| Unsealed { key: Vec::new(), lives: living.finish() })
}

/// The question, and what stands behind it once it was answered.
#[component]
pub fn Sealed(
    /// The id of the place where it appears.
    id: &'static str,
    /// The profile of the open district.
    profile: Profile,
    /// Its seed.
    seed: u64,
    /// What is asked.
    question: Question,
    /// What is shown.
    shown: Callback<Shared<Unsealed>, AnyView>,
) -> impl IntoView {
    let kit = use_kit();
    let gate = RwSignal::new(Gate::Closed);
    let line = StoredValue::new_local(Latest::default());
    on_cleanup(move || line.with_value(Latest::stop));
    let show = move |_| {
        if gate.with_untracked(|gate| *gate != Gate::Closed) {
            line.with_value(Latest::stop);
            gate.set(Gate::Closed);
            return;
        }
        gate.set(Gate::Making);
        let (turn, profile) = (line.with_value(Latest::begin), profile.clone());
        let is_for_exploring = kit.derived.is_for_exploring.get_untracked();
        spawn_local(async move {
            // The records are open already; what is sealed comes from making the district again.
            let unsealed = if is_for_exploring {
                lives_alone(&turn, &profile, seed).await
            } else {
                all(&turn, &profile, seed).await
            };
            if let Some(unsealed) = unsealed {
                gate.set(Gate::Open(Shared::new(unsealed)));
                focus_later(id);
            }
        });
    };
    let Question { says, gate: warning, show: open, hide, making } = question;
    let text = move || if gate.with(|gate| *gate == Gate::Closed) { open.clone() } else { hide.clone() };
    view! {
        <div class="gap">
            <p>{says}</p>
            <p class="banner noprint">{warning}</p>
            <p class="actions noprint"><button class="btn btn-2" type="button" on:click=show>{text}</button></p>
        </div>
        <p role="status">{move || gate.with(|gate| (*gate == Gate::Making).then(|| making.clone()))}</p>
        <div id=id class="gap" tabindex="-1">
            {move || match gate.get() {
                Gate::Open(unsealed) => shown.run(unsealed),
                Gate::Closed | Gate::Making => ().into_any(),
            }}
        </div>
    }
}
