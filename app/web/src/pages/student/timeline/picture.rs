use chrono::{Datelike, Months, NaiveDate};
use engine::calendar::SchoolYear;
use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::lines;

use super::super::story::story;
use super::super::subject::Subject;
use super::super::walks::{Walk, parting};
use super::layout::{Layout, PLOT, Shown, WIDTH};
use crate::geometry::timeline::{Stretch, beside, bracket, gap, text_width};
use crate::parts::mark_at;
use crate::state::Kit;

/// The picture, for a window that is wide enough.
pub(super) fn picture(
    kit: Kit,
    subject: &Subject,
    walks: &[&Walk],
    year: SchoolYear,
    decided_on: Option<u32>,
    shown: &Shown,
) -> AnyView {
    let words = kit.words();
    let parts = matches!(walks, [one, other] if parting(one, other).is_some());
    let layout = Layout::new(words, subject, walks, shown, parts);
    let label = words.story(story(subject, decided_on, year));
    let outcome = walks.first().and_then(|walk| walk.way.as_ref().ok()).map(|way| way.determination.outcome);
    view! {
        <svg viewBox=format!("0 0 {WIDTH} {:.0}", layout.height) role="img" aria-label=label>
            {years(kit, &layout, year)}
            {axis(kit, &layout)}
            {names(kit, &layout)}
            {gaps(kit, &layout)}
            {bars(&layout, subject, decided_on, outcome)}
            {brackets(kit, &layout, walks)}
            {labels(&layout)}
        </svg>
    }
    .into_any()
}

/// A text that comes from the words.
fn said(class: &'static str, x: f64, y: f64, text: String) -> AnyView {
    view! { <text class=class x=format!("{x:.1}") y=format!("{y:.1}")>{text}</text> }.into_any()
}

/// A text that comes from the records.
fn data(class: &'static str, x: f64, y: f64, text: String) -> AnyView {
    view! { <text class=class x=format!("{x:.1}") y=format!("{y:.1}") translate="no">{text}</text> }.into_any()
}

fn path(class: &'static str, d: String) -> AnyView {
    view! { <path class=class d=d></path> }.into_any()
}

/// The school years as shaded ground.
fn years(kit: Kit, layout: &Layout, year: SchoolYear) -> Vec<AnyView> {
    let words = kit.words();
    kit.derived.desk.with_untracked(|desk| {
        let lea = kit.attempt.with_untracked(|attempt| desk.roster.find_lea(&attempt.lea_id));
        let Some(lea) = lea else { return Vec::new() };
        [year.previous(), year, year.next()]
            .into_iter()
            .filter_map(|year| desk.roster.calendar(lea, year).map(|days| (year, days)))
            .flat_map(|(year, (first, last))| {
                let (left, right) = (layout.scale.place(first), layout.scale.place(last));
                if right - left < 2.0 {
                    return Vec::new();
                }
                let ground = view! {
                    <rect class="shade" x=format!("{left:.1}") y="0" width=format!("{:.1}", right - left) height=format!("{:.1}", layout.axis)></rect>
                }
                .into_any();
                let name = words.year_label(year);
                let fits = text_width(&name, 11.5) + 12.0 < right - left;
                let name = if fits { said("t11", left + 6.0, 15.0, name) } else { data("t11", left + 6.0, 15.0, year.to_string()) };
                vec![ground, name]
            })
            .collect()
    })
}

fn axis(kit: Kit, layout: &Layout) -> Vec<AnyView> {
    let words = kit.words();
    let y = layout.axis;
    let mut drawn = vec![path("ax", format!("M{} {y:.1}H{}", PLOT.left, PLOT.right))];
    let months = layout.scale.months(20);
    for (index, month) in months.iter().enumerate() {
        let x = layout.scale.place(*month);
        let next = month.checked_add_months(Months::new(1)).map_or(x, |next| layout.scale.place(next));
        drawn.push(path("ax-l", format!("M{x:.1} {y:.1}v6")));
        let middle = f64::midpoint(x, next);
        drawn.push(said("t11 tm", middle, y + 18.0, words.axis_month(*month)));
        if index == 0 || month.month() == 1 {
            drawn.push(data("t11 tm", middle, y + 33.0, month.year().to_string()));
        }
    }
    drawn
}

fn names(kit: Kit, layout: &Layout) -> Vec<AnyView> {
    let words = kit.words();
    let own = kit.derived.desk.with_untracked(|desk| desk.district.name.clone());
    let mut drawn = Vec::new();
    for lane in &layout.lanes {
        let mut y = lane.y;
        for line in &lane.name {
            drawn.push(data("t15 tb", 0.0, y, line.clone()));
            y += 18.0;
        }
        drawn.push(if lane.other_lea.is_empty() {
            data("t12", 0.0, y - 2.0, own.clone())
        } else {
            said("t12", 0.0, y - 2.0, words.other_lea(&lane.other_lea))
        });
    }
    drawn
}

fn gaps(kit: Kit, layout: &Layout) -> Vec<AnyView> {
    let words = kit.words();
    let mut drawn = Vec::new();
    for stretch in &layout.gaps {
        drawn.push(path("absent", gap(stretch.from, stretch.to)));
        let Some(days) = stretch.days else { continue };
        let text = words.without_enrollment(days);
        let (left, right) = (stretch.from.0, stretch.to.0);
        if text_width(&text, 12.5) + 16.0 <= right - left {
            drawn.push(said("t12 tm", f64::midpoint(left, right), stretch.from.1 + 19.0, text));
        }
    }
    drawn
}

fn bars(layout: &Layout, subject: &Subject, decided_on: Option<u32>, outcome: Option<Outcome>) -> Vec<AnyView> {
    let mut drawn = Vec::new();
    for bar in &layout.bars {
        let stay = &subject.stays[bar.stay];
        let is_primary = stay.enrollment.status == engine::records::EnrollmentStatus::Primary;
        let class = match (stay.is_no_show, is_primary) {
            (true, _) => "stay stay-none",
            (false, true) => "stay",
            (false, false) => "stay stay-second",
        };
        drawn.push(path(class, format!("M{:.1} {:.1}H{:.1}", bar.left, bar.y, bar.right)));
        if stay.is_no_show {
            let (x, y) = (bar.left, bar.y);
            drawn.push(path("never-came", format!("M{x:.1} {:.1}l8 8m0 -8l-8 8", y - 4.0)));
            continue;
        }
        let is_decided = decided_on == Some(stay.record);
        match (stay.enrollment.exit_date, outcome) {
            (None, _) => {
                let (x, y) = (bar.right, bar.y);
                drawn.push(path(
                    "arrow",
                    format!("M{:.1} {:.1}L{:.1} {y:.1}L{:.1} {:.1}Z", x - 2.0, y - 8.0, x + 12.0, x - 2.0, y + 8.0),
                ));
            }
            (Some(_), Some(outcome)) if is_decided => {
                let class = if outcome == Outcome::Dropout { "mk-c" } else { "mk-n" };
                drawn.push(
                    view! {
                        <circle class="clear" cx=format!("{:.1}", bar.right) cy=format!("{:.1}", bar.y) r="12"></circle>
                        {mark_at(outcome, class, bar.right, bar.y, 18.0)}
                    }
                    .into_any(),
                );
            }
            (Some(_), _) => {}
        }
    }
    drawn
}

/// Where and when each definition looks, and the way from its count day up to what it finds.
fn brackets(kit: Kit, layout: &Layout, walks: &[&Walk]) -> Vec<AnyView> {
    let words = kit.words();
    let mut drawn = Vec::new();
    for (walk, height) in walks.iter().zip(&layout.brackets) {
        let mut y = height - 2.0;
        for line in lines(walk.definition.title, 22) {
            drawn.push(data("t13 tb", 0.0, y, line));
            y += 16.0;
        }
        drawn.push(said("t12", 0.0, y, words.reach(&walk.definition)));
        let Some(reach) = walk.reach else { continue };
        let place = |day: NaiveDate| layout.scale.place(day);
        let (window, count_day) =
            (Stretch { left: place(reach.opens), right: place(reach.closes) }, place(reach.count_day));
        drawn.push(path("theline", bracket(window, *height)));
        let exits = words.exits_between(reach.opens, reach.closes);
        // Where many years make the window narrow, its days stand before it.
        let width = text_width(&exits, 12.5);
        let (class, x, y) = if width + 12.0 > window.right - window.left && window.left - width > PLOT.left {
            ("t12 te", window.left - 8.0, *height)
        } else {
            ("t12", window.left + 8.0, height - 6.0)
        };
        drawn.push(said(class, x, y, exits));
        if count_day > window.right {
            drawn.push(path("theline ghost", format!("M{:.1} {height:.1}H{count_day:.1}", window.right + 4.0)));
        }
        drawn.push(path("theline", format!("M{count_day:.1} {:.1}v16", height - 8.0)));
        let name = words.count_day_label(&walk.definition, reach.count_day);
        let at = beside(count_day + 8.0, text_width(&name, 12.5), PLOT);
        drawn.push(said("t12 tb", at.left, height + if at.left > count_day { 4.0 } else { 20.0 }, name));
    }
    for found in &layout.found {
        let (x, y) = (found.x, found.y);
        // From the count day of the definition that looks in the right place; both brackets stand below.
        if let Some(height) = found_height(layout, walks) {
            drawn.push(path("found-way", format!("M{x:.1} {:.1}V{:.1}", height - 10.0, y + 10.0)));
        }
        drawn
            .push(view! { <circle class="found" cx=format!("{x:.1}") cy=format!("{y:.1}") r="9"></circle> }.into_any());
        let text = words.found_here(found.day);
        let width = text_width(&text, 13.5) * 1.08;
        let left = if x + 9.0 + width <= PLOT.right { x + 9.0 } else { x - 9.0 - width };
        drawn.push(said("t13 tb tf", left, y + 23.0, text));
    }
    drawn
}

fn found_height(layout: &Layout, walks: &[&Walk]) -> Option<f64> {
    let index = walks.iter().position(|walk| walk.found().is_some())?;
    layout.brackets.get(index).copied()
}

fn labels(layout: &Layout) -> Vec<AnyView> {
    let mut drawn = Vec::new();
    for label in &layout.labels {
        if let Some((x, bar)) = label.leads {
            drawn.push(path("ax", format!("M{x:.1} {:.1}V{:.1}", label.y + 4.0, bar - 7.0)));
        }
    }
    for label in &layout.labels {
        let Stretch { left, right } = label.stretch;
        let (class, x) = if label.is_at_end { ("t13 te", right) } else { ("t13", left) };
        drawn.push(said(class, x, label.y, label.text.clone()));
    }
    drawn
}
