use engine::certification::Obstacle;
use leptos::prelude::*;
use words::screen::Portal;
use workshop::attempt::Refusal;
use workshop::correction::Correction;

use super::Obstacles;
use crate::state::{Kit, Memo, use_kit};

/// Undo and redo of corrections, within the rules of the flow. Both are acts of their own in the journal.
#[component]
pub fn UndoRedo() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let said = RwSignal::new(String::new());
    let to_undo = Memo::new(move |_| kit.attempt.with(workshop::attempt::Attempt::to_undo));
    let to_redo = Memo::new(move |_| kit.attempt.with(workshop::attempt::Attempt::to_redo));
    let done = move |result: Result<(), Refusal>, text: String| match result {
        Err(Refusal::Obstacles(obstacles)) => refused.set(obstacles),
        Err(Refusal::Correction(error)) => said.set(words.correction_error(&error)),
        Ok(()) => {
            refused.set(Vec::new());
            said.set(text);
        }
    };
    let undo = move |_| {
        if let Some(correction) = to_undo.get_untracked() {
            done(kit.undo_correction(&correction), words.undone(&student_of(kit, &correction), &correction));
        }
    };
    let redo = move |_| {
        if let Some(correction) = to_redo.get_untracked() {
            let text = words.correction(&student_of(kit, &correction), &correction);
            done(kit.correct(correction), text);
        }
    };
    let disabled = |what: Memo<Option<Correction>>| move || what.with(Option::is_none).then_some("true");
    view! {
        <Show when=move || to_undo.with(Option::is_some) || to_redo.with(Option::is_some)>
            <p class="actions noprint">
                <button class="btn btn-2 btn-sm" type="button" aria-disabled=disabled(to_undo) on:click=undo>
                    {words.of(Portal::UndoLast)}
                </button>
                <button class="btn btn-2 btn-sm" type="button" aria-disabled=disabled(to_redo) on:click=redo>
                    {words.of(Portal::Redo)}
                </button>
            </p>
            {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
        </Show>
        <p class="small" role="status">{move || said.get()}</p>
    }
}

fn student_of(kit: Kit, correction: &Correction) -> String {
    let record = correction.record as usize;
    kit.opened
        .with_untracked(|opened| opened.base.enrollments.get(record).map(|record| record.student_id.clone()))
        .unwrap_or_default()
}
