use engine::certification::Obstacle;
use leptos::prelude::*;
use words::screen::Portal;
use workshop::attempt::{Attempt, Refusal};
use workshop::correction::Correction;

use crate::parts::Obstacles;
use crate::state::{Kit, use_kit};

/// The corrections that stand, each with Undo, and starting over.
#[component]
pub(super) fn Corrections() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let made = Memo::new(move |_| kit.derived.progress.with(|progress| progress.corrections.clone()));
    let lines = move || {
        made.with(|made| {
            made.iter()
                .map(|correction| {
                    let (line, undone) = (line(kit, correction), correction.clone());
                    let undo = move |_| {
                        if let Err(Refusal::Obstacles(obstacles)) = kit.undo_correction(&undone) {
                            refused.set(obstacles);
                        }
                    };
                    view! {
                        <li>
                            {line} " "
                            <button class="btn btn-3" type="button" on:click=undo>{words.of(Portal::Undo)}</button>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <Show when=move || made.with(|made| !made.is_empty())>
            <h3>{words.of(Portal::CorrectionsMade)}</h3>
            <ul class="plain made">{lines}</ul>
            {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
        </Show>
        <StartOver/>
    }
}

fn line(kit: Kit, correction: &Correction) -> String {
    let student = kit
        .opened
        .with(|opened| opened.base.enrollments.get(correction.record as usize).map(|record| record.student_id.clone()));
    kit.words().correction(&student.unwrap_or_default(), correction.field, &correction.before, &correction.after)
}

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
    };
    let take_back = move |_| {
        if let Some(attempt) = before.get_untracked() {
            kit.attempt.set(attempt);
            before.set(None);
        }
    };
    view! {
        <p class="small" role="status">
            {move || {
                if before.with(Option::is_some) && is_untouched.get() {
                    view! {
                        {words.of(Portal::StartedOver)} " "
                        <button class="btn btn-3" type="button" on:click=take_back>{words.of(Portal::TakeBack)}</button>
                    }.into_any()
                } else if is_untouched.get() {
                    ().into_any()
                } else {
                    view! {
                        <button class="btn btn-3" type="button" on:click=start_over>{words.of(Portal::StartOver)}</button>
                    }.into_any()
                }
            }}
        </p>
    }
}
