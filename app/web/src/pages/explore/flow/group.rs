use engine::evaluate::EventEvaluator;
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Flowing;
use workshop::desk::Desk;
use workshop::export::{ByteOrderMark, csv_text};
use workshop::flow::{Flow, Group, Place};

use super::Followed;
use crate::browser::offer_file;
use crate::route::Route;

/// Up to this many students are listed; the file has all of them.
const MOST_LISTED: usize = 40;

/// The choice of a group, where it went, and who is in it.
pub(super) fn panel(followed: Followed) -> AnyView {
    let words = followed.view.kit.words();
    let choose = move |event| {
        let key: String = event_target_value(&event);
        followed.view.own.set("follow", (!key.is_empty()).then_some(key));
    };
    let present = move || followed.group.get().map(|group| group.to_string()).unwrap_or_default();
    view! {
        <section class="flow-group">
            <p class="chooser">
                <label for="follow">{words.of(Flowing::Group)}</label>
                <select id="follow" prop:value=present on:change=choose>
                    <option value="">{words.of(Flowing::Everyone)}</option>
                    {move || followed.flows.get().ok().map(|flows| options(followed, &flows.after))}
                </select>
            </p>
            <div aria-live="polite">{move || way(followed)}</div>
            {move || students(followed)}
        </section>
    }
    .into_any()
}

/// Every group of a flow: who stands where, and who goes on to where.
fn options(followed: Followed, flow: &Flow) -> AnyView {
    let words = followed.view.kit.words();
    let present = followed.group.get_untracked();
    let mut options: Vec<AnyView> = Vec::new();
    for (stage, day) in flow.days.iter().enumerate() {
        let places = flow.places(stage).into_iter().map(|(place, count)| (Group::at(stage, place), count));
        let streams = flow.streams(stage).into_iter();
        let streams = streams.map(|one| (Group { to: Some(one.to), ..Group::at(stage, one.from) }, one.count));
        for (group, count) in places.chain(streams) {
            let text = words.flow_group(group.from, *day, group.to, count);
            let is_present = present == Some(group);
            options.push(view! { <option value=group.to_string() selected=is_present>{text}</option> }.into_any());
        }
    }
    options.into_any()
}

/// Where the group stood at each stage; or that the link's group is none.
fn way(followed: Followed) -> AnyView {
    let words = followed.view.kit.words();
    let Ok(flows) = followed.flows.get() else { return ().into_any() };
    let Some(group) = followed.group.get() else {
        let asked = followed.view.own.get("follow").is_some();
        return asked.then(|| view! { <p class="hint">{words.of(Flowing::UnknownGroup)}</p> }).into_any();
    };
    let way = flows.after.way_of(group);
    let is_empty = way.iter().all(|(_, places)| places.is_empty());
    let says = if is_empty { words.of(Flowing::Nobody) } else { words.flow_way(&way) };
    view! { <p class="says">{says}</p> }.into_any()
}

fn students(followed: Followed) -> AnyView {
    let words = followed.view.kit.words();
    let (Ok(flows), Some(group)) = (followed.flows.get(), followed.group.get()) else { return ().into_any() };
    let lines: Vec<usize> = flows.after.lines_of(group).collect();
    let all = lines.len();
    if all == 0 {
        return ().into_any();
    }
    let items: Vec<AnyView> = followed.view.kit.derived.desk.with_untracked(|desk| {
        let turned = followed.view.turned.get_untracked();
        let names = words::Names { district: &desk.district, roster: &desk.roster };
        // Of a member the clause that decided says most; of a class there is one a year, and the way says more.
        let report = followed.view.after.get_untracked().ok().filter(|_| flows.class.is_none());
        let evaluator = report.and_then(|report| EventEvaluator::new(&desk.roster, &turned, report.period).ok());
        let why = |line: usize, student: StudentIx| {
            let trail = evaluator.as_ref().and_then(|evaluator| evaluator.explain(student).ok());
            match trail.and_then(|trail| trail.steps.last().copied()) {
                Some(step) => words.step(&step, names),
                None => words.flow_path(&places_of(&flows.after, line)),
            }
        };
        let item = |line: &usize| {
            let student = flows.after.students[*line];
            let id = desk.roster.student_id(student).to_owned();
            let href = Route::Student(id.clone()).href();
            view! {
                <li>
                    <a class="sid" href=href translate="no">{id}</a> " "
                    <span translate="no">{desk.name_of(student)}</span>
                    <p>{why(*line, student)}</p>
                </li>
            }
            .into_any()
        };
        lines.iter().take(MOST_LISTED).map(item).collect()
    });
    let save = move |_| {
        let text = followed.view.kit.derived.desk.with_untracked(|desk| file_of(followed, desk, &flows.after, group));
        offer_file(&format!("flow-{group}.csv"), "text/csv", &text);
    };
    view! {
        <h3>{words.flow_students(all)}</h3>
        <ul class="flow-list">{items}</ul>
        {(all > MOST_LISTED).then(|| view! { <p class="hint">{words.first_shown(MOST_LISTED, all)}</p> })}
        <p class="actions noprint">
            <button class="btn btn-2 btn-sm" type="button" on:click=save>{words.of(Flowing::SaveGroup)}</button>
        </p>
    }
    .into_any()
}

/// The places of one student, stage by stage.
fn places_of(flow: &Flow, line: usize) -> Vec<Place> {
    flow.stages.iter().map(|places| places[line]).collect()
}

/// All students of a group with their places, as a file.
fn file_of(followed: Followed, desk: &Desk, flow: &Flow, group: Group) -> String {
    let words = followed.view.kit.words();
    let days: Vec<String> = flow.days.iter().map(ToString::to_string).collect();
    let head = [words.of(Flowing::Student), words.of(Flowing::Name)];
    let header: Vec<&str> = ["synthetic"].into_iter().chain(head.iter().chain(&days).map(String::as_str)).collect();
    let row = |line: usize| {
        let student = flow.students[line];
        let places = places_of(flow, line).into_iter().map(|place| words.flow_place(place));
        let who = ["yes".to_owned(), desk.roster.student_id(student).to_owned(), desk.name_of(student)];
        who.into_iter().chain(places).collect()
    };
    let rows: Vec<Vec<String>> = flow.lines_of(group).map(row).collect();
    csv_text(&header, &rows, ByteOrderMark::Write)
}
