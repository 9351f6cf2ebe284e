//! Flow: where last year's members or a ninth-grade class went, under the definition in hand.

mod group;
mod labels;
mod laid_out;
mod picture;
mod places;
mod stops;
mod told;
mod ways;

use engine::definition::Definition;
use engine::evaluate::{ClassOf, EventReport, Unusable};
use leptos::prelude::*;
use words::screen::Flowing;
use workshop::flow::{Flow, Group, Shift, class, counted_beside, members, shifts};

use super::View;
use crate::parts::radios;
use crate::route::OF_WHOM;
use crate::state::{Memo, Shared};

/// Of so many shifts each has a line.
const MOST_SHIFTS: usize = 8;

/// Whom a link asks for.
const MEMBERS: &str = OF_WHOM[0];
const CLASS: &str = OF_WHOM[1];

/// How many letters a row of choices holds.
const ROOM: usize = 140;

/// The flow before and after a setting was turned.
struct Flows {
    /// The class; none where it is of members.
    class: Option<ClassOf>,
    before: Shared<Flow>,
    after: Shared<Flow>,
    shifts: Vec<Shift>,
    /// How many the report counts who are no members.
    beside: usize,
}

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Followed {
    view: View,
    flows: Memo<Result<Shared<Flows>, Unusable>>,
    /// The group that is followed; none where none is, or the link's is none of the flow.
    group: Memo<Option<Group>>,
}

pub(super) fn view(view: View) -> AnyView {
    let of_class = Memo::new(move |_| view.own.get("of").as_deref() == Some(CLASS));
    // The flow at the start stays as it is while settings are turned.
    let before = Memo::new(move |_| flow(view, of_class.get(), view.before.get()?, &view.start.get()));
    let flows = Memo::new(move |_| flows(view, of_class.get(), before.get()?).map(Shared::new));
    let group = Memo::new(move |_| view.own.get("follow").and_then(|text| Group::parse(&text)));
    let followed = Followed { view, flows, group };
    let words = view.kit.words();
    let shown = move || match flows.get() {
        Err(problem) => view! { <p class="answer-why">{words.unusable(&problem)}</p> }.into_any(),
        Ok(flows) if flows.after.students.is_empty() => view! { <p>{words.of(Flowing::NoClass)}</p> }.into_any(),
        Ok(flows) => view! { {told::figure_of(followed, &flows)} {moved(view, &flows)} }.into_any(),
    };
    // The choice and its picture are one piece: on a phone the settings come after it.
    view! {
        <div>
            {whom(view, of_class)}
            {shown}
        </div>
        {group::panel(followed)}
    }
    .into_any()
}

/// The flow of a definition.
fn flow(
    view: View,
    of_class: bool,
    report: Shared<EventReport>,
    definition: &Definition,
) -> Result<Shared<Flow>, Unusable> {
    view.kit.derived.desk.with(|desk| {
        let flow = if of_class {
            class(&desk.roster, definition, report.period.lea, class_of(view))
        } else {
            members(&desk.roster, definition, &report)
        };
        flow.map(Shared::new)
    })
}

fn flows(view: View, of_class: bool, before: Shared<Flow>) -> Result<Flows, Unusable> {
    let report = view.after.get()?;
    let after = flow(view, of_class, report.clone(), &view.turned.get())?;
    Ok(Flows {
        class: of_class.then(|| class_of(view)),
        shifts: shifts(&before, &after),
        beside: if of_class { 0 } else { counted_beside(&after, &report).len() },
        before,
        after,
    })
}

fn class_of(view: View) -> ClassOf {
    ClassOf(view.kit.opened.with(|opened| opened.info.class))
}

/// Members or class; another choice follows nobody at first.
fn whom(view: View, of_class: Memo<bool>) -> AnyView {
    let words = view.kit.words();
    let choose = move |slug: &'static str| {
        view.own.set("of", (slug == CLASS).then(|| slug.to_owned()));
        view.own.set("follow", None);
    };
    let choices = radios(
        "flow-of",
        words.of(Flowing::Whom),
        vec![(MEMBERS, words.of(Flowing::Members)), (CLASS, words.of(Flowing::Class))],
        Memo::new(move |_| if of_class.get() { CLASS } else { MEMBERS }.to_owned()),
        ROOM,
        Callback::new(choose),
    );
    view! { <div class="view-controls noprint">{choices}</div> }.into_any()
}

/// Who stands elsewhere since a setting was turned.
fn moved(view: View, flows: &Flows) -> AnyView {
    let words = view.kit.words();
    if view.turning.with_untracked(|turning| turning.changes().is_empty()) {
        return ().into_any();
    }
    let lines: Vec<AnyView> = flows
        .shifts
        .iter()
        .take(MOST_SHIFTS)
        .map(|shift| {
            let days = if shift.after.is_some() { &flows.after.days } else { &flows.before.days };
            view! { <li>{days.get(shift.stage).map(|day| words.flow_shift(shift, *day))}</li> }.into_any()
        })
        .collect();
    let all = flows.shifts.len();
    view! {
        <section class="flow-moved">
            <h2>{words.of(Flowing::Moved)}</h2>
            {(all == 0).then(|| view! { <p>{words.of(Flowing::NobodyMoves)}</p> })}
            <ul>{lines}</ul>
            {(all > MOST_SHIFTS).then(|| view! { <p class="hint">{words.first_shown(MOST_SHIFTS, all)}</p> })}
        </section>
    }
    .into_any()
}
