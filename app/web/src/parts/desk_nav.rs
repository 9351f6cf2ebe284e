use leptos::prelude::*;
use words::screen::{Certification, CertificationPacket, Findings, FollowUp, Incidents, Portal, Scoring, Shell};

use crate::app::use_route;
use crate::route::Route;
use crate::state::use_kit;

/// What lies beside the report on the desk, in every flow: from the people and days to the packet.
#[component]
pub(super) fn DeskNav() -> impl IntoView {
    let words = use_kit().words();
    let route = use_route();
    let pages = [
        (Route::Certification, words.of(Certification::OtherFlows)),
        (Route::Findings, words.of(Findings::Title)),
        (Route::FollowUp(None), words.of(FollowUp::Title)),
        (Route::Incidents, words.of(Incidents::Title)),
        (Route::Journal, words.of(Shell::Journal)),
        (Route::Score, words.of(Scoring::Title)),
        (Route::Packet, words.of(CertificationPacket::Title)),
    ];
    let links = pages.map(|(page, text)| {
        let href = page.href();
        let is_here = move || route.with(|route| *route == page).then_some("page");
        view! { <li><a href=href aria-current=is_here>{text}</a></li> }.into_any()
    });
    view! {
        <nav class="desk-nav noprint" aria-label=words.of(Portal::OnTheDesk)>
            <ul class="plain">{Vec::from(links)}</ul>
        </nav>
    }
}

/// Where to go once a report is certified.
#[component]
pub fn AfterCertifying() -> impl IntoView {
    let words = use_kit().words();
    view! {
        <p class="actions">
            <a href=Route::Packet.href()>{words.of(CertificationPacket::PrintOrSave)}</a>
            <a href=Route::Score.href()>{words.of(Scoring::AgainstTheKey)}</a>
        </p>
    }
}
