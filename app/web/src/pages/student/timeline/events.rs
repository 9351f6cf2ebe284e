use std::cmp::Ordering;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::case::Case;
use super::super::subject::Subject;
use super::super::walks::Walk;
use super::layout;
use crate::state::use_kit;

/// One line of the list.
struct Event {
    day: NaiveDate,
    school: String,
    text: String,
    /// Whether the student is enrolled nowhere from then on.
    is_gap: bool,
}

/// The same picture as a list, for narrow windows and paper.
#[component]
pub(super) fn Events(
    /// The student.
    case: Case,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let year = move || kit.attempt.with(|attempt| attempt.year);
    let lines = move || {
        case.pair(|subject, walks| {
            let shown = layout::shown(subject, walks, year());
            events(words, subject, walks, &shown.stays)
                .into_iter()
                .map(|event| {
                    let class = if event.is_gap { "gap" } else { "" };
                    view! {
                        <li class=class>
                            <time>{words.on_day(event.day)}</time>
                            <b translate="no">{event.school}</b>
                            " "
                            {event.text}
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! { <ol class="events">{lines}</ol> }
}

fn events(words: words::Words, subject: &Subject, walks: &[&Walk], stays: &[usize]) -> Vec<Event> {
    let mut events = Vec::new();
    for stay in stays.iter().map(|index| &subject.stays[*index]) {
        let record = &stay.enrollment;
        let entry = record.entry_date;
        let is_gap = false;
        let text = words.enters_line(record.grade, record.status);
        events.push(Event { day: entry, school: stay.school.clone(), text, is_gap });
        if let Some(exit) = record.exit_date {
            let text = words.leaves_line(&record.exit_reason, &record.completion, stay.reason);
            let is_elsewhere = subject.stays.iter().any(|other| {
                other.record != stay.record
                    && other.enrollment.entry_date <= exit
                    && other.enrollment.exit_date.is_none_or(|until| until > exit)
            });
            events.push(Event { day: exit, school: stay.school.clone(), text, is_gap: !is_elsewhere });
        }
    }
    for walk in walks {
        if let Some(reach) = walk.reach {
            let text = words.looks_on(walk.definition.title);
            events.push(Event { day: reach.count_day, school: String::new(), text, is_gap: false });
        }
    }
    events.sort_by(|a, b| a.day.cmp(&b.day).then(Ordering::Equal));
    // Between an exit and the next entry the student is nowhere, also on the count days in between.
    let mut is_away = false;
    for event in &mut events {
        if !event.school.is_empty() {
            is_away = event.is_gap;
        }
        event.is_gap = is_away;
    }
    events
}
