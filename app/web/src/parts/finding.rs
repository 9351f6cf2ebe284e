use engine::certification::Act;
use engine::checks::{Finding, RecordRef, Severity, find_check};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::attempt::key_of;
use workshop::journal::Recorded;

use crate::route::Route;
use crate::state::use_kit;

/// The sign of a severity.
#[component]
pub fn SeverityIcon(
    /// How grave.
    severity: Severity,
) -> impl IntoView {
    match severity {
        Severity::Error => view! {
            <svg viewBox="0 0 18 18" aria-hidden="true">
                <path class="sign-error" d="M5.6 1.2h6.8l4.4 4.4v6.8l-4.4 4.4H5.6L1.2 12.4V5.6Z"></path>
                <path class="sign-cross" d="m6 6 6 6m0-6-6 6"></path>
            </svg>
        }
        .into_any(),
        Severity::Warning => view! {
            <svg viewBox="0 0 18 18" aria-hidden="true">
                <path class="sign-warn" d="M9 1.6 17.2 16H.8Z"></path>
                <path class="sign-mark" d="M9 6.4v5"></path>
                <circle class="sign-dot" cx="9" cy="13.6" r="1.1"></circle>
            </svg>
        }
        .into_any(),
        Severity::Information => view! {
            <svg viewBox="0 0 18 18" aria-hidden="true">
                <circle class="sign-info" cx="9" cy="9" r="7.5"></circle>
                <path class="sign-i" d="M9 8v5M9 5v.2"></path>
            </svg>
        }
        .into_any(),
    }
}

/// A finding: what, where, what to do, and the note that answers it.
#[component]
pub fn FindingCard(
    /// The finding.
    finding: Finding,
    /// The heading's level is kept below the section's.
    #[prop(optional)]
    on_student_page: bool,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let severity = finding.severity;
    let class = match severity {
        Severity::Error => "sev sev-error",
        Severity::Warning => "sev sev-warn",
        Severity::Information => "sev sev-info",
    };
    let (message, key, student_id) = kit.derived.desk.with_untracked(|desk| {
        let student = finding.student.map(|student| desk.roster.student_id(student).to_owned());
        (
            words::checks::message(words, &finding, words::Names { district: &desk.district, roster: &desk.roster }),
            key_of(&finding, &desk.roster),
            student,
        )
    });
    let code = finding.code;
    let record = match (finding.record, student_id) {
        (RecordRef::School(_), _) | (_, None) => None,
        (_, Some(student)) if !on_student_page => Some(view! {
            <a href=Route::Student(student).href()>{words.open_the_record(finding.field)}</a>
        }),
        _ => None,
    };
    let answer = {
        let key = key.clone();
        Memo::new(move |_| kit.derived.progress.with(|progress| progress.answers.get(&key).cloned()))
    };
    let can_answer = severity == Severity::Warning;
    view! {
        <article class="find" tabindex="-1">
            <p class=class>
                <SeverityIcon severity=severity/>
                {words.severity(severity)} " "
                <a class="code mute" href=Route::Check(code.to_owned()).href() translate="no">{code}</a>
                {move || {
                    answer.with(Option::is_some).then(|| view! { <span class="sev-ok">{words.of(Portal::Answered)}</span> })
                }}
            </p>
            <h4>{words::checks::title(words, finding.name)}</h4>
            <p>{message}</p>
            <p class="do">{find_check(code).map(|check| words::checks::how_to_correct(words, check))} " " {record}</p>
            {can_answer.then(|| view! { <Answer finding_key=key answer=answer/> })}
        </article>
    }
}

/// The note that answers a warning, and the form to write it.
#[component]
fn Answer(finding_key: workshop::journal::FindingKey, answer: Memo<Option<String>>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let text = RwSignal::new(answer.get_untracked().unwrap_or_default());
    let open = RwSignal::new(false);
    let obstacles = RwSignal::new(Vec::new());
    let label_id = format!("note-{}-{}", finding_key.code, finding_key.record.replace(' ', "-"));
    let field_id = label_id.clone();
    // Several findings stand on a page; whoever hears only the buttons must tell them apart.
    let (code, student_id) = (finding_key.code.clone(), finding_key.student_id.clone());
    let is_locked = Memo::new(move |_| kit.derived.standing.with(|standing| standing.is_submitted));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let note = workshop::worksheet::bounded(text.read_untracked().trim(), 500);
        if note.is_empty() {
            return;
        }
        let recorded = Recorded::Answered { finding: finding_key.clone(), note };
        match kit.act(Act::AnswerWarning, None, recorded) {
            Ok(()) => open.set(false),
            Err(in_the_way) => obstacles.set(in_the_way),
        }
    };
    view! {
        {move || answer.get().map(|note| view! { <p class="effect" translate="no">"“" {note} "”"</p> })}
        <Show
            when=move || open.get() && !is_locked.get()
            fallback=move || {
                let is_written = answer.with(Option::is_some);
                let label = words.note_on(is_written, &code, &student_id);
                (!is_locked.get()).then(|| view! {
                    <button class="btn btn-3" type="button" aria-label=label on:click=move |_| open.set(true)>
                        {words.of(if is_written { Portal::ChangeTheNote } else { Portal::WriteANote })}
                    </button>
                })
            }
        >
            <form class="note" on:submit=submit.clone()>
                <label for=label_id.clone()>{words.of(Portal::WhyItStands)}</label>
                <input id=field_id.clone() type="text" maxlength="500" bind:value=text/>
                <button class="btn btn-2 btn-sm" type="submit">{words.of(Portal::KeepTheNote)}</button>
            </form>
        </Show>
        {move || {
            obstacles.with(|list| (!list.is_empty()).then(|| view! { <super::Obstacles obstacles=list.clone()/> }))
        }}
    }
}
