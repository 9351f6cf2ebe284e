use engine::certification::Flow;
use leptos::prelude::*;
use words::screen::Portal;

use super::Page;
use crate::browser::focus_later;
use crate::state::use_kit;

/// What stands on a page of a flow that is not the one being played: what it is, and the button that goes on with it.
/// The work on the district in the other flow stays as it is.
#[component]
pub fn FlowDoor(
    /// The flow of the page.
    flow: Flow,
    /// The page's heading.
    heading: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let enter = move |_| {
        kit.play(flow);
        focus_later("main");
    };
    view! {
        <Page>
            <h1>{heading}</h1>
            <p>{words.flow_banner(flow)} " " <i>{words.of(Portal::TrainingRendering)}</i></p>
            <p>{words.flow_says(flow)}</p>
            <p><button class="btn" type="button" on:click=enter>{words.play_flow(flow)}</button></p>
            <p class="small mute">{words.of(Portal::EachFlowIsKept)}</p>
        </Page>
    }
}
