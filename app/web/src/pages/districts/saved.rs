use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use words::screen::{Home as Texts, Making};
use workshop::saved::{LARGEST_FILE, SavedWork};

use crate::browser::{ReadFailure, read_text};
use crate::route::{Explored, Route};
use crate::state::{self, Before, Kit, use_kit};

/// Opening a file of saved work.
#[component]
pub(in crate::pages) fn OpenSaved() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let says = RwSignal::new(None::<Said>);
    let chosen = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            spawn_local(async move {
                if let Some(said) = take(kit, &file).await {
                    says.set(Some(said));
                }
            });
        }
        input.set_value("");
    };
    view! {
        <section aria-labelledby="open-saved">
            <h2 id="open-saved">{words.of(Texts::OpenAFile)}</h2>
            <p>{words.of(Texts::OpenAFileSays)}</p>
            <p>
                <label for="saved-file">{words.of(Texts::ChooseSaved)}</label>
                <input id="saved-file" type="file" accept=".json" on:change=chosen/>
            </p>
            <div role="status">{move || says.get().map(|said| result(kit, said, says))}</div>
        </section>
    }
}

/// The sentence to say, and what stood before where a district was opened.
type Said = (String, Option<Before>);

/// What came of it, with the ways on and back.
fn result(kit: Kit, (text, before): Said, says: RwSignal<Option<Said>>) -> AnyView {
    let words = kit.words();
    let ways = before.map(|before| {
        let on = if kit.derived.is_for_exploring.get_untracked() {
            let explore = Route::Explore(Explored::default()).href();
            view! { <a href=explore>{words.of(Making::GoToExplore)}</a> }.into_any()
        } else {
            view! { <a href=kit.report_page().href()>{words.of(Texts::GoToTheReport)}</a> }.into_any()
        };
        let put_back = move |_| {
            kit.put_back(before.clone());
            says.set(Some((words.of(Texts::PutBack), None)));
        };
        view! {
            {on}
            " "
            <button class="btn btn-3" type="button" on:click=put_back>{words.of(Texts::TakeBack)}</button>
        }
    });
    view! { <p>{text} " " {ways}</p> }.into_any()
}

/// Opens the file. Says nothing where someone cancelled the making of its district, which is said elsewhere.
async fn take(kit: Kit, file: &web_sys::File) -> Option<Said> {
    let words = kit.words();
    let limit = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX);
    let text = match read_text(file, limit).await {
        Ok(text) => text,
        Err(ReadFailure::TooLarge { name, bytes }) => return Some((words.file_too_large(&name, bytes, limit), None)),
        Err(ReadFailure::Unreadable { name }) => return Some((words.file_unreadable(&name), None)),
    };
    let saved = match SavedWork::read(&text) {
        Ok(saved) => saved,
        Err(error) => return Some((words.read_error(&error), None)),
    };
    let Some(what) = saved.source.as_ref().and_then(state::Making::of_source) else {
        if !saved.worksheet.is_empty() {
            kit.worksheet.set(saved.worksheet);
        }
        return Some((words.of(Texts::ScenarioMissing), None));
    };
    let opened = kit.make(what).await?;
    let other = !saved.fingerprint.is_empty() && saved.fingerprint != opened.info.fingerprint;
    let before = kit.open_saved(opened, saved);
    Some((words.of(if other { Texts::OtherRecords } else { Texts::Opened }), Some(before)))
}
