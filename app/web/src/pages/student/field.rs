use engine::checks::Field;
use engine::choice::Choice;
use engine::codes::codes_of;
use engine::records::{CodeSet, EnrollmentStatus, ExitProof, Grade};
use leptos::prelude::*;
use words::screen::Correcting;

use crate::state::use_kit;

/// The choices of a field: value and label.
pub(super) type Choices = Vec<(String, String)>;

/// One field of the form: its label, what stood there where it is changed, its control, and what is wrong with it.
#[component]
pub(super) fn FormField(
    /// The field.
    field: Field,
    /// What stands in the record.
    before: String,
    /// What stands in the form.
    text: RwSignal<String>,
    /// The choices of a field that has them.
    choices: Signal<Choices>,
    /// What is wrong, in words.
    error: Signal<Option<String>>,
) -> impl IntoView {
    let words = use_kit().words();
    let id = field_id(field);
    let error_id = format!("{id}-error");
    let was = {
        let before = before.clone();
        move || {
            (text.read().trim() != before).then(|| {
                let shown = choices.with(|choices| shown(field, choices, &before));
                view! { <span class="was">{words.was(&shown)}</span> }
            })
        }
    };
    let control = match field {
        Field::EntryDate | Field::ExitDate | Field::DiplomaDate => {
            view! { <DateControl field=field text=text error=error/> }.into_any()
        }
        _ => view! { <Choice field=field text=text choices=choices error=error/> }.into_any(),
    };
    view! {
        <div class=if takes_others(field) { "field field-long" } else { "field" }>
            <label for=id>{words.field_label(field)} " " {was}</label>
            {control}
            <p class="field-error" id=error_id>{error}</p>
        </div>
    }
}

#[component]
fn DateControl(field: Field, text: RwSignal<String>, error: Signal<Option<String>>) -> impl IntoView {
    let id = field_id(field);
    let error_id = format!("{id}-error");
    view! {
        <input
            id=id
            type="date"
            min="1900-01-01"
            max="2200-12-31"
            aria-describedby=error_id
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            bind:value=text
        />
    }
}

/// A list of choices; a code may also be written.
#[component]
fn Choice(
    field: Field,
    text: RwSignal<String>,
    choices: Signal<Choices>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let words = use_kit().words();
    let id = field_id(field);
    let error_id = format!("{id}-error");
    let other_id = format!("{id}-other");
    let takes_others = takes_others(field);
    let is_listed = move |value: &str| choices.with(|choices| choices.iter().any(|(known, _)| known == value));
    let is_other = RwSignal::new(takes_others && !is_listed(&text.read_untracked()));
    let choose = move |event| {
        let value = event_target_value(&event);
        is_other.set(value == OTHER);
        if value != OTHER {
            text.set(value);
        }
    };
    let options = move || {
        let present = text.get_untracked();
        let other = is_other.get_untracked();
        choices
            .get()
            .into_iter()
            .map(|(value, label)| {
                let is_present = !other && value == present;
                view! { <option value=value selected=is_present>{label}</option> }
            })
            .collect_view()
    };
    let label_id = other_id.clone();
    let written = move || {
        is_other.get().then(|| {
            view! {
                <label class="hint" for=label_id.clone()>{words.of(Correcting::WriteTheCode)}</label>
                <input id=other_id.clone() type="text" maxlength="40" bind:value=text/>
            }
        })
    };
    view! {
        <select
            id=id
            aria-describedby=error_id
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            on:change=choose
        >
            {options}
            {takes_others.then(|| view! {
                <option value=OTHER selected=is_other.get_untracked()>{words.of(Correcting::OtherCode)}</option>
            })}
        </select>
        {written}
    }
}

/// The value of the choice that lets a person write.
const OTHER: &str = "…";

/// The id of a field's control.
pub(super) fn field_id(field: Field) -> String {
    format!("correct-{}", field.slug().replace('_', "-"))
}

/// A value as a person reads it: a day as a day, a choice by its label, a code as itself.
fn shown(field: Field, choices: &Choices, value: &str) -> String {
    if let Ok(date) = value.parse() {
        return words::day(date);
    }
    match choices.iter().find(|(known, _)| known == value) {
        Some((_, label)) if !takes_others(field) => label.clone(),
        _ => value.to_owned(),
    }
}

/// Whether a field takes more than its choices, because papers hold codes that are in no list.
fn takes_others(field: Field) -> bool {
    matches!(field, Field::ExitReason | Field::Completion)
}

/// The choices of a field that does not depend on another.
pub(super) fn choices_of(words: words::Words, field: Field, set: CodeSet, schools: &[(String, String)]) -> Choices {
    match field {
        Field::SchoolId => schools.iter().map(|(id, name)| (id.clone(), words.say(name.clone()))).collect(),
        Field::Grade => {
            let numbers = (1..=12).map(Grade::Number);
            [Grade::Tk, Grade::Kg]
                .into_iter()
                .chain(numbers)
                .chain([Grade::Ue, Grade::Us])
                .map(|grade| (grade.to_string(), words.grade_label(grade)))
                .collect()
        }
        Field::Status => {
            EnrollmentStatus::ALL.iter().map(|status| (status.slug().to_owned(), words.status(*status))).collect()
        }
        Field::ExitProof => ExitProof::ALL.iter().map(|proof| (proof.slug().to_owned(), words.proof(*proof))).collect(),
        Field::ExitReason => exit_codes(words, set),
        _ => Vec::new(),
    }
}

/// The exit codes of a set, each once.
fn exit_codes(words: words::Words, set: CodeSet) -> Choices {
    let codes = codes_of(set);
    let mut choices: Choices = Vec::new();
    if codes.iter().all(|code| !code.code.is_empty()) {
        choices.push((String::new(), words.of(Correcting::Empty)));
    }
    for code in &codes {
        if choices.iter().any(|(known, _)| known == code.code) {
            continue;
        }
        let alone = codes.iter().find(|row| row.code == code.code && row.completion.is_empty());
        let label =
            alone.map_or_else(|| words.code_by_status(code.code), |row| words.code_option(row.code, row.meaning));
        choices.push((code.code.to_owned(), label));
    }
    choices
}

/// The completion statuses behind an exit code.
pub(super) fn completions(words: words::Words, set: CodeSet, exit_reason: &str) -> Choices {
    let behind = codes_of(set);
    let behind = behind.iter().filter(|code| code.code == exit_reason && !code.completion.is_empty());
    std::iter::once((String::new(), words.of(Correcting::Empty)))
        .chain(behind.map(|code| (code.completion.to_owned(), words.code_option(code.completion, code.meaning))))
        .collect()
}
