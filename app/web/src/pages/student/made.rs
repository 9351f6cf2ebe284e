use engine::certification::{Act, Obstacle, Subject};
use leptos::prelude::*;
use words::screen::{Folder, Portal};
use workshop::attempt::Refusal;
use workshop::correction::Correction;

use super::case::Case;
use super::form::Measure;
use super::records::SAID;
use crate::browser::focus_later;
use crate::parts::{Obstacles, cited};
use crate::state::use_kit;

/// The corrections made to the student's records, each to be taken back.
#[component]
pub(super) fn Made(
    /// The student.
    case: Case,
    /// What the last correction did.
    effect: RwSignal<String>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let made = move || -> Vec<Correction> {
        case.subject.with(|subject| {
            let is_here = |correction: &&Correction| {
                subject.iter().flat_map(|subject| &subject.stays).any(|stay| stay.record == correction.record)
            };
            kit.derived.progress.with(|progress| progress.corrections.iter().filter(is_here).cloned().collect())
        })
    };
    let obstacles: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let line = move |correction: Correction| {
        let student_id = case
            .subject
            .with_untracked(|subject| subject.as_ref().map(|subject| subject.student_id.clone()).unwrap_or_default());
        let sentence = words.correction(&student_id, &correction);
        let misfit = kit.derived.misfits.with(|misfits| {
            misfits.iter().find(|(misfit, _)| *misfit == correction).map(|(_, error)| words.no_longer_fits(error))
        });
        let is_blocked = move || {
            let user = kit.attempt.with(|attempt| attempt.user.clone());
            kit.derived.standing.with(|standing| !standing.obstacles(Act::Correct, &user, Subject::REPORT).is_empty())
        };
        let (evidence, label) = (correction.evidence.clone(), words.undo_correction(correction.field));
        let papers = cited(kit, &correction);
        let undo = move |_| {
            let measure = Measure::take(kit, case);
            match kit.undo_correction(&correction) {
                Ok(()) => {
                    obstacles.set(Vec::new());
                    effect.set(measure.tell(kit, case));
                    focus_later(SAID.to_owned());
                }
                Err(Refusal::Obstacles(in_the_way)) => obstacles.set(in_the_way),
                Err(Refusal::Correction(error)) => effect.set(words.correction_error(&error)),
            }
        };
        view! {
            <li>
                <p>{sentence}</p>
                {(!evidence.is_empty()).then(|| view! { <p class="effect" translate="no">"“" {evidence} "”"</p> })}
                {papers.map(|papers| view! { <p class="effect">{words.of(Folder::Cited)} " " {papers}</p> })}
                {misfit.map(|misfit| view! { <p class="field-error">{misfit}</p> })}
                <button class="btn btn-3" type="button" aria-label=label aria-disabled=move || is_blocked().then_some("true") on:click=undo>{words.of(Portal::Undo)}</button>
            </li>
        }
    };
    move || {
        let made = made();
        (!made.is_empty()).then(|| {
            view! {
                <h3>{words.of(Portal::CorrectionsMade)}</h3>
                <ol class="corrections-made">{made.into_iter().map(line).collect_view()}</ol>
                {move || obstacles.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
            }
        })
    }
}
