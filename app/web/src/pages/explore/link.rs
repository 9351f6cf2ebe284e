use std::time::Duration;

use leptos::prelude::*;
use words::screen::Exploring;
use workshop::saved::Source;

use crate::state::Memo;

use super::View;
use crate::browser;
use crate::route::{Explored, LONGEST_LINK, Route};

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
        let explored = view.turning.with(|turning| Explored {
            district,
            definition: Some(turning.start().id.to_owned()),
            changes: turning.changes(),
            refused: Vec::new(),
        });
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
        pending.set_value(set_timeout_with_handle(move || browser::replace_hash(&href), REST).ok());
    });
    // Another page's address must not be overwritten.
    on_cleanup(stop);
    link
}

/// A link to the present view, to copy or to open elsewhere.
pub(super) fn link_line(view: View, link: Memo<Option<String>>) -> AnyView {
    let words = view.kit.words();
    view! {
        <p class="link-line noprint">
            {move || match link.get() {
                Some(href) => {
                    view! {
                        <a href=href.clone()>{words.of(Exploring::CopyLink)}</a>
                        <code translate="no">{href}</code>
                    }
                        .into_any()
                }
                None => words.of(Exploring::LinkTooLong).into_any(),
            }}
        </p>
    }
    .into_any()
}
