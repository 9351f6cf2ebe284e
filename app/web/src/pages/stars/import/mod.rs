//! Tools: Export, and Import from File in four steps.

mod steps;
mod told;

use leptos::prelude::*;
use words::screen::{Stars, StarsImport};
use workshop::stars::{export, layout::FILE_NAME};

use super::with_list;
use crate::browser::offer_file;
use crate::route::{Route, StarsPlace};
use crate::state::use_kit;

/// The page.
#[component]
pub(super) fn ImportPage(
    /// The school.
    school: String,
) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let back = Route::Stars(StarsPlace::List(school.clone())).href();
    let saved = RwSignal::new(None::<usize>);
    let export = {
        let school = school.clone();
        move |_| {
            let text = untrack(|| with_list(kit, &school, export::write)).unwrap_or_default();
            offer_file(FILE_NAME, "text/csv", &text);
            saved.set(untrack(|| with_list(kit, &school, |list| list.rows.len())));
        }
    };
    view! {
        <h1>{words.of(StarsImport::Title)}</h1>
        <section aria-labelledby="export">
            <h2 id="export" tabindex="-1">{words.of(StarsImport::Export)}</h2>
            <p>{words.of(StarsImport::ExportSays)}</p>
            <p class="actions">
                <button class="btn" type="button" on:click=export>{words.of(StarsImport::Export)}</button>
                <span role="status">{move || saved.get().map(|students| words.exported(FILE_NAME, students))}</span>
            </p>
        </section>
        <steps::Import school=school/>
        <p class="actions"><a class="btn btn-2" href=back>{words.of(Stars::BackToList)}</a></p>
    }
}
