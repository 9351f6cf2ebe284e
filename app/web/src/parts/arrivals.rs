use engine::sorting;
use leptos::prelude::*;
use words::screen::{Calendar, Certification};
use workshop::arrivals::arrivals;

use crate::route::Route;
use crate::state::{Memo, use_kit};

/// Most arrivals shown at once.
const SHOWN: usize = 40;

/// What arrived since the first day of the attempt, the latest first, each with the way to its student.
#[component]
pub fn ArrivalList() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let days = Memo::new(move |_| (kit.opened.with(|opened| opened.info.day), kit.attempt.with(|attempt| attempt.day)));
    move || {
        let (first, today) = days.get();
        let year = kit.attempt.with(|attempt| attempt.year);
        kit.opened.with(|opened| {
            let all = arrivals(&opened.base, year, first, today);
            if all.is_empty() {
                return view! { <p class="soft">{words.of(Certification::NothingSince)}</p> }.into_any();
            }
            let more = all.len().saturating_sub(SHOWN);
            // Those that may change the report stand before those of the same day that do not.
            let mut latest = all;
            sorting::sort_by_key(&mut latest, |one| (std::cmp::Reverse(one.day), !one.is_about_a_leaver));
            let lines = latest.iter().take(SHOWN).map(|arrival| {
                let number = arrival.student_id.to_owned();
                let weight = arrival.is_about_a_leaver.then(|| {
                    view! { " " <span class="small mute">{words.of(Calendar::MayChangeTheReport)}</span> }
                });
                let href = Route::Student(number.clone()).href();
                view! {
                    <li>
                        <span class="nowrap">{words.on_day(arrival.day)}</span> " "
                        <a class="sid" href=href translate="no">{number}</a> " "
                        {words.arrived(arrival, &opened.base)} {weight}
                    </li>
                }
            });
            view! {
                <ul class="plain arrivals">{lines.collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="small mute">{words.and_more(more)}</p> })}
            }
            .into_any()
        })
    }
}
