use engine::certification::{Act, Obstacle, Phase, Role, Subject};
use leptos::prelude::*;
use words::screen::Stars;
use workshop::journal::Recorded;
use workshop::stars::rates::percent;
use workshop::stars::{ClassList, numbers};

use super::super::{class, obstacles, with_list};
use crate::browser::focus_later;
use crate::parts::{AfterCertifying, Lock, Obstacles, SentenceForm, school_name};
use crate::state::{Memo, use_kit};

/// Submit, what stands in the way, and what stands there afterwards.
#[component]
pub(super) fn Submit(
    /// The school on whose page it stands.
    school: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let is_submitted = Memo::new(move |_| kit.derived.standing.with(|standing| standing.is_submitted));
    let sent_back = Memo::new(move |_| kit.derived.progress.with(|progress| progress.sent_back.clone()));
    view! {
        <section class="refuse" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{words.of(Stars::SubmitReport)}</h2>
            {move || {
                sent_back.get().map(|reason| view! {
                    <p class="banner"><b>{words.of(Stars::UnSubmitted)}</b> " " <span translate="no">"“" {reason} "”"</span></p>
                })
            }}
            {move || if is_submitted.get() { view! { <Submitted school=school.clone()/> }.into_any() } else { view! { <Button/> }.into_any() }}
        </section>
    }
}

const HEADING: &str = "stars-submit";

#[component]
fn Button() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let in_the_way: Memo<Vec<Obstacle>> = Memo::new(move |_| obstacles(kit, Act::Submit, Subject::REPORT));
    let is_late = Memo::new(move |_| {
        kit.derived.standing.with(|standing| matches!(standing.phase, Phase::Amendment | Phase::Late))
    });
    let warnings = Memo::new(move |_| kit.derived.standing.with(|standing| standing.unanswered_warnings));
    let is_asked = RwSignal::new(false);
    let submit = move || {
        let lea = kit.attempt.with_untracked(|attempt| attempt.lea_id.clone());
        let numbers = kit.derived.desk.with_untracked(|desk| numbers(desk, &lea, class(kit)));
        let _ = kit.act(Act::Submit, Subject::REPORT, Recorded::Certified { numbers });
        focus_later(HEADING);
    };
    // Warnings ask “Are you sure?” once, and do not block.
    let press = move |_| {
        if in_the_way.with_untracked(Vec::is_empty) && warnings.get_untracked() > 0 {
            is_asked.set(true);
            focus_later(SURE);
        } else {
            submit();
        }
    };
    let sure = move || {
        (is_asked.get() && warnings.get() > 0 && in_the_way.with(Vec::is_empty)).then(|| {
            view! {
                <p class="sev-warn" role="alert">{words.are_you_sure(warnings.get())}</p>
                <p class="actions">
                    <button class="btn btn-2" id=SURE type="button" on:click=move |_| submit()>
                        {words.of(Stars::SubmitAnyway)}
                    </button>
                </p>
            }
        })
    };
    view! {
        <p>{words.of(Stars::SubmitSays)}</p>
        {move || is_late.get().then(|| view! { <p class="sev-warn">{words.of(Stars::PastDue)}</p> })}
        {move || {
            let list = in_the_way.get();
            let is_blocked = !list.is_empty();
            view! {
                <p class="actions">
                    <button class="btn" type="button" aria-disabled=is_blocked.to_string() on:click=press>
                        {is_blocked.then(|| view! { <Lock/> })}
                        {words.of(Stars::Submit)}
                    </button>
                </p>
                {is_blocked.then(|| view! { <Obstacles obstacles=list/> })}
            }
        }}
        {sure}
    }
}

/// The id of the second button.
const SURE: &str = "stars-sure";

/// What stands after Submit: the numbers, and asking the state.
#[component]
fn Submitted(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let name = school_name(kit, &school);
    let of_school = move || {
        let (graduates, cohort) = with_list(kit, &school, ClassList::counts)?;
        Some(words.rate_of(&name, graduates, &cohort.to_string(), &percent(graduates, cohort)))
    };
    let district = kit.derived.desk.with_untracked(|desk| desk.district.name.clone());
    let certified = move || {
        kit.derived.progress.with(|progress| {
            let numbers = progress.certified.as_ref()?;
            let (cohort, rate) = (&numbers.denominator, &numbers.rate_percent);
            Some(words.rate_of_district(&district, numbers.students.len(), cohort, rate))
        })
    };
    let asked = Memo::new(move |_| kit.derived.progress.with(|progress| progress.asked.clone()));
    let is_state = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.role == Role::StateReviewer));
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let ask = Callback::new(move |reason| {
        refused.set(kit.act(Act::AskState, Subject::REPORT, Recorded::Asked { reason }).err().unwrap_or_default());
        focus_later(HEADING);
    });
    let form = move || {
        (asked.with(Option::is_none) && !is_state.get()).then(|| {
            let texts = [Stars::AskReason, Stars::AskReasonIsMissing, Stars::AskUnSubmit];
            sentence("ask-state", texts, ask)
        })
    };
    view! {
        <p><b>{words.of(Stars::Submitted)}</b> " " {of_school} " " {certified}</p>
        <AfterCertifying/>
        {move || {
            asked.get().map(|reason| view! {
                <p>{words.of(Stars::Asked)} " " <span translate="no">"“" {reason} "”"</span></p>
            })
        }}
        {form}
        {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
    }
}

/// A form of one sentence with the texts of this report.
pub(super) fn sentence(id: &str, texts: [Stars; 3], keep: Callback<String>) -> AnyView {
    view! { <SentenceForm id=id.to_owned() texts=texts before=String::new() keep=keep cancel=None/> }.into_any()
}
