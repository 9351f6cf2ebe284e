//! The students to follow up: those who left before the year ended, and those who did not begin where expected.

mod filters;
mod table;

pub(super) use table::state;

use leptos::prelude::*;
use words::screen::FollowUp as Text;
use workshop::worklist::{Filter, Line};

use crate::parts::{Policy, PortalFrame, path_to_report};
use crate::route::Route;
use crate::state::{Memo, use_kit};

/// How many lines show before a person asks for more.
const PAGE: usize = 100;

/// The page of the worklist.
#[component]
pub(super) fn FollowUpList() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let filter = RwSignal::new(Filter::default());
    let limit = RwSignal::new(PAGE);
    let shown: Memo<Vec<Line>> = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        let worklist = kit.derived.worklist.get();
        kit.derived.desk.with(|desk| {
            filter.with(|filter| worklist.shown(filter, &user, &desk.roster).into_iter().copied().collect())
        })
    });
    let settled = Memo::new(move |_| {
        let user = kit.attempt.with(|attempt| attempt.user.clone());
        kit.derived.desk.with(|desk| kit.derived.worklist.with(|worklist| worklist.settled(&user, &desk.roster)))
    });
    let cleared = move || {
        let cleared = kit.derived.worklist.with(|worklist| worklist.cleared.clone());
        let is_district = kit.attempt.with(|attempt| attempt.user.school_id.is_none());
        let link = |student: String| {
            let href = Route::FollowUp(Some(student.clone())).href();
            view! { " " <a href=href translate="no">{student}</a> }
        };
        (is_district && !cleared.is_empty()).then(|| {
            view! { <p>{words.of(Text::Cleared)} {cleared.into_iter().map(link).collect_view()}</p> }
        })
    };
    let mut path = path_to_report(kit);
    path.push((words.of(Text::Title), None));
    view! {
        <PortalFrame path=path>
            <h1>{words.of(Text::Title)}</h1>
            <p class="lead">{move || words.settled_of(settled.get())}</p>
            <p class="after-lead">{words.of(Text::Says)} " " <span class="src">{words.of(Text::Source)}</span></p>
            <filters::Filters filter=filter limit=limit/>
            <p class="soft small" role="status">
                {move || {
                    let all = shown.with(Vec::len);
                    words.lines_shown(limit.get().min(all), all)
                }}
            </p>
            {move || {
                let nobody = settled.get().1 == 0;
                let text = if nobody { Text::Nobody } else { Text::NobodyHere };
                if shown.with(Vec::is_empty) {
                    view! { <p>{words.of(text)}</p> }.into_any()
                } else {
                    view! { <table::Table shown=shown limit=limit/> }.into_any()
                }
            }}
            {move || {
                (shown.with(Vec::len) > limit.get()).then(|| view! {
                    <p class="actions noprint">
                        <button class="btn btn-2 btn-sm" type="button" on:click=move |_| limit.update(|limit| *limit += PAGE)>
                            {words.of(Text::More)}
                        </button>
                    </p>
                })
            }}
            {cleared}
            <Policy/>
        </PortalFrame>
    }
}
