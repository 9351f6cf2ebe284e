//! The first page: the question, three doors, what was begun, and the districts at hand.

mod begun;
mod doors;

use leptos::prelude::*;
use words::screen::{Home as Texts, Shell};

use super::explore::{ManyRates, compare_open_district};
use super::gallery::Shelf;
use crate::parts::Page;
use crate::state::use_kit;

/// The first page: the question, and the open district's answers to it.
#[component]
pub(super) fn Home() -> impl IntoView {
    let words = use_kit().words();
    let compared = compare_open_district();
    view! {
        <Page>
            <div class="hero">
                <h1>{words.of(Shell::WhoCountsAndWhoDecides)}</h1>
                <p class="hero-lead">{words.of(Texts::Lead)}</p>
            </div>
            <ManyRates compared=compared/>
            <doors::Doors/>
            <div class="shelf">
                <begun::Begun/>
                <Shelf/>
            </div>
        </Page>
    }
}
