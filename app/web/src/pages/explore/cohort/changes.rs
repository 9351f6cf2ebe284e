use engine::evaluate::{CohortEvaluator, Unit};
use leptos::prelude::*;
use words::screen::Classing;
use workshop::cohort::{Change, changes};
use workshop::desk::Desk;

use super::Class;
use crate::pages::explore::View;
use crate::route::Route;

/// Up to this many students are listed.
const MOST_LISTED: usize = 40;

/// Who stands elsewhere in the class since a setting was turned, and by which clause.
pub(super) fn list(view: View, class: &Class) -> AnyView {
    let words = view.kit.words();
    if view.turning.with(|turning| turning.changes().is_empty()) {
        return ().into_any();
    }
    let changes = changes(&class.before.report, &class.after.report);
    let items: Vec<AnyView> = view.kit.derived.desk.with_untracked(|desk| {
        let why = clauses(view, class, desk);
        let item = |change: &Change| {
            let id = desk.roster.student_id(change.student).to_owned();
            let href = Route::Student(id.clone()).href();
            view! {
                <li>
                    <a class="sid" href=href translate="no">{id}</a> " "
                    <span translate="no">{desk.name_of(change.student)}</span> " "
                    <b class="tf-text">{words.cohort_change(change)}</b>
                    <p>{why(change)}</p>
                </li>
            }
            .into_any()
        };
        changes.iter().take(MOST_LISTED).map(item).collect()
    });
    let all = changes.len();
    view! {
        <section class="flow-moved">
            <h2>{words.of(Classing::Changed)}</h2>
            {(all == 0).then(|| view! { <p>{words.of(Classing::NobodyChanges)}</p> })}
        </section>
        <ul class="flow-list">{items}</ul>
        {(all > MOST_LISTED).then(|| view! { <p class="hint">{words.first_shown(MOST_LISTED, all)}</p> })}
    }
    .into_any()
}

/// The last clause of a student's trail under the turned definition.
fn clauses<'a>(view: View, class: &'a Class, desk: &'a Desk) -> impl Fn(&Change) -> Option<String> + 'a {
    let words = view.kit.words();
    let names = words::Names { district: &desk.district, roster: &desk.roster };
    let set = &class.after.set;
    let asked = &class.asked;
    let unit = Unit::find(&desk.roster, set.level, &asked.lea_id, asked.school_id());
    let evaluator = unit.and_then(|unit| CohortEvaluator::new(&desk.roster, set, asked.class, unit)).ok();
    move |change| {
        let trail = evaluator.as_ref()?.explain(change.student);
        trail.steps.last().map(|step| words.step(step, names))
    }
}
