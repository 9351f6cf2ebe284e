use engine::choice::Choice;
use engine::records::CodeSet;
use serde_json::{Map, Value};

use super::note::NoteKind;
use super::problems::{Place, Problems};
use super::text::shown;
use super::{FolderFile, ProblemKind, code, row, text};

const FILE: FolderFile = FolderFile::District;

/// What `district.json` says.
#[derive(Debug)]
pub(super) struct About {
    pub(super) name: String,
    pub(super) reporting_lea: String,
    pub(super) exit_codes: CodeSet,
}

/// Whether the rest of the folder may be looked into.
#[derive(Debug)]
pub(super) enum Reading {
    /// The folder says that it is synthetic.
    Synthetic(About),
    /// It says something else.
    NotSynthetic,
    /// It says nothing that can be understood.
    Unreadable,
}

pub(super) fn read(bytes: &[u8], problems: &mut Problems) -> Reading {
    let Some(text) = text::decode(FILE.layout(), bytes, problems) else { return Reading::Unreadable };
    let value = match serde_json::from_str(&text) {
        Ok(Value::Object(value)) => value,
        Ok(_) => {
            problems.add(place(None), None, ProblemKind::NotAnObject);
            return Reading::Unreadable;
        }
        Err(error) => {
            let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            let kind = ProblemKind::NotJson { character: number(error.column()) };
            problems.add(Place { line: Some(number(error.line())), ..place(None) }, None, kind);
            return Reading::Unreadable;
        }
    };
    let synthetic = value.get("synthetic");
    if synthetic != Some(&Value::Bool(true)) {
        let found = synthetic.map(Value::to_string);
        problems.add(place(Some("synthetic")), found.as_deref(), ProblemKind::NotSynthetic);
        return Reading::NotSynthetic;
    }
    for key in value.keys().filter(|key| !FILE.columns().contains(&key.as_str())) {
        problems.note(FILE.name(), NoteKind::UnknownKey(shown(key)));
    }
    let (name, reporting_lea) = (string(&value, "name", problems), string(&value, "reporting_lea", problems));
    Reading::Synthetic(About { name, reporting_lea, exit_codes: exit_codes(&value, problems) })
}

/// The place of a key.
pub(super) fn place(column: Option<&'static str>) -> Place {
    Place { file: FILE.layout(), line: None, column }
}

fn exit_codes(value: &Map<String, Value>, problems: &mut Problems) -> CodeSet {
    const KEY: &str = "exit_codes";
    let text = string(value, KEY, problems);
    CodeSet::from_slug(&text).unwrap_or_else(|| {
        if !text.is_empty() {
            let options = CodeSet::slugs();
            let nearest = code::nearest(&text, &options);
            problems.add(place(Some(KEY)), Some(&text), ProblemKind::UnknownCode { options, nearest });
        }
        CodeSet::Kit
    })
}

/// The text of a key; empty when it is no usable text, which is then reported.
fn string(value: &Map<String, Value>, key: &'static str, problems: &mut Problems) -> String {
    let (found, kind) = match value.get(key) {
        None => (None, ProblemKind::MissingKey),
        Some(Value::String(text)) => match row::inspect(key, text.trim()) {
            Ok(()) if text.trim().is_empty() => (None, ProblemKind::Empty),
            Ok(()) => return text.trim().to_owned(),
            Err(kind) => (Some(text.clone()), kind),
        },
        Some(other) => (Some(other.to_string()), ProblemKind::NotText),
    };
    problems.add(place(Some(key)), found.as_deref(), kind);
    String::new()
}
