//! Reads every numbered scenario folder, refuses bad ones, and writes what the crate embeds: cards as JSON, and the
//! paths of stories, notes and district files.

#[path = "src/bounds.rs"]
mod bounds;
#[path = "src/card.rs"]
#[expect(unreachable_pub, reason = "the crate exports what the build script only reads")]
#[allow(dead_code, reason = "the crate uses what the build script does not")]
mod card;
#[path = "src/check.rs"]
mod check;
#[path = "src/check_folder.rs"]
mod check_folder;
#[path = "src/complaint.rs"]
#[expect(unreachable_pub, reason = "the crate exports what the build script only reads")]
mod complaint;
#[path = "src/keep.rs"]
#[expect(unreachable_pub, reason = "the crate exports what the build script only reads")]
#[allow(dead_code, reason = "the crate uses what the build script does not")]
mod keep;
#[path = "src/read_toml.rs"]
mod read_toml;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use card::{Card, Kind};
use districts::{Aims, Composition, Office, Rates};
use serde::Serialize;
use serde_json::Value;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=.");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let mut complaints = Vec::new();
    let mut code = String::from("static EMBEDDED: &[Embedded] = &[\n");
    for folder in numbered_folders(&root)? {
        match read_scenario(&root, &folder)? {
            Ok(entry) => code += &entry,
            Err(found) => complaints.extend(found),
        }
    }
    code += "];\n";
    if !complaints.is_empty() {
        for complaint in &complaints {
            println!("cargo::error=scenarios/{complaint}");
        }
        process::exit(1);
    }
    let out = PathBuf::from(env::var("OUT_DIR").expect("set by cargo"));
    fs::write(out.join("embedded.rs"), code)
}

fn numbered_folders(root: &Path) -> io::Result<Vec<String>> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() && name.starts_with(|first: char| first.is_ascii_digit()) {
            folders.push(name);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The Rust text of one embedded scenario, or what is wrong with it, each with its file.
fn read_scenario(root: &Path, folder: &str) -> io::Result<Result<String, Vec<String>>> {
    let path = root.join(folder);
    let text = read(&path.join("scenario.toml"))?;
    let card = match read_toml::read_toml(&text, |card| check_folder::card(folder, card)) {
        Ok(card) => card,
        Err(found) => return Ok(Err(found.iter().map(|found| format!("{folder}/scenario.toml:{found}")).collect())),
    };
    let [story, debrief] = [&card.story, &card.debrief].map(|file| file.clone().unwrap_or_default());
    let mut complaints = Vec::new();
    let mut complain = |file: &str, message: String| complaints.push(format!("{folder}/{file}:1: {message}"));
    if let Some(message) = check_folder::story(&read(&path.join(&story))?) {
        complain(&story, message);
    }
    if let Some(message) = check_folder::debrief(&read(&path.join(&debrief))?) {
        complain(&debrief, message);
    }
    let files = if card.kind == Kind::Folder { district_files(&path.join("district"))? } else { Vec::new() };
    if card.kind == Kind::Folder {
        for (file, message) in check_folder::district_folder(&files) {
            complain(&format!("district/{file}"), message);
        }
    }
    if !complaints.is_empty() {
        return Ok(Err(complaints));
    }
    let include = |file: &str| format!("include_str!({:?})", path.join(file).display().to_string());
    let (story, debrief) = (include(&story), include(&debrief));
    let (id, json) = (card.id.clone(), compact(card)?);
    let mut entry = format!("Embedded {{ id: {id:?}, card: {json:?}, story: {story}, debrief: {debrief}, files: &[\n");
    for (name, _) in &files {
        let file = include(&format!("district/{name}"));
        writeln!(entry, "    ({name:?}, {file}),").map_err(io::Error::other)?;
    }
    entry += "] },\n";
    Ok(Ok(entry))
}

/// A card as JSON, without the names of files that are embedded beside it, and without what a profile has anyway: the
/// text travels in the app.
fn compact(card: Card) -> serde_json::Result<String> {
    let mut json = serde_json::to_value(Card { story: None, debrief: None, ..card })?;
    if let Some(profile) = json.get_mut("profile").and_then(Value::as_object_mut) {
        leave_out(profile.get_mut("rates"), Rates::sourced())?;
        leave_out(profile.get_mut("composition"), Composition::sourced())?;
        leave_out(profile.get_mut("office"), Office::usual())?;
        leave_out(profile.get_mut("aims"), Aims::national())?;
        for (_, value) in profile.iter_mut() {
            single(value);
        }
        profile.retain(|_, value| value.as_object().is_none_or(|fields| !fields.is_empty()));
    }
    serde_json::to_string(&json)
}

/// Drops the fields that are as usual.
fn leave_out(found: Option<&mut Value>, usual: impl Serialize) -> serde_json::Result<()> {
    let usual = serde_json::to_value(usual)?;
    if let Some(fields) = found.and_then(Value::as_object_mut) {
        fields.retain(|name, value| usual.get(name) != Some(value));
    }
    Ok(())
}

/// Drops that there is one school of a kind.
fn single(value: &mut Value) {
    match value {
        Value::Array(rows) => rows.iter_mut().for_each(single),
        Value::Object(fields) => {
            if fields.contains_key("school_id") && fields.get("count").is_some_and(|count| *count == 1) {
                fields.remove("count");
            }
            fields.values_mut().for_each(single);
        }
        _ => {}
    }
}

fn district_files(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, read(&path)?));
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> io::Result<String> {
    fs::read_to_string(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}
