use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, EventReport};
use leptos::prelude::*;
use words::Names;
use words::screen::{Exploring, Truths as Text};
use workshop::truth::{Field, TruthTable, Truths};

use crate::pages::explore::View;
use crate::parts::{Crossing, FlipLine, flip_line};

/// The most students listed on each side.
const MOST_LISTED: usize = 40;

/// The students of the two wrong fields, each with what decided and what is true.
pub(super) fn lists(
    view: View,
    report: &EventReport,
    truths: &Truths,
    before: &TruthTable,
    after: &TruthTable,
) -> AnyView {
    let words = view.kit.words();
    let turned = view.turned.get();
    let sides: Vec<AnyView> = [(Field::Missed, Text::Missed), (Field::Mistaken, Text::Mistaken)]
        .into_iter()
        .map(|(field, heading)| {
            let lines = lines(view, &turned, report, truths, (before, after), field);
            let (shown, all) = (lines.len(), after.count(field));
            let more = (all > shown).then(|| view! { <p class="hint">{words.first_shown(shown, all)}</p> });
            let nobody = (all == 0).then(|| view! { <p class="mute">{words.of(Exploring::Nobody)}</p> });
            view! {
                <div>
                    <h2><span class="num" translate="no">{all.to_string()}</span> " " {words.of(heading)}</h2>
                    {(field == Field::Missed).then(|| kept_out(view, after))}
                    {nobody}
                    <ul class="flip-list">{lines}</ul>
                    {more}
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <div class="flips">{sides}</div> }.into_any()
}

/// How many each question kept out of the count.
fn kept_out(view: View, table: &TruthTable) -> AnyView {
    let words = view.kit.words();
    if table.missed_by.is_empty() {
        return ().into_any();
    }
    let items: Vec<AnyView> = table
        .missed_by
        .iter()
        .map(|(question, count)| {
            view! { <li>{words.question(*question)} " " <b class="num" translate="no">{count.to_string()}</b></li> }
                .into_any()
        })
        .collect();
    view! { <p class="hint">{words.of(Text::KeptOut)}</p> <ul class="key">{items}</ul> }.into_any()
}

fn lines(
    view: View,
    turned: &Definition,
    report: &EventReport,
    truths: &Truths,
    (before, after): (&TruthTable, &TruthTable),
    field: Field,
) -> Vec<AnyView> {
    let words = view.kit.words();
    view.kit.derived.desk.with_untracked(|desk| {
        let Ok(evaluator) = EventEvaluator::new(&desk.roster, turned, report.period) else { return Vec::new() };
        let names = Names { district: &desk.district, roster: &desk.roster };
        after
            .places(field)
            .take(MOST_LISTED)
            .map(|place| {
                let one = &report.determinations[place];
                let step = evaluator.explain(one.student).ok().and_then(|trail| trail.steps.last().copied());
                let decided = step.map(|step| words.step(&step, names)).unwrap_or_default();
                let line = FlipLine {
                    student_id: desk.roster.student_id(one.student).to_owned(),
                    name: desk.name_of(one.student),
                    why: format!("{} {decided}", words.truth(truths.get(one.student))),
                    question: words.question(one.clause.question()),
                };
                let crossing = match (before.fields[place] == field, one.is_counted()) {
                    (true, true) => Crossing::Counted,
                    (true, false) => Crossing::NotCounted,
                    (false, true) => Crossing::Enters,
                    (false, false) => Crossing::Leaves,
                };
                flip_line(crossing, &line, None)
            })
            .collect()
    })
}
