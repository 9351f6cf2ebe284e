use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use words::screen::Making;

use super::Page;
use crate::browser::{is_free_key, keep_focus_from};
use crate::state::{Kit, Memo, Shown, use_kit};

/// How far a district in the making is, and the way to cancel it, beside whatever page stands.
#[component]
pub fn MakingPanel() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let under_way = kit.under_way;
    let handle = window_event_listener(keydown, move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_free_key(&event) && under_way.shown.with_untracked(Option::is_some) {
            cancel(kit);
        }
    });
    // That something was cancelled is said on the page where it was.
    let left = window_event_listener(leptos::ev::hashchange, move |_| {
        if under_way.cancelled.with_untracked(Option::is_some) {
            under_way.cancelled.set(None);
        }
    });
    on_cleanup(move || {
        handle.remove();
        left.remove();
    });
    let is_shown = Memo::new(move |_| under_way.shown.with(Option::is_some));
    // What is heard: that it began, each quarter, and that it was cancelled.
    let quarter = Memo::new(move |_| {
        let quarter = |shown: &Shown| (shown.title.clone(), shown.percent() / 25 * 25);
        under_way.shown.with(|shown| shown.as_ref().map(quarter))
    });
    let heard = move || match (quarter.get(), under_way.cancelled.get()) {
        (Some((title, percent)), _) => words.making_heard(&title, percent),
        (None, Some(title)) => {
            words.making_cancelled(&title, &kit.opened.with_untracked(|open| open.info.title.clone()))
        }
        (None, None) => String::new(),
    };
    view! {
        <div class="making-heard" class:said=move || under_way.cancelled.with(Option::is_some) role="status">{heard}</div>
        {move || is_shown.get().then(panel)}
    }
}

fn panel() -> AnyView {
    let kit = use_kit();
    let words = kit.words();
    let shown = kit.under_way.shown;
    let percent = move || shown.with(|shown| shown.as_ref().map_or(0, Shown::percent));
    let says =
        move || shown.with(|shown| shown.as_ref().map(|shown| words.making(&shown.title, shown.done, shown.students)));
    view! {
        <section id="making" class="making" aria-label=words.of(Making::Panel)>
            <p class="num" id="making-says">{says}</p>
            <progress max="100" prop:value=percent aria-labelledby="making-says"></progress>
            <button class="btn btn-2 btn-sm" type="button" aria-keyshortcuts="Escape" on:click=move |_| cancel(kit)>
                {words.of(Making::Cancel)} " " <kbd translate="no" aria-hidden="true">"Esc"</kbd>
            </button>
        </section>
    }
    .into_any()
}

/// Cancels. Whoever had the keyboard in the panel, which is about to go, has it on the page.
fn cancel(kit: Kit) {
    keep_focus_from("#making");
    kit.under_way.cancel();
}

/// The page of a district that is not made yet.
#[component]
pub fn Awaiting(
    /// What people call the district.
    title: String,
) -> impl IntoView {
    let words = use_kit().words();
    view! {
        <Page>
            <h1>{words.awaited(&title)}</h1>
            <p>{words.of(Making::AwaitedSays)}</p>
        </Page>
    }
}
