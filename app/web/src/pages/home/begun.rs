use leptos::prelude::*;
use words::screen::{Home as Texts, Shell};
use workshop::saved::{SavedWork, Source};
use workshop::worksheet::QUESTIONS;

use crate::route::Route;
use crate::state::{Kit, kept_district, kept_work, use_kit};

/// What was begun in this browser, each with the way back into it.
#[component]
pub(super) fn Begun() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let works: Vec<_> = kept_work().into_iter().filter_map(|(key, work)| line(kit, &key, &work)).collect();
    let answered = kit.worksheet.with_untracked(workshop::worksheet::Worksheet::answered);
    let nothing = works.is_empty() && answered == 0;
    let worksheet = (answered > 0).then(|| {
        view! {
            <li>
                <a href=Route::Worksheet.href()>{words.of(Shell::Worksheet)}</a>
                <span class="small mute">{words.answered_line(answered, QUESTIONS)}</span>
            </li>
        }
    });
    view! {
        <section class="begun">
            <h2>{words.of(Texts::ContinueWhereYouWere)}</h2>
            {nothing.then(|| view! { <p class="soft">{words.of(Texts::NothingYet)}</p> })}
            <ul class="plain">{works} {worksheet}</ul>
        </section>
    }
}

fn line(kit: Kit, key: &str, work: &SavedWork) -> Option<AnyView> {
    let words = kit.words();
    let attempt = work.attempt.as_ref().filter(|attempt| !attempt.is_untouched())?;
    let progress = attempt.progress();
    let says = words.begun_line(progress.corrections.len(), progress.certified.is_some(), progress.is_validated);
    let source = work.source.as_ref()?;
    let what = kept_district(key, work)?;
    // Two imported districts may bear one name; their fingerprints differ.
    let from_files = matches!(source, Source::Folder { .. }).then(|| {
        let fingerprint = work.fingerprint.clone();
        view! { {words.of(Texts::FromYourFiles)} " " <span class="code" translate="no">{fingerprint}</span> " · " }
    });
    let (title, year) = (what.title().to_owned(), attempt.year.to_string());
    let report = Route::of_flow(attempt.flow);
    let open = move |_| kit.make_and_open(what.clone(), report.clone());
    Some(
        view! {
            <li>
                <button class="btn btn-3" type="button" on:click=open>
                    <span translate="no">{format!("{title}, {year}")}</span>
                </button>
                <span class="small mute">{from_files} {says}</span>
            </li>
        }
        .into_any(),
    )
}
