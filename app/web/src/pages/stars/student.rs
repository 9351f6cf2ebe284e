use engine::certification::{Act, Obstacle, Subject};
use leptos::prelude::*;
use words::screen::Stars;
use workshop::attempt::Refusal;
use workshop::journal::Recorded;
use workshop::stars::date::{DatePlace, read, write};
use workshop::stars::{ClassRow, Column, Edited, Editor, ExitEdit, StarsCode, diploma_by};
use workshop::worksheet::bounded;

use super::codes::Definitions;
use super::list::{by_state, cell, is_changed_by_state};
use super::{class, obstacles, with_list};
use crate::browser::focus_later;
use crate::parts::{Lock, Obstacles};
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

mod circumstance;
mod form;

use circumstance::{Chosen, Circumstances};
use form::Form;

/// A student's record: eleven locked elements, and the two that can be edited once it is checked out.
#[component]
pub(super) fn StudentPage(
    /// The school.
    school: String,
    /// The student.
    student: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let row = {
        let (school, student) = (school.clone(), student.clone());
        Memo::new(move |_| {
            with_list(kit, &school, |list| list.find(&student).map(|at| list.rows[at as usize].clone())).flatten()
        })
    };
    let is_out = {
        let student = student.clone();
        Memo::new(move |_| kit.derived.progress.with(|progress| progress.checked_out.contains(&student)))
    };
    // A save draws the row anew, and what it says must outlive that.
    let saved = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(row) = row.get_untracked() {
            kit.looked_at(Recorded::ViewedStudent { student_id: row.state_id });
        }
    });
    let back = Route::Stars(StarsPlace::List(school.clone())).href();
    let body = move || {
        let Some(row) = row.get() else {
            return view! {
                <h1 translate="no">{student.clone()}</h1>
                <p>{words.of(Stars::NoSuchStudent)}</p>
            }
            .into_any();
        };
        let heading = words.stars_student(&row);
        let locked = Column::ALL.into_iter().filter(|column| !column.is_editable()).map(|column| {
            view! {
                <dt>{words.stars_column(column)}</dt>
                <dd><Lock/> {cell(kit, &row, column)}</dd>
            }
        });
        let none = || words.of(Stars::None).into_any();
        let data = |text: String| view! { <span translate="no">{text}</span> }.into_any();
        let diploma = row.diploma.map_or_else(none, |day| data(write(day, DatePlace::Screen)));
        let counts_as = words.stars_counts_as(&row, diploma_by(class(kit), 4));
        let by_state = is_changed_by_state(&by_state(kit), &row);
        view! {
            <h1>{heading}</h1>
            <p class="small soft">{words.of(Stars::Locked)}</p>
            <dl class="locked">
                {locked.collect_view()}
                <dt>{words.of(Stars::Diploma)}</dt>
                <dd><Lock/> {diploma}</dd>
                <dt>{words.of(Stars::Proof)}</dt>
                <dd><Lock/> {words.stars_proof(row.proof)}</dd>
            </dl>
            <p>{counts_as}</p>
            {by_state.then(|| view! { <p class="small">{words.code_changed_by_state()}</p> })}
            <Exit school=school.clone() row=row is_out=is_out saved=saved/>
        }
        .into_any()
    };
    view! {
        {body}
        <p class="actions"><a class="btn btn-2" href=back>{words.of(Stars::BackToList)}</a></p>
        <Definitions/>
    }
}

const CODE: &str = "exit-code";
const DATE: &str = "exit-date";
const SAVED: &str = "save-complete";
const CHECK_OUT: &str = "check-out";
const REASONS: &str = "exit-reasons";

/// Exit Code and Exit Date: Check Out, edit, Save.
#[component]
fn Exit(school: String, row: ClassRow, is_out: Memo<bool>, saved: RwSignal<bool>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let code = RwSignal::new(row.exit_code.clone());
    let date = RwSignal::new(row.exit_date.map(|date| write(date, DatePlace::Screen)).unwrap_or_default());
    let chosen: Chosen = RwSignal::new(None);
    let evidence = RwSignal::new(String::new());
    let wrong: RwSignal<Option<(&'static str, String)>> = RwSignal::new(None);
    let subject = StoredValue::new((school, row.state_id.clone()));
    let in_the_way = Memo::new(move |_| {
        subject.with_value(|(school, student)| obstacles(kit, Act::Correct, Subject::student(school, student)))
    });
    let form = Form { is_open: Memo::new(move |_| in_the_way.with(Vec::is_empty)), is_told: RwSignal::new(false) };
    let cannot_check_out = Memo::new(move |_| {
        subject.with_value(|(school, student)| {
            let list = obstacles(kit, Act::CheckOut, Subject::student(school, student));
            list.iter().any(|one| *one != Obstacle::IsCheckedOut)
        })
    });
    let check_out = move |_| {
        let done = subject.with_value(|(school, student)| {
            let recorded = Recorded::CheckedOut { student_id: student.clone() };
            kit.act(Act::CheckOut, Subject::student(school, student), recorded)
        });
        form.is_told.set(false);
        focus_later(if done.is_ok() { CODE } else { REASONS });
    };
    let record = row.record;
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        wrong.set(None);
        saved.set(false);
        if !form.is_open.get_untracked() {
            form.is_told.set(true);
            return focus_later(REASONS);
        }
        let text = date.read_untracked().trim().to_owned();
        let day = match (text.as_str(), read(&text, DatePlace::Screen)) {
            ("", _) => None,
            (_, Ok(day)) => Some(day),
            (_, Err(kind)) => {
                wrong.set(Some((DATE, words.screen_date_problem(&kind))));
                focus_later(DATE);
                return;
            }
        };
        let code = code.get_untracked();
        let edit = ExitEdit {
            // A code that is in no list stays until another one is chosen.
            code: match StarsCode::from_digit(&code) {
                None if !code.is_empty() => Edited::Kept,
                code => Edited::To(code),
            },
            circumstance: chosen.get_untracked(),
            date: Edited::To(day),
        };
        let made = kit.derived.desk.with_untracked(|desk| {
            Editor::new(&desk.district).corrections(record, &edit, &bounded(&evidence.read_untracked(), 500))
        });
        let corrections = match made {
            Ok(corrections) => corrections,
            Err(error) => {
                wrong.set(Some((CODE, words.stars_edit_error(&error))));
                focus_later(CODE);
                return;
            }
        };
        for correction in corrections {
            match kit.correct(correction) {
                Ok(()) => {}
                Err(Refusal::Obstacles(_)) => return form.is_told.set(true),
                Err(Refusal::Correction(error)) => return wrong.set(Some((CODE, words.correction_error(&error)))),
            }
        }
        saved.set(true);
        focus_later(SAVED);
    };
    let problem = move |id: &'static str| {
        wrong.with(|wrong| wrong.as_ref().filter(|(at, _)| *at == id).map(|(_, text)| text.clone()))
    };
    let options = codes(kit, &row);
    view! {
        <section aria-labelledby="exit">
            <h2 id="exit">{words.of(Stars::ExitCode)} " · " {words.of(Stars::ExitDate)}</h2>
            <p class="saved sev-ok" id=SAVED tabindex="-1" role="status">
                {move || saved.get().then(|| words.of(Stars::SaveComplete))}
            </p>
            {move || {
                (!is_out.get()).then(|| view! {
                    <p class="actions">
                        <button
                            id=CHECK_OUT
                            class="btn"
                            type="button"
                            aria-disabled=move || cannot_check_out.get().then_some("true")
                            on:click=check_out
                        >
                            {move || cannot_check_out.get().then(|| view! { <Lock/> })}
                            {words.of(Stars::CheckOut)}
                        </button>
                    </p>
                })
            }}
            <form class="correct" novalidate on:submit=save>
                <div class="fields">
                    <div class="field">
                        <label for=CODE>{words.of(Stars::ExitCode)}</label>
                        <select
                            id=CODE
                            prop:value=move || code.get()
                            aria-disabled=move || form.blocked()
                            aria-describedby="exit-code-error"
                            on:mousedown=move |event| form.hold(&event)
                            on:keydown=move |event| form.hold_key(&event)
                            on:change=move |event| {
                                code.set(event_target_value(&event));
                                chosen.set(None);
                            }
                        >
                            {options}
                        </select>
                        <p class="field-error" id="exit-code-error" role="alert">{move || problem(CODE)}</p>
                    </div>
                    <Circumstances code=code chosen=chosen form=form/>
                    <div class="field">
                        <label for=DATE>{words.of(Stars::ExitDate)}</label>
                        <input
                            id=DATE
                            type="text"
                            inputmode="numeric"
                            maxlength="20"
                            autocomplete="off"
                            readonly=move || form.blocked().is_some()
                            aria-disabled=move || form.blocked()
                            aria-describedby="exit-date-hint exit-date-error"
                            on:click=move |_| form.tell()
                            bind:value=date
                        />
                        <p class="hint" id="exit-date-hint">{words.of(Stars::ExitDateForm)}</p>
                        <p class="field-error" id="exit-date-error" role="alert">{move || problem(DATE)}</p>
                    </div>
                    <div class="field">
                        <label for="exit-evidence">{words.of(Stars::Evidence)}</label>
                        <input
                            id="exit-evidence"
                            type="text"
                            maxlength="500"
                            readonly=move || form.blocked().is_some()
                            aria-disabled=move || form.blocked()
                            on:click=move |_| form.tell()
                            bind:value=evidence
                        />
                    </div>
                </div>
                <p class="actions">
                    <button class="btn" type="submit" aria-disabled=move || form.blocked()>
                        {move || form.blocked().map(|_| view! { <Lock/> })}
                        {words.of(Stars::Save)}
                    </button>
                </p>
            </form>
            <div id=REASONS tabindex="-1" role="status">
                {move || {
                    // That the record is not checked out is what the button above is for, until someone tries without.
                    let is_told = form.is_told.get();
                    let list: Vec<Obstacle> = in_the_way
                        .get()
                        .into_iter()
                        .filter(|one| is_told || *one != Obstacle::NotCheckedOut)
                        .collect();
                    (!list.is_empty()).then(|| view! { <Obstacles obstacles=list/> })
                }}
            </div>
        </section>
    }
}

/// The menu of codes: none, the six, and what stands on the record where that is none of them.
fn codes(kit: Kit, row: &ClassRow) -> AnyView {
    let words = kit.words();
    let mut values: Vec<String> = vec![String::new()];
    values.extend(StarsCode::ALL.map(|code| code.digit().to_owned()));
    if !values.contains(&row.exit_code) {
        values.push(row.exit_code.clone());
    }
    let options = values.into_iter().map(|value| {
        let text = words.stars_code(&value);
        let is_present = value == row.exit_code;
        view! { <option value=value selected=is_present>{text}</option> }
    });
    options.collect_view().into_any()
}
