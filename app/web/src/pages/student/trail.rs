use engine::evaluate::{Outcome, Question, Step};
use leptos::prelude::*;
use words::Names;
use words::screen::Student;

use super::case::Case;
use super::walks::{Walk, knob_of, parting, questions};
use crate::parts::mark_at;
use crate::route::Route;
use crate::state::{Kit, use_kit};

/// Two definitions, question by question: what each saw, where they part, and what each decided.
#[component]
pub(super) fn TrailTable(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let heading = move || {
        case.pair(|_, walks| match walks {
            [one, other] => words.parting(parting(one, other), one.is_counted()),
            _ => String::new(),
        })
    };
    let table = move || {
        case.pair(|_, walks| match walks {
            [one, other] => Some(table(kit, one, other)),
            _ => None,
        })
    };
    view! {
        <section class="trail-part">
            <h2 id="trail">{heading}</h2>
            <OtherDefinition case=case/>
            {table}
        </section>
    }
}

/// The choice of the other definition.
#[component]
fn OtherDefinition(case: Case) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let options = move || {
        let report = kit.derived.definition.with(|definition| definition.id);
        let present = case.other();
        case.walks.with(|walks| {
            walks
                .iter()
                .map(|walk| &walk.definition)
                .filter(|definition| definition.id != report)
                .map(|definition| {
                    view! {
                        <option value=definition.id selected=present == Some(definition.id) translate="no">
                            {definition.title}
                        </option>
                    }
                })
                .collect_view()
        })
    };
    let choose = move |event| {
        let id = event_target_value(&event);
        let known =
            case.walks.with_untracked(|walks| walks.iter().map(|walk| walk.definition.id).find(|known| *known == id));
        case.chosen.set(known);
    };
    view! {
        <p class="compare-with">
            <label for="other-definition">{words.of(Student::CompareWith)}</label>
            <select id="other-definition" on:change=choose>{options}</select>
        </p>
    }
}

fn table(kit: Kit, one: &Walk, other: &Walk) -> AnyView {
    let words = kit.words();
    let part = parting(one, other);
    let columns = [one, other];
    let heads = columns.map(|walk| {
        let definition = &walk.definition;
        view! {
            <th scope="col">
                <a href=Route::Definition(definition.id.to_owned()).href() translate="no">{definition.title}</a>
                <small>{words.definition_subtitle(definition)}</small>
            </th>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = questions(one, other)
        .into_iter()
        .map(|question| {
            let is_part = part == Some(question);
            let cells = columns.map(|walk| cell(kit, walk, question, is_part));
            view! {
                <tr class=if is_part { "part" } else { "" }>
                    <th scope="row">
                        {is_part.then(|| view! { <span>{words.of(Student::TheyPartHere)}</span> })}
                        {words.question(question)}
                    </th>
                    {cells.into_iter().collect_view()}
                </tr>
            }
            .into_any()
        })
        .collect();
    let verdicts = columns.map(|walk| verdict(kit, walk));
    view! {
        <table class="trail" aria-labelledby="trail">
            <thead>
                <tr>
                    <th scope="col"><span class="sr">{words.of(Student::Question)}</span></th>
                    {heads.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr><th scope="row">{words.of(Student::So)}</th>{verdicts.into_iter().collect_view()}</tr>
            </tfoot>
        </table>
    }
    .into_any()
}

/// What one definition saw at a question.
fn cell(kit: Kit, walk: &Walk, question: Question, is_part: bool) -> AnyView {
    let words = kit.words();
    let title = walk.definition.title;
    let problem = walk.way.as_ref().err().map(|problem| words.unusable(problem));
    let steps = walk.steps(question);
    let answers = if steps.is_empty() {
        let text = problem.unwrap_or_else(|| words.of(Student::NotAsked));
        view! { <p class="unasked">{text}</p> }.into_any()
    } else {
        steps.iter().map(|step| answer(kit, walk, step, is_part)).collect_view().into_any()
    };
    view! { <td data-d=title>{answers}</td> }.into_any()
}

fn answer(kit: Kit, walk: &Walk, step: &Step, is_part: bool) -> AnyView {
    let words = kit.words();
    let sentence = kit
        .derived
        .desk
        .with_untracked(|desk| words.step(step, Names { district: &desk.district, roster: &desk.roster }));
    let source = knob_of(step).and_then(|knob| walk.definition.source(knob)).map(|source| source.citation);
    let (class, sign, label) = match (step.goes_on, is_part) {
        (true, _) => ("ans-sign", "m3 9.6 4 4L15 4.4", Student::GoesOn),
        (false, true) => ("ans-sign ans-sign-part", ENDS, Student::EndsHere),
        (false, false) => ("ans-sign", ENDS, Student::EndsHere),
    };
    view! {
        <div class="ans">
            <svg class=class viewBox="0 0 18 18" aria-hidden="true"><path d=sign></path></svg>
            <p><span class="sr">{words.of(label)} ": "</span>{sentence}</p>
            {source.map(|citation| view! { <p class="src" translate="no">{citation}</p> })}
        </div>
    }
    .into_any()
}

/// An arrow against a wall.
const ENDS: &str = "M1.5 9H11M7.5 5.2 11.3 9 7.5 12.8M15.5 3V15";

fn verdict(kit: Kit, walk: &Walk) -> AnyView {
    let words = kit.words();
    let title = walk.definition.title;
    let Ok(way) = &walk.way else { return view! { <td data-d=title></td> }.into_any() };
    let one = way.determination;
    let (text, detail) = if one.is_counted() {
        let school = kit.derived.desk.with_untracked(|desk| {
            let school = desk.roster.schools.get(usize::from(one.school?))?;
            let lea = desk.roster.leas.get(usize::from(school.lea))?;
            Some(desk.district.school(lea, &school.school_id)?.school_name.clone())
        });
        (Student::Counted, words.counted_as(one.grade, &school.unwrap_or_default()))
    } else {
        (Student::NotCounted, words.not_counted_because(one.outcome))
    };
    view! {
        <td data-d=title>
            <div class="trail-verdict">
                {line_drawing(one.outcome)}
                <p><b>{words.of(text)}</b><small>{detail}</small></p>
            </div>
        </td>
    }
    .into_any()
}

/// The line at one student, large: under the counted, over the rest.
fn line_drawing(outcome: Outcome) -> AnyView {
    let (path, class) = match outcome {
        Outcome::Dropout => ("M2 6H10Q16 6 16 12V36Q16 42 22 42H42Q48 42 48 36V12Q48 6 54 6H62", "mk-c"),
        _ => ("M2 6H62", "mk-n"),
    };
    view! {
        <svg class="crossing" width="64" height="48" viewBox="0 0 64 48" aria-hidden="true">
            <path class="theline" d=path></path>
            {mark_at(outcome, class, 32.0, 25.0, 22.0)}
        </svg>
    }
    .into_any()
}
