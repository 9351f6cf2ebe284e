//! The graduation rate report of the STARS-style rendering. Training rendering, not the state's system; historical.

mod codes;
mod import;
mod list;
mod rates;
mod reports;
mod student;

use engine::certification::{Act, Flow, Obstacle, Subject};
use engine::evaluate::ClassOf;
use leptos::prelude::*;
use words::screen::{Stars, StarsImport, StarsRates};
use workshop::stars::{ClassList, written_year};

use crate::parts::{Obstacles, PortalFrame, school_name};
use crate::route::{Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

/// The page of a place.
pub(super) fn page(place: StarsPlace) -> AnyView {
    view! { <Framed place=place/> }.into_any()
}

/// The title of a place.
pub(super) fn title(kit: Kit, place: &StarsPlace) -> String {
    let words = kit.words();
    match place {
        StarsPlace::Reports => words.of(Stars::FillOutReports),
        StarsPlace::List(school) => words.graduation_rate_of(&school_name(kit, school), &written_year(class(kit))),
        StarsPlace::Student { student, .. } => words.student_page(student),
        StarsPlace::Import(_) => words.of(StarsImport::Title),
        StarsPlace::Rates(_) => words.of(StarsRates::Title),
    }
}

/// A place in its frame: what it is not, the path, and the page, or why it is not shown.
#[component]
fn Framed(place: StarsPlace) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let mut path = vec![(words.of(Stars::FillOutReports), Some(Route::Stars(StarsPlace::Reports)))];
    if let Some(school) = place.school() {
        let list = StarsPlace::List(school.to_owned());
        path.push((title(kit, &list), Some(Route::Stars(list))));
        if !matches!(place, StarsPlace::List(_)) {
            path.push((title(kit, &place), None));
        }
    }
    if let Some((_, last)) = path.last_mut() {
        *last = None;
    }
    let in_the_way = {
        let place = place.clone();
        Memo::new(move |_| in_the_way(kit, &place))
    };
    let heading = title(kit, &place);
    view! {
        <PortalFrame path=path>
            <p class="small soft">{words.of(Stars::Historical)}</p>
            {move || match in_the_way.get() {
                None => shown(place.clone()),
                Some(InTheWay::OtherFlow) => view! { <h1>{heading.clone()}</h1> <OtherFlow/> }.into_any(),
                Some(InTheWay::NoList) => view! {
                    <h1>{heading.clone()}</h1>
                    <p>{words.of(Stars::NoSuchSchool)}</p>
                }
                .into_any(),
                Some(InTheWay::Obstacles(obstacles)) => {
                    let school = place.school().unwrap_or_default().to_owned();
                    view! {
                        <h1>{heading.clone()}</h1>
                        <section class="refuse"><Obstacles obstacles=obstacles school=school/></section>
                    }
                    .into_any()
                }
            }}
        </PortalFrame>
    }
}

fn shown(place: StarsPlace) -> AnyView {
    match place {
        StarsPlace::Reports => view! { <reports::Reports/> }.into_any(),
        StarsPlace::List(school) => view! { <list::ListPage school=school/> }.into_any(),
        StarsPlace::Student { school, student } => {
            view! { <student::StudentPage school=school student=student/> }.into_any()
        }
        StarsPlace::Import(school) => view! { <import::ImportPage school=school/> }.into_any(),
        StarsPlace::Rates(school) => view! { <rates::RatesPage school=school/> }.into_any(),
    }
}

/// Why a place is not shown.
#[derive(Clone, PartialEq)]
enum InTheWay {
    /// Another flow is played.
    OtherFlow,
    /// The school has no class list.
    NoList,
    /// The user may not look.
    Obstacles(Vec<Obstacle>),
}

fn in_the_way(kit: Kit, place: &StarsPlace) -> Option<InTheWay> {
    let (flow, user) = kit.attempt.with(|attempt| (attempt.flow, attempt.user.clone()));
    if flow != Flow::Stars {
        return Some(InTheWay::OtherFlow);
    }
    let school = place.school()?;
    let is_listed = kit.derived.class_lists.with(|lists| lists.iter().any(|list| list.school_id == school));
    if !is_listed {
        return Some(InTheWay::NoList);
    }
    let obstacles =
        kit.derived.standing.with(|standing| standing.obstacles(Act::ViewDetails, &user, Subject::school(school)));
    (!obstacles.is_empty()).then_some(InTheWay::Obstacles(obstacles))
}

/// That another flow is played, and the way into this one.
#[component]
fn OtherFlow() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let play = move |_| {
        kit.play(Flow::Stars);
        crate::browser::focus_later("main");
    };
    view! {
        <section class="refuse">
            <p>{words.of(Stars::OtherFlow)}</p>
            <button class="btn" type="button" on:click=play>{words.of(Stars::PlayThisFlow)}</button>
        </section>
    }
}

/// The class of the report.
fn class(kit: Kit) -> ClassOf {
    ClassOf(kit.attempt.with_untracked(|attempt| attempt.year.0) + 1)
}

/// Reads the class list of a school, where there is one.
fn with_list<T>(kit: Kit, school: &str, read: impl FnOnce(&ClassList) -> T) -> Option<T> {
    kit.derived.class_lists.with(|lists| lists.iter().find(|list| list.school_id == school).map(read))
}

/// What stands in the way of an act of the present user.
fn obstacles(kit: Kit, act: Act, subject: Subject<'_>) -> Vec<Obstacle> {
    let user = kit.attempt.with(|attempt| attempt.user.clone());
    kit.derived.standing.with(|standing| standing.obstacles(act, &user, subject))
}
