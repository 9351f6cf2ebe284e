use std::sync::Arc;

use engine::roster::StudentIx;
use leptos::prelude::*;
use words::screen::Flowing;
use workshop::flow::{Flow, Group, Place};

use super::{Flows, Followed};
use crate::pages::explore::explained::{explained, line_of};
use crate::parts::{StudentLine, StudentList, student_list};

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

/// Where the group stood at each stage; or that nobody is in it.
fn way(followed: Followed) -> AnyView {
    let words = followed.view.kit.words();
    let Ok(flows) = followed.flows.get() else { return ().into_any() };
    let Some(group) = followed.group.get() else { return ().into_any() };
    let way = flows.after.way_of(group);
    let is_empty = way.iter().all(|(_, places)| places.is_empty());
    let says = if is_empty { words.of(Flowing::Nobody) } else { words.flow_way(&way) };
    view! { <p class="says">{says}</p> }.into_any()
}

fn students(followed: Followed) -> AnyView {
    let (Ok(flows), Some(group)) = (followed.flows.get(), followed.group.get()) else { return ().into_any() };
    let lines: Vec<usize> = flows.after.lines_of(group).collect();
    let all = lines.len();
    if all == 0 {
        return ().into_any();
    }
    let columns = flows.after.days.iter().map(ToString::to_string).collect();
    let list = StudentList {
        id: "flow",
        class: "flow-list",
        all,
        columns,
        lines: Arc::new(move |most| students_of(followed, &flows, &lines[..all.min(most)])),
    };
    view! { <h3>{followed.view.kit.words().flow_students(all)}</h3> {student_list(followed.view.kit, list)} }.into_any()
}

/// Each with what decided, of members; of a class there is a clause a year, and the way says more.
fn students_of(followed: Followed, flows: &Flows, lines: &[usize]) -> Vec<StudentLine> {
    let (view, flow) = (followed.view, &flows.after);
    let words = view.kit.words();
    let students: Vec<StudentIx> = lines.iter().map(|line| flow.students[*line]).collect();
    let mut told = match flows.class {
        None => view.turned.with_untracked(|turned| explained(view, turned, &students)),
        Some(_) => {
            let desk = view.kit.derived.desk;
            desk.with_untracked(|desk| students.iter().map(|student| line_of(desk, *student)).collect())
        }
    };
    for (one, line) in told.iter_mut().zip(lines) {
        let places = places_of(flow, *line);
        if one.why.is_empty() {
            one.why = words.flow_path(&places);
        }
        one.question = String::new();
        one.cells = places.into_iter().map(|place| words.flow_place(place)).collect();
    }
    told
}

/// The places of one student, stage by stage.
fn places_of(flow: &Flow, line: usize) -> Vec<Place> {
    flow.stages.iter().map(|places| places[line]).collect()
}
