use engine::definition::Knob;
use engine::evaluate::{Determination, Outcome};
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Classing;
use workshop::cohort::{Removal, cut_off};

use super::picture::{self, Row};
use super::{Class, Side};
use crate::geometry::stairs::Stair;
use crate::pages::explore::View;
use crate::parts::{DataTable, Figure, clause_source, figure};
use crate::route::{LAST_STEP as LAST, Route};
use crate::state::{Kit, Shared};

/// Up to this many students of a step are named.
const MOST_NAMED: usize = 40;

/// The steps one at a time: the staircase so far, the rule of the present step and its students.
pub(super) fn steps(view: View, chooser: AnyView) -> AnyView {
    let asked = move || view.own.get("step").and_then(|step| step.parse::<u8>().ok());
    let present = move || asked().unwrap_or_else(|| first_step(view));
    let words = view.kit.words();
    let go = move |step: u8| view.own.set("step", Some(step.to_string()));
    let button = |text: Classing, to: fn(u8) -> u8| {
        let is_idle = move || (to(present()) == present()).then_some("true");
        view! {
            <button class="btn btn-2 btn-sm" type="button" aria-disabled=is_idle on:click=move |_| go(to(present()))>
                {words.of(text)}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="actions class-steps">
            {chooser}
            {button(Classing::Back, |step| step.saturating_sub(1).max(1))}
            {button(Classing::Next, |step| (step + 1).min(LAST))}
            {button(Classing::AllSteps, |_| LAST)}
            <p class="step-of" role="status">{move || words.cohort_step(present())}</p>
        </div>
        {move || view.class.get().ok().map(|class| shown(view, &class, present()))}
    }
    .into_any()
}

/// The first step that takes someone in; the last one where the records begin after all of them.
fn first_step(view: View) -> u8 {
    let steps = |class: &Shared<Class>| {
        let imported = (1..LAST).zip(&class.after.build.imported);
        imported.filter(|(_, students)| !students.is_empty()).map(|(step, _)| step).next()
    };
    view.class.with(|class| class.as_ref().ok().and_then(steps)).unwrap_or(LAST)
}

fn shown(view: View, class: &Class, step: u8) -> AnyView {
    let words = view.kit.words();
    let (before, rows) = (rows(view.kit, class, &class.before), rows(view.kit, class, &class.after));
    let names: Vec<String> = rows.iter().map(|row| row.label.clone()).collect();
    let shown: Vec<Row> = rows
        .into_iter()
        .zip(before)
        .filter(|(row, _)| row.step <= step)
        .map(|(row, before)| Row { before: before.count(), is_present: row.step == step, ..row })
        .collect();
    let sum = |is_asked: &dyn Fn(&Row) -> bool| shown.iter().filter(|row| is_asked(row)).map(Row::count).sum();
    let here = sum(&|row| {
        let counts = if step < 5 { matches!(row.stair, Stair::Add(_)) } else { !matches!(row.stair, Stair::Total) };
        row.step == step && counts
    });
    let left = match step {
        1..=4 => sum(&|row| matches!(row.stair, Stair::Add(_))),
        5 => class.after.counts.listed,
        _ => class.after.counts.cohort(),
    };
    let rate = class.after.counts.graduation().map(|rate| rate.percent().to_string()).unwrap_or_default();
    let finding = words.cohort_finding(step, here, left, (class.after.counts.graduates, &rate));
    let unit = if picture::has_marks(&shown) { Classing::MarkIsStudent } else { Classing::BarIsCount };
    let drawn = figure(
        view.kit,
        Figure {
            id: "cohort",
            finding,
            unit: format!("{}. {}", class.unit_name(view), words.of(unit)),
            picture: picture::picture(view.kit, &shown, &names),
            says: rule(view, class, step),
            table: table(view.kit, &shown),
            colophon: view.colophon(),
        },
    );
    let knob = match step {
        6 => Knob::RemovalProof,
        7 => Knob::DiplomaBy,
        _ => Knob::CohortEntry,
    };
    let source = view.start.with(|start| clause_source(words, start, knob));
    let named: Vec<AnyView> = shown.iter().filter(|row| row.is_present).map(|row| named(view.kit, row)).collect();
    view! {
        {drawn}
        <div class="src apart">{source}</div>
        {named}
    }
    .into_any()
}

fn rule(view: View, class: &Class, step: u8) -> String {
    let words = view.kit.words();
    match step {
        1..=5 => words.build_step(step, class.asked.class),
        6 => words.cohort_removals(&class.after.set),
        _ => words.cohort_outcomes(&class.after.set, cut_off(&class.after.set, class.asked.class)),
    }
}

/// Every row of the staircase of one definition, in order.
fn rows(kit: Kit, class: &Class, side: &Side) -> Vec<Row> {
    let words = kit.words();
    let row = |step: u8, label: String, outcome: Outcome, stair: fn(usize) -> Stair, students: Vec<StudentIx>| Row {
        step,
        label,
        outcome,
        stair: stair(students.len()),
        students,
        before: 0,
        is_present: false,
    };
    let listed = Outcome::Continuing;
    let mut rows: Vec<Row> = (1_u8..)
        .zip(&side.build.imported)
        .map(|(step, students)| {
            row(step, words.cohort_import(step, class.asked.class), listed, Stair::Add, students.clone())
        })
        .collect();
    let left_out = side.build.excluded.iter().map(|(student, _)| *student).collect();
    let nobody = Outcome::NotConsidered;
    let others = side.build.of_other_classes.clone();
    rows.push(row(4, words.cohort_of_others(), nobody, Stair::Beside, others));
    rows.push(row(5, words.cohort_left_out(), nobody, Stair::Beside, left_out));
    rows.push(row(5, words.of(Classing::Listed), listed, |_| Stair::Total, side.report.listed()));
    let roster = kit.derived.desk.with_untracked(|desk| desk.roster.clone());
    for removal in Removal::ALL {
        let is_asked = |one: &&Determination| Removal::of(&roster, one) == Some(removal);
        let students = side.report.determinations.iter().filter(is_asked).map(|one| one.student).collect();
        rows.push(row(6, words.cohort_removal(removal), Outcome::Removed, Stair::Take, students));
    }
    rows.push(row(6, words.of(Classing::Adjusted), listed, |_| Stair::Total, side.report.adjusted_cohort()));
    for outcome in [Outcome::Graduate, Outcome::Completer, Outcome::Continuing, Outcome::Dropout] {
        rows.push(row(7, words.cohort_outcome(outcome), outcome, Stair::Part, side.report.of(outcome)));
    }
    rows
}

fn table(kit: Kit, rows: &[Row]) -> DataTable {
    let words = kit.words();
    let number = |number: usize| words.plain_number(number);
    DataTable {
        caption: words.of(Classing::Step),
        head: [Classing::Step, Classing::Students, Classing::Was].map(|text| words.of(text)).into(),
        rows: rows.iter().map(|row| vec![row.label.clone(), number(row.count()), number(row.before)]).collect(),
        foot: None,
        numbers_from: 1,
    }
}

/// The students of a row of the present step.
fn named(kit: Kit, row: &Row) -> AnyView {
    let all = row.students.len();
    if all == 0 || matches!(row.stair, Stair::Total) {
        return ().into_any();
    }
    let links: Vec<AnyView> = kit.derived.desk.with_untracked(|desk| {
        let link = |student: &StudentIx| {
            let id = desk.roster.student_id(*student).to_owned();
            let href = Route::Student(id.clone()).href();
            view! { " " <a class="sid" href=href translate="no">{id}</a> }.into_any()
        };
        row.students.iter().take(MOST_NAMED).map(link).collect()
    });
    let words = kit.words();
    view! {
        <p class="still">
            <b>{row.label.clone()}</b> " " {words.cohort_students(all)} {links} " "
            {(all > MOST_NAMED).then(|| words.first_shown(MOST_NAMED, all))}
        </p>
    }
    .into_any()
}
