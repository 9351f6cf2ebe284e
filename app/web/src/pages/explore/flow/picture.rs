use engine::choice::Choice;
use engine::evaluate::Outcome;
use engine::sorting;
use leptos::prelude::*;
use workshop::flow::{Flow, Group, Place};

use super::{Flows, Followed};
use crate::geometry::Layout;
use crate::geometry::ribbons::{Frame, Ribbon, Ribbons, ribbons, thread};
use crate::parts::{mark_at, move_between_seats, outcome_class, tenth};

/// Up to this many students each has a thread; more are a ribbon.
const MOST_THREADS: usize = 120;

const LAYOUTS: [Layout; 3] = Layout::three((80.0, 200.0), (76.0, 164.0), (80.0, 180.0));

/// The flow of one layout with its places: rows of the picture, each a place.
struct Drawn<'a> {
    flow: &'a Flow,
    /// The places that are rows: of each stage its own, or where rows are lanes all of them.
    rows: Vec<Vec<Place>>,
    ribbons: Ribbons,
    unit: f64,
    threads: bool,
}

/// Whether students have threads of their own.
pub(super) fn has_threads(flow: &Flow) -> bool {
    flow.students.len() <= MOST_THREADS
}

/// The picture, in its layouts.
pub(super) fn picture(followed: Followed, flows: &Flows) -> AnyView {
    let pictures: Vec<AnyView> =
        followed.view.kit.room.shown(&LAYOUTS).map(|layout| drawing(followed, flows, layout)).collect();
    pictures.into_any()
}

impl<'a> Drawn<'a> {
    fn new(flow: &'a Flow, lanes: bool, layout: &Layout) -> Self {
        let all = flow.students.len();
        let threads = has_threads(flow);
        #[expect(clippy::cast_precision_loss, reason = "students of a district")]
        let unit = if threads { (520.0 / all as f64).clamp(5.0, 15.0) } else { 400.0 / all as f64 };
        let stages: Vec<Vec<(Place, usize)>> = (0..flow.stages.len()).map(|stage| flow.places(stage)).collect();
        let mut rows: Vec<Vec<Place>> =
            stages.iter().map(|places| places.iter().map(|(place, _)| *place).collect()).collect();
        if lanes {
            let mut lanes: Vec<Place> = rows.concat();
            sorting::sort(&mut lanes);
            lanes.dedup();
            rows.fill(lanes);
        }
        let row = |stage: usize, place: Place| rows[stage].binary_search(&place).unwrap_or(0);
        let bars: Vec<Vec<(usize, usize)>> = stages
            .iter()
            .enumerate()
            .map(|(stage, places)| places.iter().map(|(place, count)| (row(stage, *place), *count)).collect())
            .collect();
        let streams: Vec<Vec<(usize, usize, usize)>> = (1..stages.len())
            .map(|next| {
                let streams = flow.streams(next - 1).into_iter();
                streams.map(|one| (row(next - 1, one.from), row(next, one.to), one.count)).collect()
            })
            .collect();
        let frame = Frame {
            left: layout.left,
            right: layout.width - layout.right,
            top: 24.0,
            bar: if threads { unit + 4.0 } else { 10.0 },
            unit,
            least: 17.0,
            gap: if threads { 7.0 } else { 5.0 },
            lanes,
        };
        let ribbons = ribbons(&bars, &streams, &frame);
        Self { flow, rows, ribbons, unit, threads }
    }

    fn place(&self, stage: usize, row: usize) -> Place {
        self.rows[stage][row]
    }

    /// Where each student stands, by line and stage: under whoever came from the same places and sits before.
    fn seats(&self) -> Vec<Vec<(f64, f64)>> {
        let mut order: Vec<usize> = (0..self.flow.students.len()).collect();
        sorting::sort_by_key(&mut order, |line| {
            self.flow.stages.iter().map(|places| places[*line]).collect::<Vec<_>>()
        });
        let mut seats = vec![Vec::new(); order.len()];
        for (stage, places) in self.flow.stages.iter().enumerate() {
            for bar in &self.ribbons.bars[stage] {
                let place = self.place(stage, bar.row);
                let mut y = bar.y + self.unit / 2.0;
                for line in order.iter().filter(|line| places[**line] == place) {
                    seats[*line].push((bar.x, y));
                    y += self.unit;
                }
            }
        }
        seats
    }
}

fn drawing(followed: Followed, flows: &Flows, layout: &Layout) -> AnyView {
    let words = followed.view.kit.words();
    let lanes = flows.class.is_some();
    let drawn = Drawn::new(&flows.after, lanes, layout);
    let height = drawn.ribbons.bottom + 8.0;
    let heads: Vec<AnyView> = drawn
        .ribbons
        .bars
        .iter()
        .zip(&drawn.flow.days)
        .filter_map(|(bars, day)| {
            let x = tenth(bars.first()?.x);
            let text = if layout.class == "narrow" { words.flow_year(*day) } else { words.flow_day(*day) };
            Some(view! { <text class="t11 tm" x=x y="12">{text}</text> }.into_any())
        })
        .collect();
    let moved: Vec<usize> = moved_lines(flows);
    let seats = if drawn.threads { drawn.seats() } else { Vec::new() };
    let group = followed.group;
    let emphasis = {
        let flow = drawn.flow.clone();
        let (ribbons, rows, seats) = (drawn.ribbons.clone(), drawn.rows.clone(), seats.clone());
        move || {
            let lines: Vec<usize> = group.get().map(|group| flow.lines_of(group).collect()).unwrap_or_default();
            if seats.is_empty() {
                parts(&flow, &ribbons, &rows, &lines, "followed", 0)
            } else {
                ways(&seats, &lines, "followed")
            }
        }
    };
    let orange = if drawn.threads {
        ways(&seats, &moved, "shifted")
    } else {
        parts(drawn.flow, &drawn.ribbons, &drawn.rows, &moved, "shifted", 1)
    };
    view! {
        <svg
            class=layout.class
            class:following=move || group.get().is_some()
            viewBox=format!("0 0 {} {height:.0}", layout.width)
            role="group"
            aria-label=words.of(words::screen::Flowing::Group)
            on:keydown=move_between_seats
        >
            {heads}
            {stops(followed, &drawn)}
            {colored(&drawn, &seats)}
            {emphasis}
            {orange}
            {marks(&drawn, &seats, &moved)}
            {labels(followed, &drawn, layout, lanes)}
        </svg>
    }
    .into_any()
}

/// The lines of the flow whose students moved, in order.
fn moved_lines(flows: &Flows) -> Vec<usize> {
    let students = flows.shifts.iter().flat_map(|shift| &shift.students);
    let mut lines: Vec<usize> =
        students.filter_map(|student| flows.after.students.binary_search(student).ok()).collect();
    sorting::sort(&mut lines);
    lines
}

/// What can be followed: bars and ribbons, one stop of the tab key for all of them.
fn stops(followed: Followed, drawn: &Drawn<'_>) -> AnyView {
    let words = followed.view.kit.words();
    let mut stops: Vec<AnyView> = Vec::new();
    let days = &drawn.flow.days;
    for (stage, bars) in drawn.ribbons.bars.iter().enumerate() {
        for bar in bars {
            let from = drawn.place(stage, bar.row);
            let half = if drawn.threads { drawn.unit / 2.0 + 2.0 } else { 5.0 };
            let path = format!(
                "M{:.1} {:.1}h{:.1}v{:.1}h{:.1}Z",
                bar.x - half,
                bar.y,
                2.0 * half,
                bar.height.max(1.0),
                -2.0 * half
            );
            let name = words.flow_group(from, days[stage], None, bar.count);
            stops.push(stop(
                followed,
                Group::at(stage, from),
                name,
                path,
                shape(from, "bar", drawn.threads),
                stops.is_empty(),
            ));
        }
        for ribbon in drawn.ribbons.ribbons.get(stage).into_iter().flatten() {
            let (from, to) = (drawn.place(stage, ribbon.rows.0), drawn.place(stage + 1, ribbon.rows.1));
            let name = words.flow_group(from, days[stage], Some(to), ribbon.count);
            let group = Group { to: Some(to), ..Group::at(stage, from) };
            stops.push(stop(
                followed,
                group,
                name,
                ribbon.part(0, ribbon.count),
                shape(to, "ribbon", drawn.threads),
                false,
            ));
        }
    }
    stops.into_any()
}

/// The class and the fill of a bar or ribbon; threads need no area under them.
fn shape(place: Place, part: &'static str, threads: bool) -> (String, String) {
    let name = outcome_class(outcome(place));
    let bare = if threads { " bare" } else { "" };
    (
        format!("mark-stop flowing {part} o-{name}{bare}"),
        if threads { "transparent".to_owned() } else { format!("url(#p-{name})") },
    )
}

fn stop(
    followed: Followed,
    group: Group,
    name: String,
    path: String,
    (class, fill): (String, String),
    is_first: bool,
) -> AnyView {
    let is_followed = move || followed.group.get() == Some(group);
    let follow = move || {
        let other = followed.group.get_untracked() != Some(group);
        followed.view.own.set("follow", other.then(|| group.to_string()));
    };
    let hint = leptos::svg::title().child(name.clone());
    view! {
        <g
            class=class
            role="button"
            tabindex=if is_first { "0" } else { "-1" }
            aria-label=name
            aria-pressed=move || if is_followed() { "true" } else { "false" }
            on:click=move |_| follow()
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    follow();
                }
            }
        >
            {hint}
            <path d=path fill=fill></path>
        </g>
    }
    .into_any()
}

/// The ways of all students in the colors of their ends.
fn colored(drawn: &Drawn<'_>, seats: &[Vec<(f64, f64)>]) -> AnyView {
    let Some(ends) = drawn.flow.stages.last() else { return ().into_any() };
    let of = |asked: &Outcome| {
        let lines: Vec<usize> = (0..seats.len()).filter(|line| outcome(ends[*line]) == *asked).collect();
        ways(seats, &lines, outcome_class(*asked))
    };
    Outcome::ALL.iter().map(of).collect::<Vec<AnyView>>().into_any()
}

/// The ways of some students as lines.
fn ways(seats: &[Vec<(f64, f64)>], lines: &[usize], class: &'static str) -> AnyView {
    let path: String = lines.iter().filter_map(|line| seats.get(*line)).map(|points| thread(points)).collect();
    if path.is_empty() {
        ().into_any()
    } else {
        view! { <path class=format!("way o-{class}") d=path></path> }.into_any()
    }
}

/// The parts of ribbons by which some students go: from the top, or from the bottom.
fn parts(
    flow: &Flow,
    ribbons: &Ribbons,
    rows: &[Vec<Place>],
    lines: &[usize],
    class: &'static str,
    from_bottom: usize,
) -> AnyView {
    let mut path = String::new();
    for (stage, ribbons) in ribbons.ribbons.iter().enumerate() {
        for part in flow.streams_of(stage, lines.iter().copied()) {
            let is_asked =
                |ribbon: &&Ribbon| (rows[stage][ribbon.rows.0], rows[stage + 1][ribbon.rows.1]) == (part.from, part.to);
            if let Some(ribbon) = ribbons.iter().find(is_asked) {
                path.push_str(&ribbon.part(from_bottom * (ribbon.count - part.count), part.count));
            }
        }
    }
    if path.is_empty() {
        ().into_any()
    } else {
        view! { <path class=format!("part {class}") d=path></path> }.into_any()
    }
}

/// A mark for each student at each stage: its shape says what the place amounts to.
fn marks(drawn: &Drawn<'_>, seats: &[Vec<(f64, f64)>], moved: &[usize]) -> AnyView {
    let mut marks: Vec<AnyView> = Vec::new();
    for (line, points) in seats.iter().enumerate() {
        for (stage, (x, y)) in points.iter().enumerate() {
            let outcome = outcome(drawn.flow.stages[stage][line]);
            let class = match (moved.binary_search(&line).is_ok() && stage > 0, outcome == Outcome::Dropout) {
                (true, true) => "mk-in",
                (true, false) => "mk-out",
                (false, true) => "mk-c",
                (false, false) => "mk-n",
            };
            marks.push(mark_at(outcome, class, *x, *y, (drawn.unit - 1.0).min(12.0)).into_any());
        }
    }
    view! { <g class="flow-marks" aria-hidden="true">{marks}</g> }.into_any()
}

/// The names of the places: of lanes at their end, of members' grades before them and of their ends behind.
fn labels(followed: Followed, drawn: &Drawn<'_>, layout: &Layout, lanes: bool) -> AnyView {
    let words = followed.view.kit.words();
    let mut labels: Vec<AnyView> = Vec::new();
    let last = drawn.ribbons.bars.len().saturating_sub(1);
    let edge = layout.width - layout.right + 16.0;
    let mut label = |x: f64, y: f64, class: &'static str, place: Place, count: Option<usize>| {
        let count =
            count.map(|count| view! { <tspan class="tb" translate="no">" " {words.plain_number(count)}</tspan> });
        labels.push(
            view! { <text class=class x=tenth(x) y=tenth(y + 4.0)>{words.flow_place(place)} {count}</text> }.into_any(),
        );
    };
    if lanes {
        for (place, (middle, _)) in drawn.rows[last].iter().zip(&drawn.ribbons.lanes) {
            let at_end = drawn.ribbons.bars[last].iter().find(|bar| drawn.place(last, bar.row) == *place);
            label(edge, *middle, "t12", *place, Some(at_end.map_or(0, |bar| bar.count)));
        }
    } else {
        for (stage, bars) in drawn.ribbons.bars.iter().enumerate() {
            for bar in bars {
                let middle = bar.y + bar.height.max(17.0) / 2.0;
                let place = drawn.place(stage, bar.row);
                if stage == 0 {
                    label(bar.x - 16.0, middle, "t12 te", place, Some(bar.count));
                } else {
                    label(edge, middle, "t12", place, Some(bar.count));
                }
            }
        }
    }
    labels.into_any()
}

/// What a place amounts to, as its mark and pattern say it.
fn outcome(place: Place) -> Outcome {
    match place {
        Place::Elsewhere | Place::Transferred | Place::Unproved => Outcome::Transfer,
        Place::Graduated => Outcome::Graduate,
        Place::Completed => Outcome::Completer,
        Place::Removed => Outcome::Removed,
        Place::Counted => Outcome::Dropout,
        Place::NotYet | Place::NotConsidered => Outcome::NotConsidered,
        _ => Outcome::Continuing,
    }
}
