use engine::certification::{Flow, Role, User};
use leptos::prelude::*;
use words::Words;
use words::screen::{Calpads, Portal, Shell, Stars};

use super::{Roll, hand_over_to};
use crate::route::{CalpadsPage, Route, StarsPlace};
use crate::state::{Kit, Memo, use_kit};

/// A page: its main part, which the skip link reaches.
#[component]
pub fn Page(
    /// What stands on the page.
    children: Children,
) -> impl IntoView {
    view! { <main id="main" class="wrap" tabindex="-1">{children()}</main> }
}

/// A page of a flow: the roll, whose system this is not, who is at the keyboard, and the path.
#[component]
pub fn PortalFrame(
    /// The last step of the path; the steps before it link.
    path: Vec<(String, Option<Route>)>,
    /// The student whose page this is.
    #[prop(optional, into)]
    student: Option<String>,
    /// Whether it is a page of the kit and not of the state's system, so that everyone sees it.
    #[prop(optional)]
    is_kits: bool,
    /// What stands on the page.
    children: Children,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let flow = Memo::new(move |_| kit.attempt.with(|attempt| attempt.flow));
    let title = path.last().map(|(text, _)| text.clone()).unwrap_or_default();
    let is_withheld = Memo::new(move |_| !is_kits && kit.attempt.with(|attempt| !attempt.shows_its_work()));
    let steps = path
        .into_iter()
        .map(|(text, route)| match route {
            Some(route) => view! { <li><a href=route.href()>{text}</a></li> }.into_any(),
            None => view! { <li aria-current="page">{text}</li> }.into_any(),
        })
        .collect_view();
    view! {
        // The line divides an event's students; a class has its own list.
        <Show when=move || flow.get() != Flow::Stars && !is_withheld.get()>
            <Roll student=student.clone().unwrap_or_default()/>
        </Show>
        <main id="main" class="wrap" tabindex="-1">
            <div class="banner">
                <span>{move || words.flow_banner(flow.get())} " " <i>{words.of(Portal::TrainingRendering)}</i></span>
                <super::user::UserLine/>
                <span>
                    {move || {
                        let (day, due) = (kit.attempt.with(|at| at.day), kit.opened.with(|open| open.info.window().due));
                        words.simulated_day(day, due)
                    }}
                </span>
            </div>
            <super::desk_nav::DeskNav/>
            <nav class="path" aria-label=words.of(Portal::Path)>
                <ol>
                    <li><a href=move || Route::of_flow(flow.get()).href() translate="no">{move || words.flow_short(flow.get())}</a></li>
                    {steps}
                </ol>
            </nav>
            {move || is_withheld.get().then(|| view! { <Withheld title=title.clone()/> })}
            <div class="desk-page" hidden=move || is_withheld.get()>{children()}</div>
        </main>
    }
}

/// What a reviewer sees before the district submits.
#[component]
fn Withheld(title: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    view! {
        <h1>{title}</h1>
        <section class="refuse">
            <p><b>{words.of(Portal::NothingSubmitted)}</b> " " {words.of(Portal::ReviewersSee)}</p>
            <p>{hand_over_to(kit, User::of_district(Role::DataSteward))}</p>
        </section>
    }
}

/// The path to the report of the flow that is played.
pub fn path_to_report(kit: Kit) -> Vec<(String, Option<Route>)> {
    let words = kit.words();
    match kit.attempt.with_untracked(|attempt| attempt.flow) {
        Flow::Neo => path_to_neo_report(words),
        Flow::Stars => vec![(words.of(Stars::FillOutReports), Some(Route::Stars(StarsPlace::Reports)))],
        Flow::Calpads => vec![(words.of(Calpads::Title), Some(Route::Calpads(CalpadsPage::Status)))],
    }
}

/// The path to the NEO-style report.
pub fn path_to_neo_report(words: Words) -> Vec<(String, Option<Route>)> {
    vec![
        (words.of(Shell::StudentData), Some(Route::StudentData)),
        (words.of(Shell::StudentReports), Some(Route::StudentReports)),
        (words.of(Shell::DropoutCertificationReport), Some(Route::Report)),
    ]
}
