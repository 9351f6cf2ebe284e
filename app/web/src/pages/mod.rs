//! The pages, one folder or file each.

mod calpads;
mod certification;
mod checks;
mod codes;
mod definitions;
mod design;
mod districts;
mod explore;
mod findings;
mod follow_up;
mod gallery;
mod home;
mod incidents;
mod journal;
mod not_found;
mod packet;
mod portal;
mod realism;
mod score;
mod stars;
mod student;
mod worksheet;

use engine::definition::find_definition;
use leptos::prelude::*;
use words::screen::{
    Certification, CertificationPacket, Design, Findings, FollowUp, Gallery, Incidents, Scoring, Shell,
};

use crate::parts::{Awaiting, ExploringOnly, school_name, view_name};
use crate::route::{ExploreView, Route};
use crate::state::{Kit, own_design};

/// Makes room, at the root of the app, for what outlives a page.
pub fn provide_kept() {
    calpads::Kept::provide();
}

/// The page of an address. While the district that was open last is made again, the pages about it wait.
pub fn page(kit: Kit, route: &Route) -> AnyView {
    if is_about_the_district(route)
        && let Some(title) = kit.under_way.awaited.get()
    {
        return view! { <Awaiting title=title/> }.into_any();
    }
    if needs_records(route) && kit.derived.is_for_exploring.get() {
        return view! { <ExploringOnly heading=title(kit, route)/> }.into_any();
    }
    match route.clone() {
        Route::Home => view! { <home::Home/> }.into_any(),
        Route::Districts => view! { <gallery::Districts/> }.into_any(),
        Route::Design(like) => view! { <design::DesignPage like=like/> }.into_any(),
        Route::Realism => view! { <realism::Realism/> }.into_any(),
        Route::Key => view! { <gallery::KeyPage/> }.into_any(),
        Route::Certification => view! { <certification::CertificationPage/> }.into_any(),
        route @ (Route::StudentData | Route::StudentReports | Route::Report | Route::Details(_)) => {
            view! { <portal::Portal route=route/> }.into_any()
        }
        Route::Student(student) => view! { <student::StudentPage student_id=student at=None/> }.into_any(),
        Route::Record { student, record, field } => {
            view! { <student::StudentPage student_id=student at=Some((record, field))/> }.into_any()
        }
        Route::Findings => view! { <findings::FindingsPage/> }.into_any(),
        Route::Stars(place) => stars::page(place),
        Route::Calpads(page) => view! { <calpads::Calpads page=page/> }.into_any(),
        Route::FollowUp(None) => view! { <follow_up::FollowUpList/> }.into_any(),
        Route::FollowUp(Some(student)) => view! { <student::FollowUpPage student_id=student/> }.into_any(),
        Route::Incidents => view! { <incidents::IncidentsPage/> }.into_any(),
        Route::Journal => view! { <journal::Journal/> }.into_any(),
        Route::Score => view! { <score::ScorePage/> }.into_any(),
        Route::Packet => view! { <packet::PacketPage/> }.into_any(),
        Route::Explore(explored) => view! { <explore::Explore explored=explored/> }.into_any(),
        Route::Definitions => view! { <definitions::Definitions/> }.into_any(),
        Route::Definition(id) => view! { <definitions::DefinitionPage id=id/> }.into_any(),
        Route::Checks => view! { <checks::Checks/> }.into_any(),
        Route::Check(code) => view! { <checks::CheckPage code=code/> }.into_any(),
        Route::Codes => view! { <codes::Codes/> }.into_any(),
        Route::Worksheet => view! { <worksheet::WorksheetPage/> }.into_any(),
        Route::NotFound(address) => view! { <not_found::NotFound address=address/> }.into_any(),
    }
}

fn is_about_the_district(route: &Route) -> bool {
    !matches!(
        route,
        Route::Districts
            | Route::Design(_)
            | Route::Definitions
            | Route::Definition(_)
            | Route::Checks
            | Route::Worksheet
            | Route::NotFound(_)
    )
}

/// Whether a page is about records one by one, which a district for the explorer only does not have.
fn needs_records(route: &Route) -> bool {
    matches!(
        route,
        Route::Certification
            | Route::StudentData
            | Route::StudentReports
            | Route::Report
            | Route::Details(_)
            | Route::Student(_)
            | Route::Record { .. }
            | Route::Findings
            | Route::Stars(_)
            | Route::Calpads(_)
            | Route::FollowUp(_)
            | Route::Incidents
            | Route::Journal
            | Route::Score
            | Route::Packet
            | Route::Key
    )
}

/// The title of a page, without the kit's name.
pub fn title(kit: Kit, route: &Route) -> String {
    let words = kit.words();
    match route {
        Route::Home => words.of(Shell::WhoCountsAndWhoDecides),
        Route::Districts => words.of(Shell::Districts),
        Route::Design(None) => words.of(Design::Title),
        Route::Design(Some(id)) => {
            let named = scenarios::find(id).map(|scenario| scenario.card).or_else(|| own_design(id));
            words.act_on(Gallery::DesignLike, named.as_ref().map_or(id, |card| &card.title))
        }
        Route::Realism => words.of(Gallery::Realism),
        Route::Key => words.of(Gallery::AnswerKey),
        Route::Certification => words.of(Certification::Title),
        Route::StudentData => words.of(Shell::StudentData),
        Route::StudentReports => words.of(Shell::StudentReports),
        Route::Report => words.of(Shell::DropoutCertificationReport),
        Route::Details(None) => words.of(Shell::Details),
        Route::Details(Some(school)) => words.details_page(&school_name(kit, school)),
        Route::Student(student) | Route::Record { student, .. } => words.student_page(student),
        Route::Findings => words.of(Findings::Title),
        Route::Stars(place) => stars::title(kit, place),
        Route::Calpads(page) => calpads::title(words, *page),
        Route::FollowUp(None) => words.of(FollowUp::Title),
        Route::FollowUp(Some(student)) => words.follow_up_of(student),
        Route::Incidents => words.of(Incidents::Title),
        Route::Journal => words.of(Shell::Journal),
        Route::Score => words.of(Scoring::Title),
        Route::Packet => words.of(CertificationPacket::Title),
        Route::Explore(explored) if explored.view == ExploreView::Settings => words.of(Shell::Explore),
        Route::Explore(explored) => words.of(view_name(explored.view)),
        Route::Definitions => words.of(Shell::Definitions),
        Route::Definition(id) => words.definition_page(find_definition(id).map_or(id, |definition| definition.title)),
        Route::Checks => words.of(Shell::EditChecks),
        Route::Check(code) => words.check_page(code),
        Route::Codes => words.of(Shell::ExitCodes),
        Route::Worksheet => words.of(Shell::Worksheet),
        Route::NotFound(_) => words.of(Shell::NotFound),
    }
}
