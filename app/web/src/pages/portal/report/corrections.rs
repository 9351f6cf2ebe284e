use engine::certification::{Act, Obstacle, Subject};
use engine::records::Enrollment;
use leptos::prelude::*;
use words::screen::{Folder, Portal};
use workshop::attempt::{Attempt, Refusal};
use workshop::correction::Correction;

use crate::browser::focus_later;
use crate::parts::{Obstacles, UndoRedo, cited};
use crate::state::{Kit, Memo, use_kit};

/// The corrections that stand, each with Undo, and starting over.
#[component]
pub(super) fn Corrections() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let is_locked = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        kit.derived.standing.with(|standing| !standing.obstacles(Act::Correct, &user, Subject::REPORT).is_empty())
    });
    let made = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        let is_seen = |one: &&Correction| record_of(kit, one, |record| user.sees(&record.school_id));
        kit.derived.progress.with(|progress| progress.corrections.iter().filter(is_seen).cloned().collect::<Vec<_>>())
    });
    let is_district = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.school_id.is_none()));
    let lines = move || {
        made.with(|corrections| {
            corrections
                .iter()
                .map(|correction| {
                    let (line, undone) = (line(kit, correction), correction.clone());
                    let papers = cited(kit, correction);
                    let undo = move |_| {
                        match kit.undo_correction(&undone) {
                            Err(Refusal::Obstacles(obstacles)) => refused.set(obstacles),
                            // The line and its button are gone; after the last, so is the list.
                            _ => focus_later(if made.with_untracked(Vec::is_empty) { "validate" } else { HEADING }),
                        }
                    };
                    view! {
                        <li>
                            {line} " "
                            {papers.map(|papers| view! { <span class="soft">{words.of(Folder::Cited)} " " {papers}</span> " " })}
                            <button
                                class="btn btn-3"
                                type="button"
                                aria-label=words.undo_correction_of(&student_of(kit, correction), correction.field)
                                aria-disabled=move || is_locked.get().then_some("true")
                                on:click=undo
                            >
                                {words.of(Portal::Undo)}
                            </button>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <Show when=move || made.with(|made| !made.is_empty())>
            <h3 id=HEADING tabindex="-1">{words.of(Portal::CorrectionsMade)}</h3>
            <ul class="plain made">{lines}</ul>
            {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
        </Show>
        <UndoRedo/>
        // A principal's report is a part of the district's work.
        {move || is_district.get().then(|| view! { <StartOver/> })}
    }
}

const HEADING: &str = "corrections-made";

fn line(kit: Kit, correction: &Correction) -> String {
    kit.words().correction(&student_of(kit, correction), correction)
}

fn student_of(kit: Kit, correction: &Correction) -> String {
    record_of(kit, correction, |record| record.student_id.clone())
}

/// What is asked of the record that a correction changed.
fn record_of<T: Default>(kit: Kit, correction: &Correction, ask: impl FnOnce(&Enrollment) -> T) -> T {
    let record = correction.record as usize;
    kit.opened.with_untracked(|opened| opened.base.enrollments.get(record).map(ask)).unwrap_or_default()
}

const START_OVER: &str = "start-over";
const TAKE_BACK: &str = "take-back";

/// Starting the district over: one act, which can be taken back, and which never touches the worksheet.
#[component]
fn StartOver() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let before: RwSignal<Option<Attempt>> = RwSignal::new(None);
    let is_untouched = Memo::new(move |_| kit.attempt.with(Attempt::is_untouched));
    let start_over = move |_| {
        before.set(Some(kit.attempt.get_untracked()));
        kit.attempt.set(kit.opened.with_untracked(crate::state::Opened::new_attempt));
        focus_later(TAKE_BACK);
    };
    let take_back = move |_| {
        if let Some(attempt) = before.get_untracked() {
            kit.attempt.set(attempt);
            before.set(None);
            focus_later(START_OVER);
        }
    };
    view! {
        <p class="small" role="status">
            {move || {
                if before.with(Option::is_some) && is_untouched.get() {
                    view! {
                        {words.of(Portal::StartedOver)} " "
                        <button id=TAKE_BACK class="btn btn-3" type="button" on:click=take_back>
                            {words.of(Portal::TakeBack)}
                        </button>
                    }.into_any()
                } else if is_untouched.get() {
                    ().into_any()
                } else {
                    view! {
                        <button id=START_OVER class="btn btn-3" type="button" on:click=start_over>
                            {words.of(Portal::StartOver)}
                        </button>
                    }.into_any()
                }
            }}
        </p>
    }
}
