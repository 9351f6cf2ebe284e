use std::sync::Arc;

use engine::evaluate::{CohortEvaluator, Unit};
use leptos::prelude::*;
use words::Names;
use words::screen::Classing;
use workshop::cohort::{Change, changes};

use super::Class;
use crate::pages::explore::View;
use crate::pages::explore::explained::line_of;
use crate::parts::{StudentLine, StudentList, student_list};
use crate::state::Shared;

/// Who stands elsewhere in the class since a setting was turned, and by which clause.
pub(super) fn list(view: View, class: &Shared<Class>) -> AnyView {
    if view.turning.with(|turning| turning.changes().is_empty()) {
        return ().into_any();
    }
    let changes = changes(&class.before.report, &class.after.report);
    let class = Shared::clone(class);
    let list = StudentList {
        id: "class-changes",
        class: "flow-list",
        all: changes.len(),
        columns: Vec::new(),
        lines: Arc::new(move |most| lines(view, &class, &changes[..changes.len().min(most)])),
    };
    view! {
        <section class="flow-moved">
            <h2>{view.kit.words().of(Classing::Changed)}</h2>
            {student_list(view.kit, list)}
        </section>
    }
    .into_any()
}

/// Each with the last clause of the student's trail under the turned definition.
fn lines(view: View, class: &Class, changes: &[Change]) -> Vec<StudentLine> {
    let words = view.kit.words();
    view.kit.derived.desk.with_untracked(|desk| {
        let names = Names { district: &desk.district, roster: &desk.roster };
        let (set, asked) = (&class.after.set, &class.asked);
        let unit = Unit::find(&desk.roster, set.level, &asked.lea_id, asked.school_id());
        let evaluator = unit.and_then(|unit| CohortEvaluator::new(&desk.roster, set, asked.class, unit)).ok();
        let why = |change: &Change| {
            let trail = evaluator.as_ref()?.explain(change.student);
            trail.steps.last().map(|step| words.step(step, names))
        };
        let line = |change: &Change| StudentLine {
            change: words.cohort_change(change),
            why: why(change).unwrap_or_default(),
            ..line_of(desk, change.student)
        };
        changes.iter().map(line).collect()
    })
}
