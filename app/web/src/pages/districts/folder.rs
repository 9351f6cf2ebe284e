use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use words::screen::Home as Texts;
use workshop::folder::{FileNote, FileProblem, Limits};

use crate::browser::{ReadFailure, files_of, focus_later, read_files};
use crate::route::Route;
use crate::state::{Kit, open_folder, use_kit};

/// What became of the files that were chosen.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    /// Nothing was chosen yet.
    Waiting,
    /// They are being read.
    Reading,
    /// The browser could not read one.
    Failed(ReadFailure),
    /// They are refused, with every problem.
    Refused(Vec<FileProblem>),
    /// The district is open; what was left aside.
    Opened(String, Vec<FileNote>),
}

/// Opening the files of a district folder: chosen, or dropped.
#[component]
pub(in crate::pages) fn OpenFolder() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let outcome = RwSignal::new(Outcome::Waiting);
    let over = RwSignal::new(false);
    let chosen = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = input {
            if let Some(files) = input.files() {
                take(kit, files_of(&files), outcome);
            }
            // The same files can be chosen again after they were corrected.
            input.set_value("");
        }
    };
    let dropped = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(files) = event.data_transfer().and_then(|transfer| transfer.files()) {
            take(kit, files_of(&files), outcome);
        }
    };
    view! {
        <section aria-labelledby="open-folder">
            <h2 id="open-folder">{words.of(Texts::OpenAnother)}</h2>
            <p>{words.of(Texts::OpenAnotherSays)}</p>
            <p class="banner">{words.of(Texts::OnlySynthetic)}</p>
            <div
                class="drop"
                class:over=move || over.get()
                on:dragover=move |event| {
                    event.prevent_default();
                    over.set(true);
                }
                on:dragleave=move |_| over.set(false)
                on:drop=dropped
            >
                <label for="folder-files">{words.of(Texts::ChooseFiles)}</label>
                <input id="folder-files" type="file" multiple accept=".csv,.json" on:change=chosen/>
                <p class="mute">{words.of(Texts::DropHere)}</p>
            </div>
            <div role="status" id=RESULT tabindex="-1">{move || told(kit, &outcome.get())}</div>
        </section>
    }
}

fn take(kit: Kit, files: Vec<web_sys::File>, outcome: RwSignal<Outcome>) {
    if files.is_empty() {
        return;
    }
    outcome.set(Outcome::Reading);
    spawn_local(async move {
        let next = match read_files(files, Limits::BROWSER.max_file_bytes).await {
            Err(failure) => Outcome::Failed(failure),
            Ok(files) => match open_folder(&files) {
                Err(problems) => Outcome::Refused(problems),
                Ok((opened, notes)) => {
                    let title = opened.info.title.clone();
                    kit.open(opened);
                    Outcome::Opened(title, notes)
                }
            },
        };
        outcome.set(next);
        // The result may stand below the window's edge.
        focus_later(RESULT);
    });
}

/// The id of the place that says what became of the files.
const RESULT: &str = "folder-result";

fn told(kit: Kit, outcome: &Outcome) -> AnyView {
    let words = kit.words();
    match outcome {
        Outcome::Waiting => ().into_any(),
        Outcome::Reading => view! { <p>{words.of(Texts::Reading)}</p> }.into_any(),
        Outcome::Failed(failure) => {
            let text = match failure {
                ReadFailure::TooLarge { name, bytes } => {
                    words.file_too_large(name, *bytes, Limits::BROWSER.max_file_bytes)
                }
                ReadFailure::Unreadable { name } => words.file_unreadable(name),
            };
            view! { <p class="sev-error">{text}</p> }.into_any()
        }
        Outcome::Refused(problems) => {
            let lines = problems.iter().map(|problem| {
                let text = words::folder::problem(words, problem);
                view! {
                    <li><b>{words::folder::place(words, problem)}</b> ": " {text.message} ". " {text.remedy}</li>
                }
            });
            view! {
                <p class="sev-error">{words.of(Texts::NotOpened)}</p>
                <ol class="problems">{lines.collect_view()}</ol>
            }
            .into_any()
        }
        Outcome::Opened(title, notes) => {
            let notes = notes.iter().map(|note| view! { <li>{words::folder::note(words, note)}</li> }).collect_view();
            view! {
                <p>
                    <b>{words.district_is_open(title)}</b> " "
                    <a href=Route::Report.href()>{words.of(Texts::GoToTheReport)}</a>
                </p>
                <ul>{notes}</ul>
            }
            .into_any()
        }
    }
}
