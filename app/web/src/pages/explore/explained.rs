//! Students with what a definition decided about them, for the lists of the views.

use engine::definition::Definition;
use engine::evaluate::{EventEvaluator, Period};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::Names;
use workshop::desk::Desk;

use super::View;
use crate::parts::StudentLine;

/// The students, each with the last step of a yearly count.
pub(super) fn explained(view: View, definition: &Definition, students: &[StudentIx]) -> Vec<StudentLine> {
    let words = view.kit.words();
    let (lea, year) = view.kit.attempt.with_untracked(|at| (at.lea_id.clone(), at.year));
    view.kit.derived.desk.with_untracked(|desk| {
        let names = Names { district: &desk.district, roster: &desk.roster };
        let evaluator = Period::find(&desk.roster, &lea, year)
            .and_then(|period| EventEvaluator::new(&desk.roster, definition, period))
            .ok();
        let line = |student: &StudentIx| {
            let trail = evaluator.as_ref().and_then(|evaluator| evaluator.explain(*student).ok());
            let who = line_of(desk, *student);
            match trail.and_then(|trail| trail.steps.last().copied()) {
                None => who,
                Some(step) => StudentLine {
                    why: words.step(&step, names),
                    question: words.question(step.clause.question()),
                    ..who
                },
            }
        };
        students.iter().map(line).collect()
    })
}

/// A student of whom nothing is said yet.
pub(super) fn line_of(desk: &Desk, student: StudentIx) -> StudentLine {
    StudentLine {
        student_id: desk.roster.student_id(student).to_owned(),
        name: desk.name_of(student),
        ..StudentLine::default()
    }
}
