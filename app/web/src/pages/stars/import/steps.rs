use engine::certification::{Act, Obstacle, Subject};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use words::screen::StarsImport;
use workshop::journal::Recorded;
use workshop::stars::Editor;
use workshop::stars::import::{LIMITS, Preview, preview};

use super::super::{obstacles, with_list};
use super::told::Told;
use crate::browser::{ReadFailure, files_of, focus_later, read_files};
use crate::parts::{Lock, Obstacles};
use crate::state::{Kit, Shared, use_kit};

/// A step of the import.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    FromFile,
    Browse,
    Preview,
    Import,
    Done,
}

/// What was browsed.
#[derive(Clone)]
pub(super) enum Browsed {
    Nothing,
    Reading,
    Failed(ReadFailure),
    Read { file: String, preview: Shared<Preview> },
}

/// Import from File → Next → Browse → Next → Next → Import.
#[component]
pub(super) fn Import(school: String) -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let step = RwSignal::new(Step::FromFile);
    let browsed = RwSignal::new(Browsed::Nothing);
    let refused: RwSignal<Vec<Obstacle>> = RwSignal::new(Vec::new());
    let done = RwSignal::new(0_usize);
    let school = StoredValue::new(school);
    let walk = Walk { step, why_not: RwSignal::new(None) };
    let next = move |to: Step, can: Signal<bool>, otherwise: StarsImport| {
        let press = move || if can.get_untracked() { walk.go(to) } else { walk.why_not.set(Some(otherwise)) };
        button(words.of(StarsImport::Next), Signal::derive(move || !can.get()), press)
    };
    let back = move |to: Step| {
        view! {
            <button class="btn btn-2" type="button" on:click=move |_| walk.go(to)>{words.of(StarsImport::Back)}</button>
        }
        .into_any()
    };
    let always = Signal::stored(true);
    let is_read = Signal::derive(move || browsed.with(|browsed| matches!(browsed, Browsed::Read { .. })));
    let is_sound = Signal::derive(move || {
        browsed.with(|browsed| matches!(browsed, Browsed::Read { preview, .. } if preview.can_be_imported()))
    });
    let changes_nothing = Signal::derive(move || {
        browsed.with(|browsed| matches!(browsed, Browsed::Read { preview, .. } if preview.changes.is_empty()))
    });
    let is_blocked = Signal::derive(move || {
        let may = school.with_value(|school| obstacles(kit, Act::Correct, Subject::school(school)).is_empty());
        changes_nothing.get() || !may
    });
    let import = move || {
        if changes_nothing.get_untracked() {
            return walk.why_not.set(Some(StarsImport::ChangesNothing));
        }
        let list = school.with_value(|school| import(kit, school, &browsed.get_untracked()));
        match list {
            Ok(changes) => {
                done.set(changes);
                refused.set(Vec::new());
                walk.go(Step::Done);
            }
            Err(list) => refused.set(list),
        }
    };
    let body = move || match step.get() {
        Step::FromFile => view! {
            <p>{words.of(StarsImport::FromFileSays)}</p>
            <p class="actions">{next(Step::Browse, always, StarsImport::ChooseFirst)}</p>
        }
        .into_any(),
        Step::Browse => view! {
            {browse(kit, school, browsed)}
            <p class="actions">{back(Step::FromFile)} {next(Step::Preview, is_read, StarsImport::ChooseFirst)}</p>
        }
        .into_any(),
        Step::Preview => view! {
            <Told school=school browsed=browsed/>
            <p class="actions">{back(Step::Browse)} {next(Step::Import, is_sound, StarsImport::NotSound)}</p>
        }
        .into_any(),
        Step::Import => view! {
            <p>{said(kit, browsed)}</p>
            <p class="actions">
                {back(Step::Preview)}
                {button(words.of(StarsImport::ImportNow), is_blocked, import)}
            </p>
        }
        .into_any(),
        Step::Done => view! { <p class="sev-ok saved" role="status">{words.imported(done.get())}</p> }.into_any(),
    };
    let in_the_way = move || {
        let mut list = school.with_value(|school| obstacles(kit, Act::Correct, Subject::school(school)));
        list.extend(refused.get().into_iter().filter(|one| !list.contains(one)).collect::<Vec<_>>());
        (!list.is_empty()).then(|| view! { <Obstacles obstacles=list/> })
    };
    view! {
        <section aria-labelledby="import">
            <h2 id="import" tabindex="-1">{words.of(StarsImport::FromFile)}</h2>
            <p class="small soft">{move || words.import_step(step.get() as usize)}</p>
            <div id=HERE tabindex="-1">{body}</div>
            <p class="field-error" role="alert">{move || walk.why_not.get().map(|text| words.of(text))}</p>
            {in_the_way}
        </section>
    }
}

/// Which step stands, and why there is no way to the next one, once somebody tried.
#[derive(Clone, Copy)]
struct Walk {
    step: RwSignal<Step>,
    why_not: RwSignal<Option<StarsImport>>,
}

impl Walk {
    fn go(self, to: Step) {
        self.why_not.set(None);
        self.step.set(to);
        focus_later(HERE);
    }
}

/// A button that can be pressed where it is blocked, and then says why.
fn button(text: String, is_blocked: Signal<bool>, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button
            class="btn"
            type="button"
            aria-disabled=move || is_blocked.get().then_some("true")
            on:click=move |_| press()
        >
            {move || is_blocked.get().then(|| view! { <Lock/> })}
            {text}
        </button>
    }
    .into_any()
}

/// The place of the present step.
const HERE: &str = "import-step";

/// The file input. What was chosen is compared at once.
fn browse(kit: Kit, school: StoredValue<String>, browsed: RwSignal<Browsed>) -> AnyView {
    let words = kit.words();
    let chosen = move |event: leptos::ev::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(files) = input.files() {
            take(kit, school, files_of(&files), browsed);
        }
        // The same file can be chosen again after it was corrected.
        input.set_value("");
    };
    view! {
        <div class="drop">
            <label for="import-file">{words.of(StarsImport::Browse)}</label>
            <input id="import-file" type="file" accept=".csv" aria-describedby="import-hint" on:change=chosen/>
            <p class="hint" id="import-hint">{words.of(StarsImport::BrowseSays)}</p>
        </div>
        <p role="status">{move || said(kit, browsed)}</p>
    }
    .into_any()
}

fn take(kit: Kit, school: StoredValue<String>, files: Vec<web_sys::File>, browsed: RwSignal<Browsed>) {
    if files.is_empty() {
        return;
    }
    browsed.set(Browsed::Reading);
    spawn_local(async move {
        let next = match read_files(files, LIMITS.max_file_bytes).await {
            Err(failure) => Browsed::Failed(failure),
            Ok(files) => {
                let (file, bytes) = files.into_iter().next().unwrap_or_default();
                let found = untrack(|| {
                    kit.derived.desk.with(|desk| {
                        school.with_value(|school| with_list(kit, school, |list| preview(list, &desk.district, &bytes)))
                    })
                });
                let preview = found.unwrap_or_default().of_file(&file);
                Browsed::Read { file, preview: Shared::new(preview) }
            }
        };
        browsed.set(next);
    });
}

/// What became of the file that was browsed.
fn said(kit: Kit, browsed: RwSignal<Browsed>) -> String {
    let words = kit.words();
    browsed.with(|browsed| match browsed {
        Browsed::Nothing => String::new(),
        Browsed::Reading => words.of(StarsImport::Reading),
        Browsed::Failed(ReadFailure::TooLarge { name, bytes }) => {
            words.file_too_large(name, *bytes, LIMITS.max_file_bytes)
        }
        Browsed::Failed(ReadFailure::Unreadable { name }) => words.file_unreadable(name),
        Browsed::Read { preview, .. } => words.import_preview_says(preview),
    })
}

/// Makes the corrections of the file, as one act; how many changes it made.
fn import(kit: Kit, school: &str, browsed: &Browsed) -> Result<usize, Vec<Obstacle>> {
    let Browsed::Read { file, preview } = browsed else { return Ok(0) };
    let corrections = kit
        .derived
        .desk
        .with_untracked(|desk| preview.corrections(&Editor::new(&desk.district), file).unwrap_or_default());
    let recorded = Recorded::Imported { file: file.clone(), corrections };
    kit.act(Act::Correct, Subject::school(school), recorded)?;
    Ok(preview.changes.len())
}
