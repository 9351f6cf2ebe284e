use engine::checks::Finding;
use engine::sorting;

use engine::certification::{Act, Obstacle, Subject};
use leptos::prelude::*;
use words::screen::Stars;
use workshop::attempt::duplicate;
use workshop::journal::Recorded;
use workshop::stars::ClassList;
use workshop::stars::duplicates::{CHECK, brought_together};

use super::super::obstacles;
use super::functions::STANDING;
use crate::browser::focus_later;
use crate::parts::{Lock, Obstacles, school_name};
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

/// The pairs of numbers that may be one student, what was reported, and what the state decides.
#[component]
pub(super) fn Duplicates(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let open = Memo::new(move |_| open_pairs(kit));
    let reported = Memo::new(move |_| kit.derived.progress.with(|progress| progress.reported.clone()));
    let stand = move || {
        open.with(|open| {
            let waiting = reported.with(|reported| open.iter().filter(|(pair, _)| reported.contains(pair)).count());
            words.duplicates_stand(open.len(), waiting)
        })
    };
    let lines = move || {
        open.get()
            .into_iter()
            .map(|(pair, schools)| {
                let is_reported = reported.with(|reported| reported.contains(&pair));
                let is_here = schools.contains(&school);
                let elsewhere = schools.into_iter().filter(|other| *other != school).map(|other| {
                    let href = Route::Stars(StarsPlace::List(other.clone())).href();
                    view! { " " <a class="building-link" href=href translate="no">{school_name(kit, &other)}</a> }
                });
                let elsewhere = elsewhere.collect_view();
                let elsewhere =
                    (!elsewhere.is_empty()).then(|| view! { " " {words.of(Stars::OnOtherList)} {elsewhere} });
                let acts = match (is_here, is_reported) {
                    (false, true) => view! { <p class="small soft">{words.of(Stars::IsReported)}</p> }.into_any(),
                    (false, false) => ().into_any(),
                    (true, true) => decide(kit, pair.clone(), refused),
                    (true, false) => report(kit, pair.clone(), refused),
                };
                view! {
                    <li>
                        {words.pair(&pair[0], &pair[1])} " "
                        <a class="code mute" href=Route::Check(CHECK.to_owned()).href() translate="no">{CHECK}</a>
                        {elsewhere}
                        {acts}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || open.with(|open| !open.is_empty())>
            <section class="refuse" aria-labelledby=HEADING>
                <h2 id=HEADING tabindex="-1">{words.of(Stars::Duplicates)}</h2>
                <p>{stand}</p>
                <ul class="plain">{lines.clone()}</ul>
                {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone()/> }))}
            </section>
        </Show>
    }
}

const HEADING: &str = "stars-duplicates";

/// The pairs that nobody has decided about, each with the schools on whose lists its numbers are.
fn open_pairs(kit: Kit) -> Vec<([String; 2], Vec<String>)> {
    let decided = kit.derived.progress.with(|progress| progress.reconciled.clone());
    let roster = kit.derived.desk.with(|desk| desk.roster.clone());
    let duplicates = |found: &[Finding]| sorting::distinct(found.iter().filter_map(|one| duplicate(one, &roster)));
    let pairs = kit.derived.findings.with(|found| duplicates(found));
    kit.derived.class_lists.with(|lists| {
        let schools_of = |pair: &[String; 2]| {
            let holds = |list: &&ClassList| pair.iter().any(|number| list.find(number).is_some());
            lists.iter().filter(holds).map(|list| list.school_id.clone()).collect()
        };
        let open = pairs.into_iter().filter(|pair| !decided.contains(pair));
        open.map(|pair| {
            let schools = schools_of(&pair);
            (pair, schools)
        })
        .collect()
    })
}

fn report(kit: Kit, pair: [String; 2], refused: RwSignal<Vec<Obstacle>>) -> AnyView {
    let press = move |_| {
        let recorded = Recorded::DuplicateReported { students: pair.clone() };
        refused.set(kit.act(Act::ReportDuplicate, Subject::REPORT, recorded).err().unwrap_or_default());
        focus_later(HEADING);
    };
    view! {
        <p class="actions">
            <button class="btn btn-2 btn-sm" type="button" on:click=press>{kit.words().of(Stars::ReportDuplicate)}</button>
        </p>
    }
    .into_any()
}

/// What the state can decide: one student under one of the numbers, or two.
fn decide(kit: Kit, pair: [String; 2], refused: RwSignal<Vec<Obstacle>>) -> AnyView {
    let words = kit.words();
    let is_locked = Memo::new(move |_| !obstacles(kit, Act::Reconcile, Subject::REPORT).is_empty());
    let choices = [Some((0, 1)), Some((1, 0)), None].map(|kept| {
        let text = kept.map_or_else(|| words.of(Stars::TwoPeople), |(kept, _)| words.keep_number(&pair[kept]));
        let pair = pair.clone();
        let press = move |_| {
            let corrections = kit.derived.desk.with_untracked(|desk| {
                kept.map(|(kept, other)| brought_together(desk, &pair[kept], &pair[other])).unwrap_or_default()
            });
            let recorded = Recorded::Reconciled { students: pair.clone(), corrections };
            refused.set(kit.act(Act::Reconcile, Subject::REPORT, recorded).err().unwrap_or_default());
            focus_later(if refused.with_untracked(Vec::is_empty) { STANDING } else { HEADING });
        };
        view! {
            <button
                class="btn btn-2 btn-sm"
                type="button"
                aria-disabled=move || is_locked.get().then_some("true")
                on:click=press
            >
                {move || is_locked.get().then(|| view! { <Lock/> })}
                {text}
            </button>
        }
    });
    view! {
        <p class="small soft">{words.of(Stars::IsReported)}</p>
        <p class="actions">{choices}</p>
    }
    .into_any()
}
