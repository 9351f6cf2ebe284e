use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::subject::Subject;
use super::super::walks::Walk;

/// One line of the list.
struct Event {
    day: NaiveDate,
    school: String,
    text: String,
    /// Whether the student is enrolled nowhere from then on.
    is_gap: bool,
}

/// The same picture as a list, for narrow windows and paper.
pub(super) fn list(words: words::Words, subject: &Subject, walks: &[&Walk], stays: &[usize]) -> AnyView {
    let lines = events(words, subject, walks, stays).into_iter().map(|event| {
        let class = if event.is_gap { "gap" } else { "" };
        view! {
            <li class=class>
                <time>{words.on_day(event.day)}</time>
                <b translate="no">{event.school}</b>
                " "
                {event.text}
            </li>
        }
    });
    view! { <ol class="events">{lines.collect_view()}</ol> }.into_any()
}

fn events(words: words::Words, subject: &Subject, walks: &[&Walk], stays: &[usize]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut add = |event: Event| {
        let place = events.partition_point(|other| other.day <= event.day);
        events.insert(place, event);
    };
    for stay in stays.iter().map(|index| &subject.stays[*index]) {
        let record = &stay.enrollment;
        let text = words.enters_line(record.grade, record.status);
        add(Event { day: record.entry_date, school: stay.school.clone(), text, is_gap: false });
        if let Some(exit) = record.exit_date {
            let text = words.leaves_line(&record.exit_reason, &record.completion, stay.reason);
            let is_elsewhere = subject.stays.iter().any(|other| {
                other.record != stay.record
                    && other.enrollment.entry_date <= exit
                    && other.enrollment.exit_date.is_none_or(|until| until > exit)
            });
            add(Event { day: exit, school: stay.school.clone(), text, is_gap: !is_elsewhere });
        }
    }
    for walk in walks {
        if let Some(reach) = walk.reach {
            let text = words.looks_on(walk.definition.title);
            add(Event { day: reach.count_day, school: String::new(), text, is_gap: false });
        }
    }
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
