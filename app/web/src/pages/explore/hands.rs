use engine::choice::Choice;
use engine::definition::{Definition, Knob};
use engine::sorting;
use leptos::prelude::*;
use words::screen::Exploring;

use super::View;
use crate::browser::go;
use crate::parts::{Turned, choice_knob, code_by_code, text_knob};
use crate::route::{ExploreView, Explored, Route};
use crate::state::{Kind, Memo, Turning};

/// What is in one's hands: the definition to start from, its settings, and the way back.
pub(super) fn hands(view: View) -> AnyView {
    let words = view.kit.words();
    // A setting that cannot be what was written keeps its value; the error stands beside it.
    let error: RwSignal<Option<(Knob, String)>> = RwSignal::new(None);
    let turn = Callback::new(move |(knob, option): (Knob, String)| {
        let refused = view.turning.try_update(|turning| turning.turn(knob, &option).err()).flatten();
        error.set(refused.map(|refused| (knob, words.setting_error(&refused))));
    });
    let start = view.start;
    view! {
        <form class="knobs" aria-labelledby="knobs-title" on:submit=|event| event.prevent_default()>
            <h2 id="knobs-title">{words.of(Exploring::TheDefinition)}</h2>
            <div class="start-from">
                <label for="start-from">{words.of(Exploring::StartFrom)}</label>
                {move || start.with(|start| start_select(view, start.id, error))}
            </div>
            // A memo between, so that only another definition draws the settings anew.
            {move || start.with(|start| knobs(view, start, error, turn))}
            {way_back(view)}
        </form>
    }
    .into_any()
}

/// The definitions to start from: those that the view can show, by kind where it can show both.
fn start_select(view: View, present: &'static str, error: RwSignal<Option<(Knob, String)>>) -> AnyView {
    let words = view.kit.words();
    let options = |kind: Kind| {
        let one = |definition: Definition| {
            let is_present = definition.id == present;
            view! { <option value=definition.id selected=is_present>{definition.title}</option> }.into_any()
        };
        kind.definitions().into_iter().map(one).collect::<Vec<AnyView>>()
    };
    let shown: Vec<AnyView> = if view.shows == ExploreView::Settings {
        [(Kind::Event, Exploring::YearlyCounts), (Kind::Class, Exploring::Classes)]
            .map(|(kind, text)| view! { <optgroup label=words.of(text)>{options(kind)}</optgroup> }.into_any())
            .into()
    } else {
        options(view.kind)
    };
    view! {
        <select
            id="start-from"
            translate="no"
            prop:value=present
            on:change=move |event| {
                error.set(None);
                start_from(view, &event_target_value(&event));
            }
        >
            {shown}
        </select>
    }
    .into_any()
}

/// Starts from another definition. One of the other kind is another page: what is in hand of each kind stays there.
fn start_from(view: View, id: &str) {
    let kind = if Kind::Class.definition(id).is_some() { Kind::Class } else { Kind::Event };
    let turning = view.kit.exploration.turning(kind);
    turning.update(|turning| turning.start_from(id));
    if kind != view.kind {
        view.kit.exploration.take_up(kind);
        let explored = turning.with_untracked(|turning| Explored {
            definition: Some(turning.start().id.to_owned()),
            changes: turning.changes(),
            ..Explored::of(view.shows)
        });
        go(&Route::Explore(explored).href());
    }
}

fn knobs(
    view: View,
    start: &Definition,
    error: RwSignal<Option<(Knob, String)>>,
    turn: Callback<(Knob, String)>,
) -> AnyView {
    let words = view.kit.words();
    let (shown, locked, hidden) = view
        .kit
        .opened
        .with_untracked(|open| (open.info.shown.clone(), open.info.locked.clone(), open.info.hidden.clone()));
    let offered = start.family().knobs().iter().filter(|knob| !hidden.contains(knob));
    let (mut first, rest): (Vec<Knob>, Vec<Knob>) =
        offered.copied().partition(|knob| shown.is_empty() || shown.contains(knob));
    // What the scenario names stands in its order; where it names nothing, what moves most students comes first.
    sorting::sort_by_key(&mut first, |knob| match shown.iter().position(|one| one == knob) {
        Some(place) => place,
        None => usize::from(!matches!(knob, Knob::ReturnScope | Knob::Summer)),
    });
    let settings = Memo::new(move |_| view.turned.with(|turned| turned.settings.clone()));
    let control = |knob: Knob| {
        let is_locked = locked.contains(&knob);
        let turned = Memo::new(move |_| {
            view.turning.with(|turning| Turned { now: turning.value(knob), start: turning.start_value(knob) })
        });
        match options(view, start, knob) {
            Some(options) => choice_knob(words, knob, options, turned, (!is_locked).then_some(turn)),
            None => {
                let error = Signal::derive(move || {
                    error.with(|error| error.as_ref().filter(|(of, _)| *of == knob).map(|(_, text)| text.clone()))
                });
                let text = text_knob(words, knob, turned, error, (!is_locked).then_some(turn));
                let codes =
                    (knob == Knob::Reasons).then(|| code_by_code(view.kit, settings, (!is_locked).then_some(turn)));
                view! { {text} {codes} }.into_any()
            }
        }
    };
    let is_turned =
        view.turning.with_untracked(|turning| turning.changes().iter().any(|(knob, _)| rest.contains(knob)));
    let rest: Vec<AnyView> = rest.into_iter().map(control).collect();
    let first: Vec<AnyView> = first.into_iter().map(control).collect();
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="more-knobs" open=is_turned>
                <summary>{words.of(Exploring::OtherSettings)}</summary>
                {rest}
            </details>
        }
    });
    // Another kind of count has settings of its own; whoever looks for one learns that it is not here.
    let foreign: Vec<Knob> = Knob::ALL.iter().copied().filter(|knob| !start.family().knobs().contains(knob)).collect();
    view! { {first} {rest} <p class="hint foreign">{words.foreign_settings(&foreign)}</p> }.into_any()
}

/// The options of a setting; none where it is written as text.
fn options(view: View, start: &Definition, knob: Knob) -> Option<Vec<String>> {
    if knob != Knob::Grades {
        return start.settings.options(knob).map(|options| options.into_iter().map(str::to_owned).collect());
    }
    let mut spans: Vec<String> = ["9-12", "7-12", "all"].map(str::to_owned).into();
    // A link may bring another span.
    let arrived = view.turning.with_untracked(|turning| [turning.start_value(knob), turning.value(knob)]);
    for span in arrived {
        if !spans.contains(&span) {
            spans.push(span);
        }
    }
    Some(spans)
}

/// Undo, redo and reset, with their keys.
fn way_back(view: View) -> AnyView {
    let words = view.kit.words();
    let (turning, display) = (view.turning, view.kit.display);
    let button = move |text: Exploring, key: &'static str, can: fn(&Turning) -> bool, act: fn(&mut Turning)| {
        let is_idle = move || turning.with(|turning| !can(turning)).then_some("true");
        view! {
            <button
                class="btn btn-2 btn-sm"
                type="button"
                aria-disabled=is_idle
                aria-keyshortcuts=key
                on:click=move |_| turning.update(act)
            >
                {words.of(text)}
                {move || {
                    display.with(|display| display.single_keys).then(|| view! {
                        <kbd translate="no" aria-hidden="true">{key}</kbd>
                    })
                }}
            </button>
        }
        .into_any()
    };
    let is_hidden = view.kit.opened.with_untracked(|opened| opened.info.hidden.contains(&Knob::ElDate));
    let has_subgroups =
        move || !is_hidden && turning.with(|turning| turning.start().family().knobs().contains(&Knob::ElDate));
    let changed = move || {
        turning.with(|turning| words.settings_changed(turning.changes().len(), turning.start().family().knobs().len()))
    };
    view! {
        <div class="actions way-back">
            {button(Exploring::Undo, "U", Turning::can_undo, Turning::undo)}
            {button(Exploring::Redo, "Shift+U", Turning::can_redo, Turning::redo)}
            {button(Exploring::Reset, "R", |turning| !turning.changes().is_empty(), Turning::reset)}
        </div>
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || display.with(|display| display.single_keys)
                on:change=move |event| {
                    let checked = event_target_checked(&event);
                    display.update(|display| display.single_keys = checked);
                }
            />
            <span>{words.of(Exploring::SingleKeys)}</span>
        </label>
        <p class="hint">
            {changed} " " {words.of(Exploring::DottedIsStart)} " " {move || has_subgroups().then(|| words.of(Exploring::Subgroups))}
        </p>
    }
    .into_any()
}
