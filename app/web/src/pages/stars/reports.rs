use engine::certification::{Act, Obstacle, Subject};
use leptos::prelude::*;
use words::screen::Stars;
use workshop::journal::Recorded;
use workshop::stars::written_year;

use super::{class, obstacles};
use crate::browser::focus_later;
use crate::parts::{Obstacles, school_name};
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

/// *Fill Out Reports*: Other, Graduation Rate, the school building, the school year, Select.
#[component]
pub(super) fn Reports() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let chosen = RwSignal::new(None::<String>);
    view! {
        <h1>{words.of(Stars::FillOutReports)}</h1>
        <div class="stars-reports">
            <details class="tree">
                <summary>{words.of(Stars::Other)}</summary>
                <details class="tree">
                    <summary>{words.of(Stars::GraduationRate)}</summary>
                    <Buildings chosen=chosen/>
                </details>
            </details>
            <div id=BOX tabindex="-1">{move || chosen.get().map(|school| view! { <Chosen school=school/> })}</div>
        </div>
        <Access/>
    }
}

/// The id of the box that shows the building chosen.
const BOX: &str = "graduation-rate";

/// The school buildings, each a picture of a school with its name.
#[component]
fn Buildings(chosen: RwSignal<Option<String>>) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let schools = Memo::new(move |_| {
        kit.derived.class_lists.with(|lists| lists.iter().map(|list| list.school_id.clone()).collect::<Vec<_>>())
    });
    let buildings = move || {
        let schools = schools.get();
        if schools.is_empty() {
            return view! { <p>{words.of(Stars::NoBuilding)}</p> }.into_any();
        }
        let lines = schools.into_iter().map(|school| {
            let name = school_name(kit, &school);
            let is_chosen = {
                let school = school.clone();
                move || chosen.with(|chosen| chosen.as_deref() == Some(&*school)).to_string()
            };
            let choose = move |_| {
                chosen.set(Some(school.clone()));
                focus_later(BOX);
            };
            view! {
                <li>
                    <button class="btn btn-2 building" type="button" aria-pressed=is_chosen on:click=choose>
                        <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true">
                            <path class="sign-lock" d="M1 19V9l12-7 12 7v10ZM10 19v-6h6v6M5 12h2M19 12h2"></path>
                        </svg>
                        <span translate="no">{name}</span>
                    </button>
                </li>
            }
        });
        view! {
            <p class="small soft">{words.of(Stars::ChooseBuilding)}</p>
            <ul class="plain">{lines.collect_view()}</ul>
        }
        .into_any()
    };
    view! { {buildings} }
}

/// The box of the building chosen: its school year, and Select.
#[component]
fn Chosen(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let year = written_year(class(kit));
    let name = school_name(kit, &school);
    let of_school = school.clone();
    let select = move |_| {
        let found = untrack(|| obstacles(kit, Act::ViewDetails, Subject::school(&school)));
        if found.is_empty() {
            kit.looked_at(Recorded::Viewed { school_id: Some(school.clone()) });
            crate::browser::go(&Route::Stars(StarsPlace::List(school.clone())).href());
        }
        refused.set(found);
    };
    view! {
        <section class="box" aria-labelledby="graduation-rate-heading">
            <h2 id="graduation-rate-heading">{words.of(Stars::GraduationRate)}</h2>
            <p translate="no">{name}</p>
            <p><b>{words.of(Stars::SchoolYear)}</b> " " <span translate="no">{year}</span></p>
            <p class="small soft">{words.of(Stars::CheckTheYear)}</p>
            <button class="btn" type="button" on:click=select>{words.of(Stars::Select)}</button>
            {move || refused.with(|list| (!list.is_empty()).then(|| view! { <Obstacles obstacles=list.clone() school=of_school.clone()/> }))}
        </section>
    }
}

/// Giving the clerk authority, for those who can.
#[component]
fn Access() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let may = Memo::new(move |_| obstacles(kit, Act::GrantAccess, Subject::REPORT).is_empty());
    let has = Memo::new(move |_| has_access(kit));
    let grant = move |_| {
        if kit.act(Act::GrantAccess, Subject::REPORT, Recorded::AccessGranted).is_ok() {
            focus_later(GRANTED);
        }
    };
    view! {
        <div id=GRANTED tabindex="-1" role="status">
            {move || has.get().then(|| view! { <p class="small soft">{words.of(Stars::AccessGranted)}</p> })}
        </div>
        {move || {
            may.get().then(|| view! {
                <p class="actions">
                    <button class="btn btn-2 btn-sm" type="button" on:click=grant>{words.of(Stars::GrantAccess)}</button>
                </p>
            })
        }}
    }
}

const GRANTED: &str = "access";

fn has_access(kit: Kit) -> bool {
    kit.derived.standing.with(|standing| standing.stars().is_some_and(|stars| stars.clerk_has_access))
}
