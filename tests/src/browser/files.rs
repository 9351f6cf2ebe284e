//! Files that go into the app and come out of it.

use std::fs;
use std::path::{Path, PathBuf};

use chromiumoxide::cdp::browser_protocol::browser::{SetDownloadBehaviorBehavior, SetDownloadBehaviorParams};
use chromiumoxide::cdp::browser_protocol::dom::SetFileInputFilesParams;
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchDragEventParams, DispatchDragEventType, DragData, DragDataItem,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use serde_json::json;
use tempfile::TempDir;

use super::chromium::ask_browser;
use super::tab::Tab;

/// A file that the app handed out; gone with the value.
#[derive(Debug)]
pub struct SavedFile {
    folder: TempDir,
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

impl SavedFile {
    /// Where it is.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(&self.name)
    }
}

impl Tab {
    /// Chooses files in the field of that label, as the browser's own dialog would.
    ///
    /// # Panics
    /// When there is no such field.
    #[track_caller]
    pub fn choose_files(&self, label: &str, files: &[PathBuf]) {
        let files: Vec<String> = files.iter().map(|file| in_words(file)).collect();
        let field = self.wait_for(&format!("the field “{label}” for files"), || {
            let field = EvaluateParams::new(format!(
                "[...document.querySelectorAll('input[type=file]')]
                    .find((field) => [...field.labels].some((label) => label.innerText.trim() === {}))",
                json!(label)
            ));
            self.ask(field).result.object_id
        });
        let question = SetFileInputFilesParams::builder().files(files).object_id(field);
        self.ask(question.build().expect("the files are given"));
    }

    /// Drags files over the place that shows a text, and drops them there.
    ///
    /// # Panics
    /// When there is no such place.
    #[track_caller]
    pub fn drop_files(&self, text: &str, files: &[PathBuf]) {
        let place = self.value(&format!(
            "(() => {{
                const places = [...document.querySelectorAll('main *')].filter((one) => one.innerText === {});
                const place = places.at(-1);
                place?.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const box = place?.getBoundingClientRect();
                return box && {{ x: box.left + box.width / 2, y: box.top + box.height / 2 }};
            }})()",
            json!(text)
        ));
        let (Some(x), Some(y)) = (place["x"].as_f64(), place["y"].as_f64()) else {
            panic!("nothing shows “{text}”")
        };
        let copy = 1;
        // The browser wants an item, although files travel without one.
        let mut data = DragData::new(vec![DragDataItem::new("text/plain", "")], copy);
        data.files = Some(files.iter().map(|file| in_words(file)).collect());
        for way in [DispatchDragEventType::DragEnter, DispatchDragEventType::DragOver, DispatchDragEventType::Drop] {
            self.ask(DispatchDragEventParams::new(way, x, y, data.clone()));
        }
    }

    /// Does what saves a file, and waits until it is saved.
    ///
    /// # Panics
    /// When no file comes, or one that is no text.
    #[track_caller]
    pub fn save_file(&self, act: impl FnOnce()) -> SavedFile {
        let folder = TempDir::with_prefix("who-counts-saved-").expect("there is room for temporary files");
        let behavior = SetDownloadBehaviorParams::builder()
            .behavior(SetDownloadBehaviorBehavior::Allow)
            .browser_context_id(self.open_window().context.clone())
            .download_path(in_words(folder.path()));
        ask_browser(behavior.build().expect("the behavior is given"));
        act();
        let (name, bytes) = self.wait_for("a file is saved", || whole_file(folder.path()));
        let text = String::from_utf8(bytes).unwrap_or_else(|error| panic!("{name} is no text: {error}"));
        SavedFile { folder, name, text }
    }
}

/// The only file of a folder; none while the browser still writes it beside its reserved, empty name.
fn whole_file(folder: &Path) -> Option<(String, Vec<u8>)> {
    let files: Vec<PathBuf> = fs::read_dir(folder).ok()?.filter_map(|file| Some(file.ok()?.path())).collect();
    let [file] = files.as_slice() else { return None };
    let name = file.file_name()?.to_string_lossy().into_owned();
    let is_unfinished = name.starts_with('.') || name.ends_with(".crdownload");
    let bytes = fs::read(file).ok().filter(|bytes| !bytes.is_empty() && !is_unfinished)?;
    Some((name, bytes))
}

fn in_words(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
