use chrono::{Days as Span, NaiveDate};
use engine::certification::{Obstacle, Window};
use engine::sorting;
use leptos::prelude::*;
use words::screen::Certification;
use workshop::arrivals::arrivals;

use crate::browser::focus_later;
use crate::parts::{ArrivalList, Obstacles};
use crate::state::{Kit, Memo, use_kit};

/// The window, today in it, the buttons that let days pass, and what arrived.
#[component]
pub(super) fn Days() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let today = Memo::new(move |_| kit.attempt.with(|attempt| attempt.day));
    let window = Memo::new(move |_| kit.opened.with(|opened| opened.info.window()));
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    // From which day it was waited, and whether a named day stopped it.
    let said = RwSignal::new(None::<(NaiveDate, bool)>);
    let wait = move |until: NaiveDate| {
        let since = today.get_untracked();
        // No wait passes a named day unnoticed: a deadline, or the end of the amendments.
        let stop = next_named(&window.get_untracked(), since).filter(|named| *named < until);
        match kit.wait_until(stop.unwrap_or(until)) {
            Ok(()) => {
                refused.set(Vec::new());
                said.set(Some((since, stop.is_some())));
                // The button under the keyboard now means another day.
                focus_later(TODAY);
            }
            Err(obstacles) => refused.set(obstacles),
        }
    };
    let status = move || {
        said.get().map(|(since, is_stopped)| {
            let text = kit.opened.with(|opened| {
                let year = kit.attempt.with(|attempt| attempt.year);
                words.arrived_since(since, &arrivals(&opened.base, year, since, today.get()))
            });
            let stopped = if is_stopped { words.of(Certification::StoppedHere) } else { String::new() };
            format!("{} {stopped} {text}", words.it_is(today.get()))
        })
    };
    view! {
        <section class="days" aria-labelledby="window">
            <h2 id="window" tabindex="-1">{words.of(Certification::Days)}</h2>
            <p>{words.of(Certification::DaysSay)}</p>
            {move || line(kit, window.get(), today.get())}
            <p id=TODAY tabindex="-1">{move || words.phase(&window.get(), today.get())}</p>
            <div class="actions noprint">{move || buttons(kit, window.get(), today.get(), wait)}</div>
            <p class="small" role="status">{status}</p>
            {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
            <h3>{words.of(Certification::SinceTheFirstDay)}</h3>
            <ArrivalList/>
        </section>
    }
}

/// The id of the sentence about today, which takes the focus after a wait.
const TODAY: &str = "today";

/// The next day of the window that has a name.
fn next_named(window: &Window, today: NaiveDate) -> Option<NaiveDate> {
    [window.opens, window.due, window.amend_until, window.closes].into_iter().find(|day| *day > today)
}

/// The days of the window as the line: it dips under today.
fn line(kit: Kit, window: Window, today: NaiveDate) -> AnyView {
    let words = kit.words();
    let named = [
        (window.opens, Certification::Opens),
        (window.due, Certification::Due),
        (window.amend_until, Certification::Amendments),
        (window.closes, Certification::Closes),
    ];
    let mut days: Vec<(NaiveDate, bool, Vec<String>)> = vec![(today, true, vec![words.of(Certification::Today)])];
    for (day, text) in named {
        match days.iter_mut().find(|(other, ..)| *other == day) {
            Some((.., texts)) => texts.push(words.of(text)),
            None => days.push((day, false, vec![words.of(text)])),
        }
    }
    sorting::sort_by_key(&mut days, |(day, ..)| *day);
    let steps = days.into_iter().map(|(day, is_today, texts)| {
        view! {
            <li class:on=is_today aria-current=is_today.then_some("date")>
                <b>{texts.join(" · ")}</b>
                <span class="small">{words.on_day(day)}</span>
            </li>
        }
    });
    view! { <ol class="lined steps">{steps.collect_view()}<li class="rest" aria-hidden="true"></li></ol> }.into_any()
}

/// The buttons that let days pass. Past the close, no day of the window is left.
fn buttons(kit: Kit, window: Window, today: NaiveDate, wait: impl Fn(NaiveDate) + Copy + Send + 'static) -> AnyView {
    let words = kit.words();
    let last = window.closes.succ_opt().unwrap_or(window.closes);
    if today >= last {
        return ().into_any();
    }
    let button = move |text: String, until: NaiveDate| {
        view! { <button class="btn btn-2 btn-sm" type="button" on:click=move |_| wait(until)>{text}</button> }
    };
    let after = |days: u64| (today + Span::new(days)).min(last);
    let next = kit.opened.with(|opened| {
        let year = kit.attempt.with(|attempt| attempt.year);
        arrivals(&opened.base, year, today, window.closes).first().map(|arrival| arrival.day)
    });
    let news = match next {
        Some(day) => button(words.of(Certification::WaitForNews), day).into_any(),
        None => view! { <span class="small mute">{words.of(Certification::NothingMore)}</span> }.into_any(),
    };
    view! {
        {button(words.of(Certification::WaitADay), after(1))}
        {button(words.of(Certification::WaitAWeek), after(7))}
        {next_named(&window, today).map(|day| button(words.wait_until(day), day))}
        {news}
    }
    .into_any()
}
