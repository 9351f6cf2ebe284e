use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use words::screen::Worksheet as Texts;
use workshop::saved::{LARGEST_FILE, SavedWork};
use workshop::worksheet::{LONGEST_ANSWER, Worksheet, bounded};

use crate::browser::{ReadFailure, offer_file, print, read_text};
use crate::parts::Page;
use crate::state::{Kit, use_kit};

/// The worksheet's page.
#[component]
pub(super) fn WorksheetPage() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let questions = [Texts::Question1, Texts::Question2, Texts::Question3, Texts::Question4];
    let rows = questions
        .into_iter()
        .enumerate()
        .map(|(index, question)| view! { <Question index=index question=question/> })
        .collect_view();
    view! {
        <Page>
            <h1>{words.of(Texts::Title)}</h1>
            <p class="noprint">{words.of(Texts::Lead)}</p>
            <p class="small mute noprint">{words.of(Texts::WriteOnly)}</p>
            <div class="worksheet-who">
                <Line id="worksheet-group" label=Texts::Group read=|sheet| sheet.group.clone() write=|sheet, text| sheet.group = text/>
                <Line id="worksheet-place" label=Texts::Place read=|sheet| sheet.place.clone() write=|sheet, text| sheet.place = text/>
            </div>
            <ol class="worksheet">{rows}</ol>
            <Actions/>
            <p class="src">{words.of(Texts::Source)}</p>
        </Page>
    }
}

/// A line of the worksheet's head.
#[component]
fn Line(
    id: &'static str,
    label: Texts,
    read: fn(&Worksheet) -> String,
    write: fn(&mut Worksheet, String),
) -> impl IntoView {
    let kit = use_kit();
    view! {
        <p>
            <label for=id>{kit.words().of(label)}</label>
            <input
                id=id
                type="text"
                maxlength="120"
                prop:value=move || kit.worksheet.with(read)
                on:input=move |event| kit.worksheet.update(|sheet| write(sheet, bounded(&event_target_value(&event), 120)))
            />
        </p>
    }
}

/// A question with its answer. On paper the answer stands as text, with lines to write on where it is short.
#[component]
fn Question(index: usize, question: Texts) -> impl IntoView {
    let kit = use_kit();
    let id = format!("answer-{index}");
    let answer = move || kit.worksheet.with(|sheet| sheet.answers[index].clone());
    let written = move |event| {
        let text = bounded(&event_target_value(&event), LONGEST_ANSWER);
        kit.worksheet.update(|sheet| sheet.answers[index] = text);
    };
    view! {
        <li>
            <label for=id.clone()>{kit.words().of(question)}</label>
            <textarea id=id rows="5" prop:value=answer on:input=written></textarea>
            <div class="paper answer-paper" aria-hidden="true" translate="no">{answer}</div>
        </li>
    }
}

/// Print, save, open, empty.
#[component]
fn Actions() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let says = RwSignal::new(String::new());
    let replaced: RwSignal<Option<Replaced>> = RwSignal::new(None);
    let save = move |_| {
        let work = SavedWork::new(None, String::new(), None, kit.worksheet.get_untracked());
        offer_file("who-counts-worksheet.json", "application/json", &work.to_text());
    };
    let chosen = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            spawn_local(async move { says.set(open(kit, &file, replaced).await) });
        }
        input.set_value("");
    };
    let clear = move |_| {
        says.set(String::new());
        replace(kit, Worksheet::default(), Texts::Cleared, replaced);
    };
    let take_back = move |_| {
        if let Some((_, sheet)) = replaced.get_untracked() {
            kit.worksheet.set(sheet);
            replaced.set(None);
        }
    };
    view! {
        <div class="actions noprint">
            <button class="btn" type="button" on:click=move |_| print()>{words.of(Texts::Print)}</button>
            <button class="btn btn-2" type="button" on:click=save>{words.of(Texts::Save)}</button>
            <button class="btn btn-3" type="button" on:click=clear>{words.of(Texts::Clear)}</button>
            <span>
                <label for="worksheet-file">{words.of(Texts::Open)}</label> " "
                <input id="worksheet-file" type="file" accept=".json" on:change=chosen/>
            </span>
        </div>
        <p role="status" class="noprint">
            {move || says.get()}
            {move || {
                replaced.get().map(|(says, _)| view! {
                    {words.of(says)} " "
                    <button class="btn btn-3" type="button" on:click=take_back>{words.of(Texts::TakeBack)}</button>
                })
            }}
        </p>
    }
}

/// What was done to the worksheet, and how it stood before.
type Replaced = (Texts, Worksheet);

fn replace(kit: Kit, sheet: Worksheet, says: Texts, replaced: RwSignal<Option<Replaced>>) {
    replaced.set(Some((says, kit.worksheet.get_untracked())));
    kit.worksheet.set(sheet);
}

/// Opens a file in place of what is written, which can be taken back.
async fn open(kit: Kit, file: &web_sys::File, replaced: RwSignal<Option<Replaced>>) -> String {
    let words = kit.words();
    let limit = u64::try_from(LARGEST_FILE).unwrap_or(u64::MAX);
    match read_text(file, limit).await {
        Err(ReadFailure::TooLarge { name, bytes }) => words.file_too_large(&name, bytes, limit),
        Err(ReadFailure::Unreadable { name }) => words.file_unreadable(&name),
        Ok(text) => match SavedWork::read(&text) {
            Ok(saved) => {
                replace(kit, saved.worksheet, Texts::Opened, replaced);
                String::new()
            }
            Err(error) => words.read_error(&error),
        },
    }
}
