//! Reads every numbered scenario folder, refuses bad ones, and writes what the crate embeds: cards as JSON, and the
//! paths of stories and district files.

#[path = "src/card.rs"]
#[expect(unreachable_pub, reason = "the crate exports what the build script only reads")]
mod card;
#[path = "src/check.rs"]
mod check;
#[path = "src/check_folder.rs"]
mod check_folder;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use card::Kind;
use check::Complaint;

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

/// The Rust text of one embedded scenario, or what is wrong with it.
fn read_scenario(root: &Path, folder: &str) -> io::Result<Result<String, Vec<Complaint>>> {
    let path = root.join(folder);
    let text = read(&path.join("scenario.toml"))?;
    let card = match check::card(&format!("{folder}/scenario.toml"), Some(folder), &text) {
        Ok(card) => card,
        Err(complaints) => return Ok(Err(complaints)),
    };
    let mut complaints = check_folder::story(&format!("{folder}/{}", card.story), &read(&path.join(&card.story))?);
    let files = if card.kind == Kind::Folder { district_files(&path.join("district"))? } else { Vec::new() };
    if card.kind == Kind::Folder {
        complaints.extend(check_folder::district_folder(folder, &files));
    }
    if !complaints.is_empty() {
        return Ok(Err(complaints));
    }
    let json = serde_json::to_string(&card)?;
    let story = path.join(&card.story).display().to_string();
    let mut entry =
        format!("Embedded {{ id: {:?}, card: {json:?}, story: include_str!({story:?}), files: &[\n", card.id);
    for (name, _) in &files {
        let file = path.join("district").join(name).display().to_string();
        writeln!(entry, "    ({name:?}, include_str!({file:?})),").map_err(io::Error::other)?;
    }
    entry += "] },\n";
    Ok(Ok(entry))
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
