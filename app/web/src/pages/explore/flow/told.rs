use engine::sorting;
use leptos::prelude::*;
use words::Words;
use words::screen::Flowing;
use workshop::flow::{Flow, Place};

use super::laid_out::has_threads;
use super::{Flows, Followed, picture};
use crate::parts::{DataTable, Figure, figure};

/// The figure of a flow: what it says, the picture, the numbers.
pub(super) fn figure_of(followed: Followed, flows: &Flows) -> AnyView {
    let words = followed.view.kit.words();
    let flow = &flows.after;
    let all = flow.students.len();
    let last = flow.stages.len().saturating_sub(1);
    let at_end = |is_asked: &dyn Fn(Place) -> bool| {
        let places = flow.places(last).into_iter();
        places.filter(|(place, _)| is_asked(*place)).map(|(_, count)| count).sum::<usize>()
    };
    let counted = at_end(&|place| place == Place::Counted);
    let finding = match flows.class {
        Some(class) => words.flow_of_class(class, all, at_end(&|place| place == Place::Graduated), counted),
        None => words.flow_of_members(all, at_end(&Place::is_here), counted),
    };
    let moved = flows.shifts.iter().map(|shift| shift.students.len()).sum();
    let mut says = vec![if moved > 0 { words.flow_moved(moved) } else { words.flow_way(&ends(flow)) }];
    let mut colophon = followed.view.colophon();
    match flows.class {
        Some(class) => colophon.extend([words.class_of(class.0), words.of(Flowing::OfClass)]),
        None => {
            says.push(words.flow_counted_beside(flows.beside));
            colophon.push(words.of(Flowing::OfMembers));
        }
    }
    figure(
        followed.view.kit,
        Figure {
            id: "flow",
            finding,
            unit: unit(followed, flows),
            picture: picture::picture(followed, flows),
            says: says.join(" "),
            table: if flows.class.is_some() { by_stage(words, flow) } else { by_stream(words, flow) },
            colophon,
        },
    )
}

/// What is drawn, of whom, and who is not in it.
fn unit(followed: Followed, flows: &Flows) -> String {
    let words = followed.view.kit.words();
    let first = flows.after.days.first();
    let whom = match (flows.class, first) {
        (Some(class), Some(first)) => {
            let late = (flows.after.days.len() < 5).then(|| words.flow_begins_late(class, *first));
            late.into_iter().collect()
        }
        (None, Some(first)) => {
            let span = followed.view.turned.with_untracked(grades);
            vec![words.flow_members_unit(span, *first)]
        }
        (_, None) => Vec::new(),
    };
    let size = if has_threads(&flows.after) { Flowing::MarkIsStudent } else { Flowing::WidthIsCount };
    let moved = (!flows.shifts.is_empty()).then(|| words.of(Flowing::Orange));
    whom.into_iter().chain([words.of(size)]).chain(moved).collect::<Vec<String>>().join(" ")
}

/// The last stage alone: what became of everyone.
fn ends(flow: &Flow) -> Vec<(chrono::NaiveDate, Vec<(Place, usize)>)> {
    let last = flow.stages.len().saturating_sub(1);
    flow.days.last().map(|day| (*day, flow.places(last))).into_iter().collect()
}

/// The grades of an event definition.
fn grades(definition: &engine::definition::Definition) -> engine::definition::GradeSpan {
    let text = definition.settings.get(engine::definition::Knob::Grades);
    text.and_then(|text| engine::definition::GradeSpan::parse(&text)).unwrap_or(engine::definition::GradeSpan::All)
}

/// From each place of the first stage to each of the last.
fn by_stream(words: Words, flow: &Flow) -> DataTable {
    let (from, to, streams) = (flow.places(0), flow.places(1), flow.streams(0));
    let number = |number: usize| words.plain_number(number);
    let count = |from: Place, to: Place| {
        streams.iter().find(|stream| stream.from == from && stream.to == to).map_or(0, |stream| stream.count)
    };
    let rows = from.iter().map(|(place, all)| {
        let cells = to.iter().map(|(to, _)| number(count(*place, *to)));
        [words.flow_place(*place)].into_iter().chain(cells).chain([number(*all)]).collect()
    });
    let foot = to.iter().map(|(_, count)| number(*count));
    DataTable {
        caption: words.of(Flowing::Members),
        head: with_total(words, Flowing::From, to.iter().map(|(place, _)| words.flow_place(*place))),
        rows: rows.collect(),
        foot: Some([words.of(Flowing::Total)].into_iter().chain(foot).chain([number(flow.students.len())]).collect()),
        numbers_from: 1,
    }
}

/// Each place with how many stand there at each stage.
fn by_stage(words: Words, flow: &Flow) -> DataTable {
    let number = |number: usize| words.plain_number(number);
    let stages: Vec<Vec<(Place, usize)>> = (0..flow.stages.len()).map(|stage| flow.places(stage)).collect();
    let mut places: Vec<Place> = stages.iter().flatten().map(|(place, _)| *place).collect();
    sorting::sort(&mut places);
    places.dedup();
    let rows = places.iter().map(|place| {
        let at =
            |stage: &Vec<(Place, usize)>| stage.iter().find(|(one, _)| one == place).map_or(0, |(_, count)| *count);
        [words.flow_place(*place)].into_iter().chain(stages.iter().map(|stage| number(at(stage)))).collect()
    });
    let mut head = vec![words.of(Flowing::Place)];
    head.extend(flow.days.iter().map(|day| words.flow_day(*day)));
    let mut foot = vec![words.of(Flowing::Total)];
    foot.extend(flow.days.iter().map(|_| number(flow.students.len())));
    DataTable { caption: words.of(Flowing::Class), head, rows: rows.collect(), foot: Some(foot), numbers_from: 1 }
}

fn with_total(words: Words, first: Flowing, rest: impl Iterator<Item = String>) -> Vec<String> {
    [words.of(first)].into_iter().chain(rest).chain([words.of(Flowing::Total)]).collect()
}
