//! The desk that every flow shares: whose report, who does what, and the days of the window.

mod days;
mod flows;
mod people;

use leptos::prelude::*;
use words::screen::Certification;

use crate::parts::PortalFrame;
use crate::state::use_kit;

/// The page.
#[component]
pub(super) fn CertificationPage() -> impl IntoView {
    let words = use_kit().words();
    view! {
        <PortalFrame path=vec![(words.of(Certification::Title), None)] is_kits=true>
            <h1>{words.of(Certification::Title)}</h1>
            <p class="lead">{words.of(Certification::Lead)}</p>
            <flows::Flows/>
            <days::Days/>
            <people::People/>
        </PortalFrame>
    }
}
