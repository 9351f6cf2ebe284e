//! The app: its state, its frame, and the page that the address names.

use leptos::prelude::*;
use words::screen::Shell;

use crate::browser;
use crate::pages;
use crate::parts::{Footer, Header, MakingPanel, Shortcuts, Troubles};
use crate::route::Route;
use crate::state::{Kit, Memo};

/// The page that the address names.
#[derive(Clone, Copy)]
pub struct CurrentRoute(pub Signal<Route>);

/// The present page.
///
/// # Panics
/// Outside the app, which provides it at its root.
pub fn use_route() -> Signal<Route> {
    expect_context::<CurrentRoute>().0
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let kit = Kit::provide();
    let route = RwSignal::new(Route::parse(&browser::hash()));
    provide_context(CurrentRoute(route.into()));
    pages::provide_kept();
    browser::begin_places();
    window_event_listener(leptos::ev::hashchange, move |_| {
        let next = Route::parse(&browser::hash());
        if let Route::Explore(explored) = &next
            && let Some(language) = explored.refused.iter().find_map(|pair| pair.strip_prefix("language="))
        {
            set_language(kit, language);
        }
        browser::leave_place();
        route.set(next);
    });
    let language = Memo::new(move |_| kit.display.with(|display| display.language));
    announce(kit, route);
    browser::stop_only_where_something_scrolls();

    view! {
        <svg width="0" height="0" class="sprite" aria-hidden="true" focusable="false" inner_html=MARKS></svg>
        {move || {
            // A memo that is only tracked is never computed, so it is read.
            let words = words::Words::new(language.get());
            view! {
                <a class="skip" href="#main" on:click=move |event| {
                    event.prevent_default();
                    browser::focus("main");
                }>{words.of(Shell::SkipToContent)}</a>
                <Header/>
                <Troubles/>
                <MakingPanel/>
                {move || pages::page(kit, &route.get())}
                <Footer/>
                <Shortcuts/>
            }
        }}
    }
}

/// The marks of the students and the patterns of areas.
pub const MARKS: &str = include_str!("parts/marks.svg");

/// The test language, reachable by address only.
fn set_language(kit: Kit, name: &str) {
    let language = if name == "pseudo" { words::Language::Pseudo } else { words::Language::English };
    kit.display.update(|display| display.language = language);
}

/// Gives each page its title, and the focus to its heading when the address changed; on the way back, to the place that
/// was left.
fn announce(kit: Kit, route: RwSignal<Route>) {
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        let title = kit.words().page_title(&pages::title(kit, &route.get()));
        let arrived = !first.get_value();
        first.set_value(false);
        // The page must stand before its heading can take the focus.
        request_animation_frame(move || {
            if arrived {
                browser::arrive(&title);
            } else {
                document().set_title(&title);
            }
        });
    });
}
