use engine::certification::{Act, Subject};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::journal::{FindingKey, Recorded};

use super::{Obstacles, SentenceForm};
use crate::browser::focus_later;
use crate::state::{Memo, use_kit};

/// The note that answers a warning, and the form to write it.
#[component]
pub(super) fn Answer(
    /// Which warning.
    finding_key: FindingKey,
    /// The note that stands.
    answer: Memo<Option<String>>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let open = RwSignal::new(false);
    let obstacles = RwSignal::new(Vec::new());
    let is_locked = Memo::new(move |_| kit.derived.standing.with(|standing| standing.is_submitted));
    let in_the_way = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        kit.derived.standing.with(|standing| standing.obstacles(Act::AnswerWarning, &user, Subject::REPORT))
    });
    let field_id = format!("note-{}-{}", finding_key.code, finding_key.record.replace(' ', "-"));
    let button_id = format!("{field_id}-open");
    let button = {
        let (field_id, button_id, key) = (field_id.clone(), button_id.clone(), finding_key.clone());
        move || {
            let is_answered = answer.with(Option::is_some);
            // Several findings stand on a page; whoever hears only the buttons must tell them apart.
            let text = if is_answered { Portal::ChangeTheNote } else { Portal::WriteANote };
            let label = words.note_on(is_answered, &key.code, &key.student_id);
            let field_id = field_id.clone();
            let press = move |_| {
                let in_the_way = in_the_way.get_untracked();
                if in_the_way.is_empty() {
                    open.set(true);
                    focus_later(field_id.clone());
                }
                obstacles.set(in_the_way);
            };
            view! {
                <button
                    id=button_id.clone()
                    class="btn btn-3"
                    type="button"
                    aria-label=label
                    aria-disabled=move || in_the_way.with(|list| !list.is_empty()).then_some("true")
                    on:click=press
                >
                    {words.of(text)}
                </button>
            }
            .into_any()
        }
    };
    let close = Callback::new(move |()| {
        open.set(false);
        focus_later(button_id.clone());
    });
    let keep = Callback::new(move |note| {
        match kit.act(Act::AnswerWarning, Subject::REPORT, Recorded::Answered { finding: finding_key.clone(), note }) {
            Ok(()) => close.run(()),
            Err(in_the_way) => obstacles.set(in_the_way),
        }
    });
    let form = move || {
        let texts = [Portal::WhyItStands, Portal::NoteIsMissing, Portal::KeepTheNote];
        let before = answer.get_untracked().unwrap_or_default();
        view! { <SentenceForm id=field_id.clone() texts=texts before=before keep=keep cancel=Some(close)/> }.into_any()
    };
    view! {
        {move || answer.get().map(|note| view! { <p class="effect" translate="no">"“" {note} "”"</p> })}
        {move || match (is_locked.get(), open.get()) {
            // That the report is submitted is said once, above the findings.
            (true, _) => ().into_any(),
            (false, true) => form(),
            (false, false) => button(),
        }}
        {move || obstacles.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
    }
}
