//! The NEO-style rendering: *Student Data → Student Reports → Dropout Certification Report*.

mod details;
mod path;
mod report;

use engine::certification::Flow;
use leptos::prelude::*;

use crate::parts::FlowDoor;
use crate::route::Route;
use crate::state::{Memo, use_kit};

/// A page of the portal; while another flow is played, the door back to it.
#[component]
pub(super) fn Portal(
    /// Which page.
    route: Route,
) -> impl IntoView {
    let kit = use_kit();
    let is_played = Memo::new(move |_| kit.attempt.with(|attempt| attempt.flow == Flow::Neo));
    move || match route.clone() {
        route if !is_played.get() => view! { <FlowDoor flow=Flow::Neo heading=super::title(kit, &route)/> }.into_any(),
        Route::StudentData => view! { <path::StudentData/> }.into_any(),
        Route::StudentReports => view! { <path::StudentReports/> }.into_any(),
        Route::Details(school) => view! { <details::Details school=school/> }.into_any(),
        _ => view! { <report::Report/> }.into_any(),
    }
}
