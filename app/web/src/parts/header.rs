use engine::certification::Flow;
use engine::evaluate::Outcome;
use leptos::prelude::*;
use words::screen::Shell;

use super::disclosure::DisplayMenu;
use super::mark_at;
use crate::app::use_route;
use crate::geometry::line::Row;
use crate::route::{Explored, Route};
use crate::state::{Memo, use_kit};

/// The sections of the app, in the order of the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Report,
    Explore,
    Worksheet,
    Definitions,
}

impl Section {
    const ALL: [Self; 4] = [Self::Report, Self::Explore, Self::Worksheet, Self::Definitions];

    fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Certification
            | Route::StudentData
            | Route::StudentReports
            | Route::Report
            | Route::Details(_)
            | Route::Student(_)
            | Route::Record { .. }
            | Route::Findings
            | Route::Stars(_)
            | Route::Calpads(_)
            | Route::Journal
            | Route::Score
            | Route::Packet
            | Route::FollowUp(_)
            | Route::Incidents => Some(Self::Report),
            Route::Explore(_) => Some(Self::Explore),
            Route::Worksheet => Some(Self::Worksheet),
            Route::Definitions | Route::Definition(_) | Route::Checks | Route::Check(_) | Route::Codes => {
                Some(Self::Definitions)
            }
            Route::Home | Route::Districts | Route::Design(_) | Route::Realism | Route::Key | Route::NotFound(_) => {
                None
            }
        }
    }

    fn href(self, flow: Flow) -> String {
        match self {
            Self::Report => Route::of_flow(flow),
            Self::Explore => Route::Explore(Explored::default()),
            Self::Worksheet => Route::Worksheet,
            Self::Definitions => Route::Definitions,
        }
        .href()
    }

    fn text(self) -> Shell {
        match self {
            Self::Report => Shell::Report,
            Self::Explore => Shell::Explore,
            Self::Worksheet => Shell::Worksheet,
            Self::Definitions => Shell::Definitions,
        }
    }
}

/// The top of every page: the kit, the open district, the sections, the display.
#[component]
pub fn Header() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let route = use_route();
    let here = Memo::new(move |_| route.with(Section::of));
    let sections = Section::ALL.map(|section| {
        let is_here = move || here.get() == Some(section);
        let href = move || section.href(kit.attempt.with(|attempt| attempt.flow));
        view! {
            <li class:on=is_here>
                <a href=href aria-current=move || is_here().then_some("page")>{words.of(section.text())}</a>
            </li>
        }
    });
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href=Route::Home.href()>
                    <Brand/>
                    <span translate="no">"Who Counts"</span>
                </a>
                <p class="where">
                    <a href=Route::Districts.href()>
                        <b translate="no">{move || kit.opened.with(|opened| opened.info.title.clone())}</b>
                    </a>
                    <span translate="no">{move || format!(" · {}", kit.attempt.with(|attempt| attempt.year))}</span>
                    <span class="synthetic">{words.of(Shell::Synthetic)}</span>
                </p>
                <nav aria-label=words.of(Shell::MainNavigation)>
                    <ul class="lined">{sections}</ul>
                </nav>
                <div class="tools">
                    <DisplayMenu/>
                </div>
            </div>
        </header>
    }
}

/// The kit's sign: the line dips under one of three.
#[component]
fn Brand() -> impl IntoView {
    let row = Row { left: 0.5, step: 15.0, over: 2.4, under: 19.6, bend: 5.0 };
    let mark = |class, x, y, size| mark_at(Outcome::Dropout, class, x, y, size);
    view! {
        <svg width="46" height="22" viewBox="0 0 46 22" aria-hidden="true">
            <path class="theline" d=row.line(&[false, true, false])></path>
            {mark("mk-n", 8.0, 12.0, 10.0)}
            {mark("mk-c", 23.0, 10.0, 11.0)}
            {mark("mk-n", 38.0, 12.0, 10.0)}
        </svg>
    }
}
