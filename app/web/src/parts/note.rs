use engine::certification::Act;
use leptos::prelude::*;
use words::screen::{Correcting, Portal};
use workshop::journal::{FindingKey, Recorded};

use super::Obstacles;
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
        kit.derived.standing.with(|standing| standing.obstacles(Act::AnswerWarning, &user, None))
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
    let form = move || {
        view! {
            <NoteForm
                finding_key=finding_key.clone()
                before=answer.get_untracked().unwrap_or_default()
                field_id=field_id.clone()
                closed=Callback::new({
                    let button_id = button_id.clone();
                    move |()| {
                        open.set(false);
                        focus_later(button_id.clone());
                    }
                })
                refused=obstacles
            />
        }
        .into_any()
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

/// The form that writes a note.
#[component]
fn NoteForm(
    finding_key: FindingKey,
    /// The note that stands.
    before: String,
    field_id: String,
    /// Called after the note was kept, or given up.
    closed: Callback<()>,
    /// What stands in the way of keeping it.
    refused: RwSignal<Vec<engine::certification::Obstacle>>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let text = RwSignal::new(before);
    let is_missing = RwSignal::new(false);
    let error_id = format!("{field_id}-error");
    let field = field_id.clone();
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let note = workshop::worksheet::bounded(text.read_untracked().trim(), 500);
        is_missing.set(note.is_empty());
        if note.is_empty() {
            focus_later(field.clone());
            return;
        }
        let recorded = Recorded::Answered { finding: finding_key.clone(), note };
        match kit.act(Act::AnswerWarning, None, recorded) {
            Ok(()) => closed.run(()),
            Err(in_the_way) => refused.set(in_the_way),
        }
    };
    view! {
        <form class="note" novalidate on:submit=keep>
            <label for=field_id.clone()>{words.of(Portal::WhyItStands)}</label>
            <input
                id=field_id
                type="text"
                maxlength="500"
                aria-describedby=error_id.clone()
                aria-invalid=move || is_missing.get().then_some("true")
                bind:value=text
            />
            <p class="field-error" id=error_id role="alert">
                {move || is_missing.get().then(|| words.of(Portal::NoteIsMissing))}
            </p>
            <button class="btn btn-2 btn-sm" type="submit">{words.of(Portal::KeepTheNote)}</button>
            <button class="btn btn-3 btn-sm" type="button" on:click=move |_| closed.run(())>
                {words.of(Correcting::Cancel)}
            </button>
        </form>
    }
}
