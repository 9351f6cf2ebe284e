//! Opening a district folder.

use std::path::Path;

use chrono::NaiveDate;
use workshop::folder::{FileProblem, FolderFile, Limits, ReadDistrict, read};

use super::answer::voice;

/// Reads the folder, as its office knew it on a day where one is given; the error is every problem, one a line.
pub(super) fn open(folder: &Path, as_of: Option<NaiveDate>) -> Result<ReadDistrict, String> {
    let files = load(folder)?;
    match read(&files, Limits::COMMAND_LINE) {
        Ok(opened) => {
            for note in &opened.notes {
                eprintln!("{}", words::folder::note(voice(), note));
            }
            Ok(match as_of {
                Some(day) => opened.known_on(day),
                None => opened,
            })
        }
        Err(problems) => Err(told(&problems)),
    }
}

fn told(problems: &[FileProblem]) -> String {
    let lines: Vec<String> = problems.iter().map(|problem| words::folder::problem_line(voice(), problem)).collect();
    lines.join("\n")
}

/// The files that a district folder may hold, as they are on disk. Others are not looked into.
fn load(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let place = folder.display();
    let entries = std::fs::read_dir(folder).map_err(|error| {
        format!("The district folder {place} could not be opened: {error}. Check the path after --district.")
    })?;
    let mut files = Vec::new();
    let mut too_large = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if FolderFile::from_name(&name).is_none() {
            if entry.path().is_file() {
                files.push((name, Vec::new()));
            }
            continue;
        }
        let size = entry.metadata().map_or(0, |about| about.len());
        if let Err(problem) = Limits::COMMAND_LINE.check_size(&name, size) {
            too_large.push(problem);
            continue;
        }
        let bytes = std::fs::read(entry.path())
            .map_err(|error| format!("{} could not be read: {error}.", entry.path().display()))?;
        files.push((name, bytes));
    }
    if too_large.is_empty() { Ok(files) } else { Err(told(&too_large)) }
}
