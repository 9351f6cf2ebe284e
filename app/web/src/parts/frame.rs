use leptos::prelude::*;
use words::screen::Portal;

use super::Roll;
use crate::route::Route;
use crate::state::use_kit;

/// A page: its main part, which the skip link reaches.
#[component]
pub fn Page(
    /// What stands on the page.
    children: Children,
) -> impl IntoView {
    view! { <main id="main" class="wrap" tabindex="-1">{children()}</main> }
}

/// A page of the portal: the roll, whose system this is not, who is at the keyboard, and the path.
#[component]
pub fn PortalFrame(
    /// The last step of the path; the steps before it link.
    path: Vec<(String, Option<Route>)>,
    /// The student whose page this is.
    #[prop(optional, into)]
    student: Option<String>,
    /// What stands on the page.
    children: Children,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let steps = path
        .into_iter()
        .map(|(text, route)| match route {
            Some(route) => view! { <li><a href=route.href()>{text}</a></li> }.into_any(),
            None => view! { <li aria-current="page">{text}</li> }.into_any(),
        })
        .collect_view();
    view! {
        <Roll student=student.unwrap_or_default()/>
        <main id="main" class="wrap" tabindex="-1">
            <div class="banner">
                <span>{words.of(Portal::Named)} " " <i>{words.of(Portal::TrainingRendering)}</i></span>
                <super::user::UserLine/>
                <span>
                    {move || {
                        let (day, due) = (kit.attempt.with(|at| at.day), kit.opened.with(|open| open.info.due));
                        words.simulated_day(day, due)
                    }}
                </span>
            </div>
            <nav class="path" aria-label=words.of(Portal::Path)>
                <ol>
                    <li><span translate="no">"NEO"</span></li>
                    {steps}
                </ol>
            </nav>
            {children()}
        </main>
    }
}
