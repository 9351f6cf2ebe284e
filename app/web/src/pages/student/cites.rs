use leptos::prelude::*;
use words::screen::Folder;
use workshop::paper::papers_by;

use super::case::Case;
use crate::state::use_kit;

/// The papers of the student's folder, to be cited by a correction.
#[component]
pub(super) fn Cites(
    /// The student.
    case: Case,
    /// The papers cited, by number.
    cites: RwSignal<Vec<String>>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let student_id = case.subject.with_untracked(|subject| subject.as_ref().map(|one| one.student_id.clone()));
    let day = kit.attempt.with_untracked(|attempt| attempt.day);
    let papers: Vec<(String, String)> = kit.derived.desk.with_untracked(|desk| {
        let papers = papers_by(&desk.district, student_id.as_deref().unwrap_or_default(), day);
        papers.map(|paper| (paper.document_id.clone(), words.paper(paper))).collect()
    });
    let choice = move |(number, text): (String, String)| {
        let is_cited = {
            let number = number.clone();
            move || cites.with(|cites| cites.contains(&number))
        };
        let turn = move |event| {
            let checked = event_target_checked(&event);
            cites.update(|cites| {
                cites.retain(|other| *other != number);
                if checked {
                    cites.push(number.clone());
                }
            });
        };
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=is_cited on:change=turn/>
                <span>{text}</span>
            </label>
        }
    };
    (!papers.is_empty()).then(|| {
        view! {
            <fieldset class="cites">
                <legend>{words.of(Folder::Cites)}</legend>
                <p class="hint">{words.of(Folder::CitesHint)}</p>
                {papers.into_iter().map(choice).collect_view()}
            </fieldset>
        }
    })
}
