//! Certification Status: the data store, its revisions, and who acts next.

mod acts;
mod steps;
mod store;
mod table;

use leptos::prelude::*;

use super::Frame;
use crate::route::CalpadsPage;
use crate::state::use_kit;

/// The page.
#[component]
pub(super) fn StatusPage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    view! {
        <Frame page=CalpadsPage::Status>
            <p>
                <b>{move || words.fall1_phase(kit.derived.standing.with(|standing| standing.phase))}</b> " "
                {move || words.fall1_window(kit.opened.with(|opened| opened.info.window()))}
            </p>
            <steps::Steps/>
            <store::Store/>
            <table::Revisions/>
            <acts::Acts/>
        </Frame>
    }
}
