use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use words::screen::Exploring;
use workshop::saved::Source;

use crate::state::Memo;

use super::View;
use crate::browser;
use crate::route::{ExploreView, Explored, LONGEST_LINK, Route};

/// How long a hand must rest before the address follows.
const REST: Duration = Duration::from_millis(300);

/// The address of the present view, written into the browser when the hand rests; none where it would be too long.
pub(super) fn keep_in_address(view: View) -> Memo<Option<String>> {
    let link = Memo::new(move |_| {
        let district = view.kit.opened.with(|opened| match &opened.source {
            // Whoever follows the link has the kit's own districts, not one that was designed or opened here.
            Source::Scenario { id, .. } if *id == opened.info.key => Some(id.clone()),
            Source::Scenario { .. } | Source::Folder { .. } => None,
        });
        let own = view.own.all();
        let bare = Explored { district, own, ..Explored::of(view.shows) };
        let explored = match view.shows {
            ExploreView::ManyRates => bare,
            _ => view.turning.with(|turning| Explored {
                definition: Some(turning.start().id.to_owned()),
                changes: turning.changes(),
                ..bare
            }),
        };
        Some(Route::Explore(explored).href()).filter(|href| href.chars().count() <= LONGEST_LINK)
    });
    let pending: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let stop = move || {
        if let Some(handle) = pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let arrived = StoredValue::new(true);
    Effect::new(move |_| {
        let Some(href) = link.get() else { return stop() };
        stop();
        // The address one came by stands until something is turned.
        if arrived.get_value() {
            arrived.set_value(false);
            return;
        }
        let stood = browser::hash();
        let write = move || {
            // Whoever just followed a link is on the way, though the page is not gone yet.
            if browser::hash() == stood {
                browser::replace_hash(&href);
            }
        };
        pending.set_value(set_timeout_with_handle(write, REST).ok());
    });
    // Another page's address must not be overwritten.
    on_cleanup(stop);
    link
}

/// A link to the present view, and the same as a code, to paste where addresses differ: a copy that opens from a folder
/// has another address on every machine.
pub(super) fn link_line(view: View, link: Memo<Option<String>>) -> AnyView {
    let words = view.kit.words();
    let refused = RwSignal::new(false);
    let go_there = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = document().get_element_by_id("paste-code");
        let typed = typed.and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok());
        match typed.and_then(|input| address_of_code(&input.value())) {
            Some(address) => {
                refused.set(false);
                browser::go(&address);
            }
            None => refused.set(true),
        }
    };
    view! {
        <section class="link-line noprint">
            {move || match link.get() {
                Some(href) => {
                    let code = href.trim_start_matches("#/").to_owned();
                    view! {
                        <p>
                            <a href=href>{words.of(Exploring::CopyLink)}</a>
                            " " <span class="mute">{words.of(Exploring::Code)}</span> " "
                            <code translate="no">{code}</code>
                        </p>
                    }
                        .into_any()
                }
                None => view! { <p>{words.of(Exploring::LinkTooLong)}</p> }.into_any(),
            }}
            <form class="paste" on:submit=go_there>
                <label for="paste-code">{words.of(Exploring::PasteCode)}</label>
                <input
                    id="paste-code"
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength="2000"
                    translate="no"
                    aria-describedby="paste-says"
                    aria-invalid=move || refused.get().then_some("true")
                />
                <button class="btn btn-2 btn-sm" type="submit">{words.of(Exploring::GoThere)}</button>
            </form>
            <p id="paste-says" class="hint" class:knob-error=move || refused.get() role="status">
                {move || words.of(if refused.get() { Exploring::NoCode } else { Exploring::CodeSays })}
            </p>
        </section>
    }
    .into_any()
}

/// The address of the view that a code or a whole link names, as it was written, so that the view tells what it does not
/// follow; none where it names another page, or none.
fn address_of_code(text: &str) -> Option<String> {
    let text = text.trim();
    let code = text.rsplit_once('#').map_or(text, |(_, hash)| hash).trim_start_matches('/');
    let address = format!("#/{code}");
    matches!(Route::parse(&address), Route::Explore(_)).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_with_or_without_an_address_before_it() {
        let code = "explore/flow?definition=nces-ccd&ged=not-approved";
        let expected = format!("#/{code}");
        for text in [code, &format!("#/{code}"), &format!("  file:///C:/kit/who-counts.html#/{code} ")] {
            assert_eq!(address_of_code(text).as_ref(), Some(&expected), "{text}");
        }
        for text in ["", "worksheet", "https://example.org/", "#/report", "explore/astrology"] {
            assert_eq!(address_of_code(text), None, "{text}");
        }
    }
}
