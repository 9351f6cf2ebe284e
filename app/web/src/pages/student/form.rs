use engine::certification::Obstacle;
use engine::checks::Field;
use leptos::prelude::*;
use words::screen::{Correcting, Effect as Made, Student};
use workshop::attempt::Refusal;
use workshop::correction::{CORRECTABLE, Correction, value};
use workshop::worksheet::bounded;

use super::case::Case;
use super::cites;
use super::documents::Papers;
use super::draft::{Evidence, HALF_A_DATE, Mistake, corrections};
use super::field::{Choices, FormField, choices_of, completions, field_id};
use super::kept::{Kept, keep, kept};
use super::subject::Stay;
use crate::browser::focus_later;
use crate::parts::Obstacles;
use crate::state::{Kit, use_kit};

/// The form that corrects one enrollment record at its source.
#[component]
pub(super) fn CorrectionForm(
    /// The student.
    case: Case,
    /// The record.
    stay: Stay,
    /// Which record's form is open.
    editing: RwSignal<Option<u32>>,
    /// What the last correction did.
    effect: RwSignal<String>,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let record = stay.record;
    let kept_before = kept(kit, record);
    let was_kept = kept_before.is_some();
    let kept_before = kept_before.unwrap_or_default();
    let fields: Vec<(Field, RwSignal<String>)> = CORRECTABLE
        .iter()
        .map(|field| {
            let kept = kept_before.fields.iter().find(|(other, _)| other == field).map(|(_, text)| text.clone());
            (*field, RwSignal::new(kept.unwrap_or_else(|| value(&stay.enrollment, *field))))
        })
        .collect();
    let Evidence { words: written, documents } = kept_before.evidence;
    let (evidence, cites) = (RwSignal::new(written), RwSignal::new(documents));
    keep_while_writing(kit, &stay, &fields, evidence, cites);
    let mistakes: RwSignal<Vec<Mistake>> = RwSignal::new(Vec::new());
    let obstacles: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let inputs = inputs(kit, &stay, &fields, mistakes);
    let close = move || {
        keep(kit, record, &Kept::default());
        editing.set(None);
        focus_later(button_id(record));
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let filled: Vec<(Field, String)> =
            fields.iter().map(|(field, text)| (*field, filled_in(*field, *text))).collect();
        let asked = kit.derived.desk.with_untracked(|desk| {
            let words = bounded(&evidence.read_untracked(), 500);
            corrections(&desk.district, record, &filled, &Evidence { words, documents: cites.get_untracked() })
        });
        match asked {
            Err(found) => {
                focus_later(found.first().map_or_else(|| HEADING.to_owned(), place_of));
                mistakes.set(found);
            }
            Ok(asked) => match correct(kit, case, asked) {
                Ok(sentence) => {
                    effect.set(sentence);
                    close();
                }
                Err(Refused::Obstacles(in_the_way)) => obstacles.set(in_the_way),
                Err(Refused::Field(mistake)) => mistakes.set(vec![mistake]),
            },
        }
    };
    let has = move |mistake: Mistake| mistakes.with(|mistakes| mistakes.contains(&mistake));
    let heading = words.correct_record(&stay.school, stay.enrollment.entry_date);
    view! {
        <form
            class="correct"
            novalidate
            aria-labelledby=HEADING
            on:submit=save
        >
            <h3 id=HEADING tabindex="-1">{heading}</h3>
            {was_kept.then(|| view! { <p class="soft">{words.of(Correcting::DraftIsHere)}</p> })}
            <details class="form-papers" open>
                <summary>{words.of(Student::Papers)}</summary>
                <Papers case=case/>
            </details>
            <div class="fields">{inputs}</div>
            <cites::Cites case=case cites=cites/>
            <div class="field field-wide">
                <label for=EVIDENCE>{words.of(Correcting::WhatItRestsOn)}</label>
                <p class="hint" id="evidence-hint">{words.of(Correcting::WhatItRestsOnHint)}</p>
                <input
                    id=EVIDENCE
                    type="text"
                    maxlength="500"
                    required=move || cites.with(Vec::is_empty)
                    aria-describedby="evidence-hint evidence-error"
                    aria-invalid=move || has(Mistake::NoEvidence).then_some("true")
                    bind:value=evidence
                />
                <p class="field-error" id="evidence-error">
                    {move || has(Mistake::NoEvidence).then(|| words.of(Correcting::SayWhatItRestsOn))}
                </p>
            </div>
            <p class="field-error" role="alert">
                {move || {
                    let nothing = has(Mistake::NothingChanged);
                    let text = if nothing { Correcting::NothingChanged } else { Correcting::SomethingToCorrect };
                    mistakes.with(|mistakes| (!mistakes.is_empty()).then(|| words.of(text)))
                }}
            </p>
            {move || obstacles.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
            <p class="actions">
                <button class="btn" type="submit">{words.of(Correcting::SaveTheCorrection)}</button>
                <button class="btn btn-2" type="button" on:click=move |_| close()>{words.of(Correcting::Cancel)}</button>
            </p>
        </form>
    }
}

/// Keeps what is being written, so that leaving the page loses nothing.
fn keep_while_writing(
    kit: Kit,
    stay: &Stay,
    fields: &[(Field, RwSignal<String>)],
    evidence: RwSignal<String>,
    cites: RwSignal<Vec<String>>,
) {
    let record = stay.record;
    let fields: Vec<(Field, String, RwSignal<String>)> =
        fields.iter().map(|(field, text)| (*field, value(&stay.enrollment, *field), *text)).collect();
    Effect::new(move |_| {
        let changed = fields.iter().filter(|(_, before, text)| text.with(|text| text != before));
        let fields = changed.map(|(field, _, text)| (*field, text.get())).collect();
        let evidence = Evidence { words: evidence.get(), documents: cites.get() };
        keep(kit, record, &Kept { fields, evidence });
    });
}

/// The id of the form's heading, which takes the focus as it opens.
pub(super) const HEADING: &str = "correct-heading";
const EVIDENCE: &str = "correct-evidence";

/// The id of the button that opens the form of a record.
pub(super) fn button_id(record: u32) -> String {
    format!("correct-record-{record}")
}

/// The fields of the form, in the order in which they can be corrected.
fn inputs(
    kit: Kit,
    stay: &Stay,
    fields: &[(Field, RwSignal<String>)],
    mistakes: RwSignal<Vec<Mistake>>,
) -> Vec<AnyView> {
    let words = kit.words();
    let (set, schools) = kit.derived.desk.with_untracked(|desk| {
        let schools: Choices = desk
            .district
            .schools_of(&stay.enrollment.lea_id)
            .map(|school| (school.school_id.clone(), school.school_name.clone()))
            .collect();
        (desk.district.exit_codes, schools)
    });
    let reason = fields.iter().find(|(field, _)| *field == Field::ExitReason).map(|(_, text)| *text);
    fields
        .iter()
        .map(|(field, text)| {
            let field = *field;
            let error = Signal::derive(move || {
                mistakes.with(|mistakes| {
                    mistakes.iter().find_map(|mistake| match mistake {
                        Mistake::Field(wrong, error) if *wrong == field => Some(words.correction_error(error)),
                        _ => None,
                    })
                })
            });
            let choices: Signal<Choices> = match (field, reason) {
                (Field::Completion, Some(reason)) => {
                    Signal::derive(move || reason.with(|reason| completions(words, set, reason)))
                }
                _ => Signal::stored(choices_of(words, field, set, &schools)),
            };
            let before = value(&stay.enrollment, field);
            view! { <FormField field=field before=before text=*text choices=choices error=error/> }.into_any()
        })
        .collect()
}

/// What stands in a field; a date that a browser holds half written is told apart from an empty one.
fn filled_in(field: Field, text: RwSignal<String>) -> String {
    let text = text.get_untracked();
    if text.is_empty() && has_half_a_date(&field_id(field)) { HALF_A_DATE.to_owned() } else { text }
}

fn has_half_a_date(id: &str) -> bool {
    let Some(input) = document().get_element_by_id(id) else { return false };
    let validity = js_sys::Reflect::get(&input, &"validity".into());
    let bad_input = validity.and_then(|validity| js_sys::Reflect::get(&validity, &"badInput".into()));
    bad_input.is_ok_and(|bad_input| bad_input.is_truthy())
}

/// Where to put the focus for a mistake.
fn place_of(mistake: &Mistake) -> String {
    match mistake {
        Mistake::Field(field, _) => field_id(*field),
        Mistake::NoEvidence => EVIDENCE.to_owned(),
        Mistake::NothingChanged => HEADING.to_owned(),
    }
}

enum Refused {
    Obstacles(Vec<Obstacle>),
    Field(Mistake),
}

/// Makes the corrections, and says what they did to the report.
fn correct(kit: Kit, case: Case, asked: Vec<Correction>) -> Result<String, Refused> {
    let measure = Measure::take(kit, case);
    for correction in asked {
        let field = correction.field;
        kit.correct(correction).map_err(|refusal| match refusal {
            Refusal::Obstacles(obstacles) => Refused::Obstacles(obstacles),
            Refusal::Correction(error) => Refused::Field(Mistake::Field(field, error)),
        })?;
    }
    Ok(measure.tell(kit, case))
}

/// The report before a change.
pub(super) struct Measure {
    outcome: Option<engine::evaluate::Outcome>,
    count: usize,
}

impl Measure {
    pub(super) fn take(kit: Kit, case: Case) -> Self {
        let count =
            kit.derived.report.with_untracked(|report| report.as_ref().map_or(0, |report| report.numerator.len()));
        Self { outcome: untrack(|| case.decided()).map(|one| one.outcome), count }
    }

    /// What the report says since then, in words.
    pub(super) fn tell(self, kit: Kit, case: Case) -> String {
        let words = kit.words();
        if let Some(problem) =
            kit.derived.report.with_untracked(|report| report.as_ref().err().map(|problem| words.unusable(problem)))
        {
            return problem;
        }
        let now = Self::take(kit, case);
        let student_id =
            case.subject.with_untracked(|subject| subject.as_ref().map(|subject| subject.student_id.clone()));
        words.correction_effect(Made {
            flow: kit.attempt.with_untracked(|attempt| attempt.flow),
            student_id: &student_id.unwrap_or_default(),
            before: self.outcome,
            after: now.outcome,
            count_before: self.count,
            count_after: now.count,
        })
    }
}
