//! The CALPADS-style rendering of Fall 1: revisions of a data store, report 1.24, and two levels and a partner to certify.

mod checks;
mod report;
mod snapshot;
mod state_view;
mod status;

pub(super) use report::Kept;

use engine::calendar::SchoolYear;
use engine::certification::Flow;
use engine::roster::StudentIx;
use leptos::prelude::*;
use words::Words;
use words::screen::Calpads as Text;
use workshop::calpads::Fall1;
use workshop::desk::Desk;

use crate::parts::{FlowDoor, PortalFrame, path_to_report};
use crate::route::{CalpadsPage, Route};
use crate::state::{Kit, Memo, use_kit};

/// A page of the rendering; before it is played, the door to it.
#[component]
pub(super) fn Calpads(
    /// Which page.
    page: CalpadsPage,
) -> impl IntoView {
    let kit = use_kit();
    let is_played = Memo::new(move |_| kit.attempt.with(|attempt| attempt.flow == Flow::Calpads));
    move || {
        if !is_played.get() {
            return view! { <FlowDoor flow=Flow::Calpads heading=title(kit.words(), page)/> }.into_any();
        }
        match page {
            CalpadsPage::Status => view! { <status::StatusPage/> }.into_any(),
            CalpadsPage::Report(number) => view! { <report::ReportPage number=number/> }.into_any(),
            CalpadsPage::Checks(number) => view! { <checks::ChecksPage number=number/> }.into_any(),
            CalpadsPage::StateView => view! { <state_view::StateViewPage/> }.into_any(),
        }
    }
}

/// The title of a page.
pub(super) fn title(words: Words, page: CalpadsPage) -> String {
    match page {
        CalpadsPage::Status => words.of(Text::Title),
        CalpadsPage::Report(number) => words.reports_of_revision(number),
        CalpadsPage::Checks(number) => words.checks_of_revision(number),
        CalpadsPage::StateView => words.of(Text::StateView),
    }
}

/// A page of the flow: its path, its heading, and which collection it is about.
#[component]
fn Frame(
    /// Which page.
    page: CalpadsPage,
    /// The year in which the students exited, where it is chosen on the page.
    #[prop(optional)]
    year: Option<Signal<SchoolYear>>,
    /// What stands below the heading.
    children: Children,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let path = match page {
        CalpadsPage::Status => vec![(words.of(Text::Title), None)],
        _ => {
            let mut path = path_to_report(kit);
            path.push((title(words, page), None));
            path
        }
    };
    view! {
        <PortalFrame path=path>
            <h1>{title(words, page)}</h1>
            <p class="lead">{move || fall1_of(kit, year).map(|fall1| words.fall1(fall1))}</p>
            <p class="src">{words.of(Text::Sources)}</p>
            {children()}
        </PortalFrame>
    }
}

/// The collection that the attempt is about.
fn fall1(kit: Kit) -> Option<Fall1> {
    fall1_of(kit, None)
}

/// The collection of a year; without one, that of the attempt.
fn fall1_of(kit: Kit, year: Option<Signal<SchoolYear>>) -> Option<Fall1> {
    let year = year.map_or_else(|| kit.attempt.with(|attempt| attempt.year), |year| year.get());
    kit.derived.definition.with(|definition| Fall1::of(definition, year))
}

/// What stands where there is no such revision.
fn no_such(kit: Kit) -> String {
    kit.words().no_such_revision(kit.derived.progress.with(|progress| progress.revisions.len()))
}

/// A link to a page of the flow.
fn link(page: CalpadsPage, text: String) -> AnyView {
    view! { <a href=Route::Calpads(page).href()>{text}</a> }.into_any()
}

/// A link to a student's page, by the number.
fn student_link(desk: &Desk, student: StudentIx) -> AnyView {
    numbered_link(desk.roster.student_id(student).to_owned())
}

/// The same where only the number is at hand.
fn numbered_link(number: String) -> AnyView {
    let href = Route::Student(number.clone()).href();
    view! { <a class="sid" href=href translate="no">{number}</a> }.into_any()
}
