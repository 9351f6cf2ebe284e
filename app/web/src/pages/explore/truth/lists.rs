use std::sync::Arc;

use engine::evaluate::EventReport;
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Truths as Text;
use workshop::truth::{Field, TruthTable, Truths};

use crate::pages::explore::View;
use crate::pages::explore::explained::explained;
use crate::parts::{Crossing, StudentLine, StudentList, student_list};
use crate::state::Shared;

/// What the lists are about: the report of the definition in hand, what is true, and who stands where before and after.
#[derive(Clone)]
pub(super) struct Told {
    pub(super) report: Shared<EventReport>,
    pub(super) truths: Shared<Truths>,
    pub(super) before: Shared<TruthTable>,
    pub(super) after: Shared<TruthTable>,
}

/// The students of the two wrong fields, each with what decided and what is true.
pub(super) fn lists(view: View, told: &Told) -> AnyView {
    let words = view.kit.words();
    let sides: Vec<AnyView> =
        [(Field::Missed, Text::Missed, "not-counted"), (Field::Mistaken, Text::Mistaken, "counted-wrongly")]
            .into_iter()
            .map(|(field, heading, id)| {
                let all = told.after.count(field);
                let kept_out = (field == Field::Missed).then(|| kept_out(view, &told.after));
                let told = told.clone();
                let lines = Arc::new(move |most| lines(view, &told, field, most));
                let list = StudentList { id, class: "flip-list", all, columns: Vec::new(), lines };
                view! {
                    <div>
                        <h2><span class="num" translate="no">{words.number(all)}</span> " " {words.of(heading)}</h2>
                        {kept_out}
                        {student_list(view.kit, list)}
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
            view! { <li>{words.question(*question)} " " <b class="num" translate="no">{words.number(*count)}</b></li> }
                .into_any()
        })
        .collect();
    view! { <p class="hint">{words.of(Text::KeptOut)}</p> <ul class="key">{items}</ul> }.into_any()
}

fn lines(view: View, told: &Told, field: Field, most: usize) -> Vec<StudentLine> {
    let words = view.kit.words();
    let places: Vec<usize> = told.after.places(field).take(most).collect();
    let students: Vec<StudentIx> = places.iter().map(|place| told.report.determinations[*place].student).collect();
    let mut lines = view.turned.with_untracked(|turned| explained(view, turned, &students));
    for (line, place) in lines.iter_mut().zip(places) {
        let one = &told.report.determinations[place];
        line.why = format!("{} {}", words.truth(told.truths.get(one.student)), line.why);
        line.crossing = Some(match (told.before.fields[place] == field, one.is_counted()) {
            (true, true) => Crossing::Counted,
            (true, false) => Crossing::NotCounted,
            (false, true) => Crossing::Enters,
            (false, false) => Crossing::Leaves,
        });
    }
    lines
}
