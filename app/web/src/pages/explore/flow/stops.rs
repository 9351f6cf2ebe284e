use leptos::prelude::*;
use workshop::flow::{Group, Place};

use super::Followed;
use super::laid_out::LaidOut;
use super::places::outcome;
use crate::parts::outcome_class;

/// What can be followed: bars and ribbons, one stop of the tab key for all of them.
pub(super) fn stops(followed: Followed, drawn: &LaidOut<'_>) -> AnyView {
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
            stops.push(stop(followed, group, name, ribbon.outline(), shape(to, "ribbon", drawn.threads), false));
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
