use engine::certification::{Act, Obstacle, Role, Subject};
use leptos::prelude::*;
use words::screen::Stars;
use workshop::journal::Recorded;
use workshop::stars::monitoring::{Monitoring, monitor};

use super::super::with_list;
use super::submit::sentence;
use crate::browser::focus_later;
use crate::parts::{Obstacles, school_name};
use crate::state::{Kit, Memo, use_kit};

/// How many students the state asks about at first [kit's own].
const ASKED: usize = 5;

/// The most that can be asked about at once [kit's own].
const MOST: usize = 500;

/// What the state's reviewer does with a submitted report: un-submit it, and monitor.
#[component]
pub(super) fn OfTheState(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let is_shown = Memo::new(move |_| {
        kit.attempt.with(|attempt| attempt.user.role == Role::StateReviewer)
            && kit.derived.standing.with(|standing| standing.is_submitted)
    });
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let found: RwSignal<Option<Told>> = RwSignal::new(None);
    let un_submit = Callback::new(move |reason| {
        let list = kit.act(Act::UnSubmit, Subject::REPORT, Recorded::Decertified { reason }).err().unwrap_or_default();
        focus_later(if list.is_empty() { "stars-submit" } else { REFUSED });
        refused.set(list);
    });
    let size = RwSignal::new(ASKED.to_string());
    let is_wrong = RwSignal::new(false);
    let ask = {
        let school = school.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let number = size.read_untracked().trim().parse().ok().filter(|size| (1..=MOST).contains(size));
            is_wrong.set(number.is_none());
            let Some(number) = number else { return focus_later(SIZE) };
            let Some(monitoring) = drawn(kit, &school, number) else { return };
            let recorded = Recorded::Monitored {
                students: monitoring.0.iter().map(|(student, _)| student.clone()).collect(),
                corrections: monitoring.1.corrections.clone(),
            };
            match kit.act(Act::Monitor, Subject::REPORT, recorded) {
                Ok(()) => {
                    refused.set(Vec::new());
                    found.set(Some(Told::of(kit, &school, &monitoring)));
                    focus_later(RESULT);
                }
                Err(list) => refused.set(list),
            }
        }
    };
    view! {
        <Show when=move || is_shown.get()>
            <section class="refuse" aria-labelledby="monitor">
                <h2 id="monitor">{words.of(Stars::Monitor)}</h2>
                <p>{words.of(Stars::MonitorSays)}</p>
                <form class="note" novalidate on:submit=ask.clone()>
                    <label for=SIZE>{words.of(Stars::SampleSize)}</label>
                    <input
                        id=SIZE
                        type="text"
                        inputmode="numeric"
                        maxlength="3"
                        aria-describedby="sample-size-error"
                        aria-invalid=move || is_wrong.get().then_some("true")
                        bind:value=size
                    />
                    <p class="field-error" id="sample-size-error" role="alert">
                        {move || is_wrong.get().then(|| words.of(Stars::SampleSizeIsWrong))}
                    </p>
                    <button class="btn btn-2 btn-sm" type="submit">{words.of(Stars::Monitor)}</button>
                </form>
                <div id=RESULT tabindex="-1" role="status">{move || found.get().map(|told| told.view(kit))}</div>
                <h2>{words.of(Stars::UnSubmit)}</h2>
                {sentence("un-submit", [Stars::UnSubmitReason, Stars::UnSubmitReasonIsMissing, Stars::UnSubmit], un_submit)}
                <div id=REFUSED tabindex="-1">
                    {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
                </div>
            </section>
        </Show>
    }
}

const SIZE: &str = "sample-size";
const RESULT: &str = "monitored";
const REFUSED: &str = "state-refused";

/// The students asked about, each with whether the claim is documented, and what that comes to.
type Drawn = (Vec<(String, bool)>, Monitoring);

fn drawn(kit: Kit, school: &str, size: usize) -> Option<Drawn> {
    // The same report asks about the same students, and another attempt at it about others.
    let seed = kit.attempt.with_untracked(|attempt| attempt.journal.len() as u64);
    untrack(|| {
        kit.derived.desk.with(|desk| {
            with_list(kit, school, |list| {
                let monitoring = monitor(desk, list, seed, size).ok()?;
                let students = monitoring.sample.iter();
                let students = students.map(|one| (list.rows[one.row as usize].state_id.clone(), one.is_documented));
                Some((students.collect(), monitoring))
            })
        })
    })
    .flatten()
}

/// What monitoring found, as the page says it.
#[derive(Clone)]
struct Told {
    summary: String,
    students: Vec<(String, bool)>,
    rate: String,
}

impl Told {
    fn of(kit: Kit, school: &str, (students, monitoring): &Drawn) -> Self {
        let words = kit.words();
        let undocumented = students.iter().filter(|(_, is_documented)| !is_documented).count();
        let rate = |(part, whole)| (part, whole, workshop::stars::rates::percent(part, whole));
        let (before, after) = (rate(monitoring.before), rate(monitoring.after));
        Self {
            summary: if monitoring.claimed == 0 {
                words.of(Stars::NoTransfers)
            } else {
                words.monitored(students.len(), monitoring.claimed, undocumented)
            },
            students: students.clone(),
            rate: words.rate_became(
                &school_name(kit, school),
                (before.0, before.1, &before.2),
                (after.0, after.1, &after.2),
            ),
        }
    }

    fn view(self, kit: Kit) -> AnyView {
        let words = kit.words();
        let lines = self.students.into_iter().map(|(student, is_documented)| {
            let text = if is_documented { Stars::Documented } else { Stars::Undocumented };
            view! { <li><span class="sid" translate="no">{student}</span> " " {words.of(text)}</li> }
        });
        view! {
            <p>{self.summary}</p>
            <ul class="plain">{lines.collect_view()}</ul>
            <p>{self.rate}</p>
        }
        .into_any()
    }
}
