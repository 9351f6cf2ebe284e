use engine::certification::{Act, Obstacle, Subject};
use engine::checks::Field;
use leptos::prelude::*;
use words::screen::{Correcting, Portal, Student};

use super::case::Case;
use super::field::field_id;
use super::form::{CorrectionForm, HEADING, button_id};
use super::kept::kept;
use super::made::Made;
use super::subject::Stay;
use crate::browser::{focus_later, focus_on_arrival};
use crate::parts::Obstacles;
use crate::state::{Kit, use_kit};

/// The enrollment records as the office keeps them, and their correction.
#[component]
pub(super) fn Records(
    /// The student.
    case: Case,
    /// The record and the field at which its form opens.
    at: Option<(u32, Field)>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let editing: RwSignal<Option<u32>> = RwSignal::new(match at {
        Some(at) => open_at(kit, case, at),
        None => half_written(kit, case),
    });
    let effect = RwSignal::new(String::new());
    let rows = move || {
        case.subject.with(|subject| {
            let stays = subject.as_ref().map(|subject| subject.stays.clone()).unwrap_or_default();
            let known = has_days_known(case);
            stays.iter().map(|stay| row(kit, case, stay, known, editing)).collect::<Vec<_>>()
        })
    };
    let form = move || {
        let record = editing.get()?;
        let stay = case.subject.with_untracked(|subject| {
            subject.as_ref().and_then(|subject| subject.stays.iter().find(|stay| stay.record == record).cloned())
        })?;
        Some(view! { <CorrectionForm case=case stay=stay editing=editing effect=effect/> })
    };
    let reasons = move || {
        let mut reasons: Vec<Obstacle> = Vec::new();
        for obstacle in blocked(kit, case).into_iter().flat_map(|(_, obstacles)| obstacles) {
            if !reasons.contains(&obstacle) {
                reasons.push(obstacle);
            }
        }
        (!reasons.is_empty()).then(|| {
            view! {
                <div class="cannot noprint" id=REASONS tabindex="-1">
                    <p>{words.of(Correcting::CannotCorrectNow)}</p>
                    <Obstacles obstacles=reasons/>
                </div>
            }
        })
    };
    view! {
        <section class="student-records" aria-labelledby="records">
            <h2 id="records">{words.of(Student::EnrollmentRecords)}</h2>
            <div class="scroll-x" tabindex="0" role="region" aria-label=words.of(Student::TableOfRecords)>
                <table class="stacks" aria-labelledby="records">
                    {move || head(kit, has_days_known(case))}
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {reasons}
            {form}
            <p class="said" role="status" id=SAID tabindex="-1">
                {move || {
                    let text = effect.get();
                    (!text.is_empty()).then(|| view! {
                        {text} " " <a href=kit.report_page().href()>{words.of(Portal::ToTheReport)}</a>
                    })
                }}
            </p>
            <Made case=case effect=effect/>
        </section>
    }
}

/// The record whose form opens as the page does, with the focus on a field of it; the reasons, where it cannot.
fn open_at(kit: Kit, case: Case, (record, field): (u32, Field)) -> Option<u32> {
    let is_own = |stay: &Stay| stay.record == record && stay.is_own;
    let is_here = case.subject.with_untracked(|subject| subject.iter().flat_map(|one| &one.stays).any(is_own));
    let is_blocked = untrack(|| blocked(kit, case)).iter().any(|(other, _)| *other == record);
    match (is_here, is_blocked) {
        (false, _) => None,
        (true, true) => {
            focus_on_arrival(REASONS);
            None
        }
        (true, false) => {
            focus_on_arrival(field_id(field));
            Some(record)
        }
    }
}

/// A record whose correction was left half written, and can be gone on with.
fn half_written(kit: Kit, case: Case) -> Option<u32> {
    let blocked = untrack(|| blocked(kit, case));
    let is_free = |record: u32| blocked.iter().all(|(other, _)| *other != record);
    case.subject.with_untracked(|subject| {
        let mut own = subject.iter().flat_map(|one| &one.stays).filter(|stay| stay.is_own);
        own.find(|stay| is_free(stay.record) && kept(kit, stay.record).is_some()).map(|stay| stay.record)
    })
}

/// The id of the reasons why no record can be corrected.
const REASONS: &str = "cannot-correct";
/// The id of the line that says what a correction did.
pub(super) const SAID: &str = "correction-said";

/// What stands in the way of correcting each of the district's own records.
fn blocked(kit: Kit, case: Case) -> Vec<(u32, Vec<Obstacle>)> {
    let user = kit.attempt.with(|attempt| attempt.user.clone());
    kit.derived.standing.with(|standing| {
        case.subject.with(|subject| {
            let stays = subject.iter().flat_map(|subject| &subject.stays).filter(|stay| stay.is_own);
            stays
                .map(|stay| {
                    let about = Subject::student(&stay.enrollment.school_id, &stay.enrollment.student_id);
                    (stay.record, standing.obstacles(Act::Correct, &user, about))
                })
                .filter(|(_, obstacles)| !obstacles.is_empty())
                .collect()
        })
    })
}

/// Whether a record says when the office learned of it, which few folders do.
fn has_days_known(case: Case) -> bool {
    case.subject.with(|subject| {
        subject.iter().flat_map(|subject| &subject.stays).any(|stay| stay.enrollment.known_from.is_some())
    })
}

/// The columns between the school and the button.
fn columns(words: words::Words, known: bool) -> Vec<String> {
    let mut columns = vec![
        words.of(Student::Lea),
        words.of(Student::SchoolYear),
        words.of(Portal::Grade),
        words.of(Student::Status),
        words.of(Student::Entry),
        words.of(Portal::Exit),
        words.of(Portal::Reason),
        words.of(Student::Proof),
        words.of(Student::Diploma),
    ];
    if known {
        columns.push(words.of(Student::KnownFrom));
    }
    columns
}

fn head(kit: Kit, known: bool) -> AnyView {
    let words = kit.words();
    view! {
        <thead>
            <tr>
                <th scope="col">{words.of(Portal::School)}</th>
                {columns(words, known).into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect_view()}
                <th scope="col" class="noprint"><span class="sr">{words.of(Student::Correction)}</span></th>
            </tr>
        </thead>
    }
    .into_any()
}

fn row(kit: Kit, case: Case, stay: &Stay, known: bool, editing: RwSignal<Option<u32>>) -> AnyView {
    let words = kit.words();
    // A narrow window shows each cell under the name of its column.
    let cells = columns(words, known).into_iter().zip(cells(kit, stay)).map(|(column, (text, is_data))| {
        let translate = is_data.then_some("no");
        view! { <td data-d=column translate=translate>{text}</td> }
    });
    view! {
        <tr>
            <th scope="row" translate="no">{stay.school.clone()}</th>
            {cells.collect_view()}
            <td class="noprint">
                {if stay.is_own {
                    button(kit, case, stay, editing)
                } else {
                    view! { <span class="mute">{words.of(Correcting::OtherDistrictsRecord)}</span> }.into_any()
                }}
            </td>
        </tr>
    }
    .into_any()
}

/// The texts of the cells, and whether each comes from the record as it is.
fn cells(kit: Kit, stay: &Stay) -> Vec<(String, bool)> {
    let words = kit.words();
    let record = &stay.enrollment;
    let set = kit.derived.desk.with_untracked(|desk| desk.district.exit_codes);
    let day = |date: Option<chrono::NaiveDate>| date.map(|date| words.on_day(date)).unwrap_or_default();
    let is_open = record.exit_date.is_none();
    let code = if is_open && record.exit_reason.is_empty() { String::new() } else { words.exit_code(set, record) };
    let has_proof = record.exit_proof != engine::records::ExitProof::None;
    let proof = if has_proof { words.proof(record.exit_proof) } else { String::new() };
    vec![
        (record.lea_id.clone(), true),
        (record.school_year.to_string(), true),
        (record.grade.to_string(), true),
        (words.status(record.status), false),
        (words.on_day(record.entry_date), false),
        (if is_open { words.of(Student::Open) } else { day(record.exit_date) }, false),
        (code, false),
        (proof, false),
        (day(record.diploma_date), false),
        (day(record.known_from), false),
    ]
}

fn button(kit: Kit, case: Case, stay: &Stay, editing: RwSignal<Option<u32>>) -> AnyView {
    let words = kit.words();
    let record = stay.record;
    let is_blocked = move || blocked(kit, case).iter().any(|(other, _)| *other == record);
    let open = move |_| {
        if is_blocked() {
            focus_later(REASONS.to_owned());
        } else {
            editing.set(Some(record));
            focus_later(HEADING.to_owned());
        }
    };
    view! {
        <button
            class="btn btn-2 btn-sm"
            type="button"
            id=button_id(record)
            aria-disabled=move || is_blocked().then_some("true")
            aria-describedby=move || is_blocked().then_some(REASONS)
            aria-expanded=move || (editing.get() == Some(record)).to_string()
            on:click=open
        >
            {words.of(Correcting::CorrectThisRecord)}
        </button>
    }
    .into_any()
}
