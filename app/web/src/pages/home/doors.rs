use leptos::prelude::*;
use words::screen::Home as Texts;

use crate::route::{Explored, Route};
use crate::state::use_kit;

/// The three doors: certify, explore, write down.
#[component]
pub(super) fn Doors() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let doors = [
        (Texts::Certify, Texts::CertifySays, Texts::CertifyHint, Texts::OpenTheReport, kit.report_page()),
        (
            Texts::Explore,
            Texts::ExploreSays,
            Texts::ExploreHint,
            Texts::TurnAClause,
            Route::Explore(Explored::default()),
        ),
        (Texts::Worksheet, Texts::WorksheetSays, Texts::WorksheetHint, Texts::FillItIn, Route::Worksheet),
    ];
    let doors = doors.map(|(title, says, hint, act, route)| {
        // The same district can be certified in another state's way.
        let flows = (title == Texts::Certify).then(|| Route::Certification.href());
        view! {
            <section>
                <h2>{words.of(title)}</h2>
                <p>{words.of(says)}</p>
                <p class="small mute">{words.of(hint)}</p>
                <p><a class="btn" href=route.href()>{words.of(act)}</a></p>
                {flows.map(|flows| view! { <p class="small"><a href=flows>{words.of(Texts::OtherFlows)}</a></p> })}
            </section>
        }
    });
    view! { <div class="three-doors">{doors}</div> }
}
