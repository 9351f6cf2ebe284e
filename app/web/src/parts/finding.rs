use engine::certification::Flow;
use engine::checks::{Finding, RecordRef, Severity, find_check};
use leptos::prelude::*;
use words::screen::Portal;
use workshop::attempt::key_of;
use workshop::correction::CORRECTABLE;
use workshop::stars::ClassList;

use super::note::Answer;
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

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
    let (message, key) = kit.derived.desk.with_untracked(|desk| {
        (
            words::checks::message(words, &finding, words::Names { district: &desk.district, roster: &desk.roster }),
            key_of(&finding, &desk.roster),
        )
    });
    let code = finding.code;
    let record = if on_student_page { None } else { record_link(kit, &finding) };
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

/// The way to the record: its form, open at the field, where the field can be corrected there; else the student's page.
pub fn record_link(kit: Kit, finding: &Finding) -> Option<AnyView> {
    let words = kit.words();
    kit.derived.desk.with_untracked(|desk| {
        let student = desk.roster.student_id(finding.student?).to_owned();
        if kit.attempt.with_untracked(|attempt| attempt.flow == Flow::Stars)
            && let Some(school) = kit.derived.class_lists.with_untracked(|lists| {
                let is_here =
                    |list: &&ClassList| desk.is_about_school(finding, &list.school_id) && list.find(&student).is_some();
                lists.iter().find(is_here).map(|list| list.school_id.clone())
            })
        {
            let text = words.open_the_page_of(&student);
            let place = StarsPlace::Student { school, student };
            return Some(view! { <a href=Route::Stars(place).href()>{text}</a> }.into_any());
        }
        let (route, text) = match finding.record {
            RecordRef::School(_) => return None,
            RecordRef::Enrollment(record)
                if CORRECTABLE.contains(&finding.field)
                    && desk
                        .district
                        .enrollments
                        .get(record as usize)
                        .is_some_and(|row| kit.attempt.with_untracked(|attempt| attempt.lea_id == row.lea_id)) =>
            {
                (Route::Record { student, record, field: finding.field }, words.open_the_record(finding.field))
            }
            _ => (Route::Student(student.clone()), words.open_the_page_of(&student)),
        };
        Some(view! { <a href=route.href()>{text}</a> }.into_any())
    })
}
