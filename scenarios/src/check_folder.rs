//! What a scenario that ships must hold beyond an acceptable card. Runs when the kit is built, and in tests.

use std::ops::RangeInclusive;

use crate::card::Card;
use crate::check::Problem;

/// Files that a district folder must hold, and those that it may.
const NEEDED: [&str; 6] =
    ["calendars.csv", "district.json", "enrollments.csv", "programs.csv", "schools.csv", "students.csv"];
const ALLOWED: [&str; 4] = ["attendance.csv", "behavior.csv", "courses.csv", "documents.csv"];

/// Words of a story that can be read aloud in about a minute, and of notes that can be read before a session.
const STORY_WORDS: RangeInclusive<usize> = 120..=200;
const DEBRIEF_WORDS: RangeInclusive<usize> = 100..=250;

/// Enough to aim at, and to share out at one table.
const GOALS: RangeInclusive<usize> = 2..=4;
const ROLES: RangeInclusive<usize> = 3..=5;

/// What a card in a numbered folder lacks.
pub(crate) fn card(folder: &str, card: &Card) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut complain = |path: &str, message: String| problems.push((path.to_owned(), message));
    let id = folder.trim_start_matches(|first: char| first.is_ascii_digit()).trim_start_matches('-');
    if card.id != id {
        complain("id", format!("the folder is called {folder}, so the id is {id}"));
    }
    for (path, file) in [("story", &card.story), ("debrief", &card.debrief)] {
        if file.as_deref().is_none_or(|file| file.contains(['/', '\\'])) {
            complain(path, format!("name the file of the {path} beside the card"));
        }
    }
    let (fewest, most) = (GOALS.start(), GOALS.end());
    if !GOALS.contains(&card.goals.len()) || !card.goals.iter().all(|goal| goal.starts_with("Participants can ")) {
        complain("goals", format!("name {fewest} to {most} goals, each `Participants can …`"));
    }
    if !ROLES.contains(&card.roles.len()) {
        complain("roles", format!("name {} to {} roles", ROLES.start(), ROLES.end()));
    }
    problems
}

/// What is wrong with a story.
pub(crate) fn story(text: &str) -> Option<String> {
    if !text.starts_with("# ") {
        return Some("a story opens with its title: `# …`".to_owned());
    }
    length(text, STORY_WORDS, "a story read aloud")
}

/// What is wrong with notes for the talk afterwards.
pub(crate) fn debrief(text: &str) -> Option<String> {
    length(text, DEBRIEF_WORDS, "a debrief")
}

fn length(text: &str, range: RangeInclusive<usize>, what: &str) -> Option<String> {
    let words = text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).count();
    let (low, high) = (range.start(), range.end());
    (!range.contains(&words)).then(|| format!("{words} words; {what} has {low} to {high}"))
}

/// What is wrong with the files of a district folder, by their names and contents: the file and a sentence.
pub(crate) fn district_folder(files: &[(String, String)]) -> Vec<Problem> {
    let has = |name: &str| files.iter().any(|(file, _)| file == name);
    let missing = NEEDED.iter().filter(|name| !has(name));
    let mut problems: Vec<Problem> = missing
        .map(|name| ((*name).to_owned(), "the file is missing; a district folder needs it".to_owned()))
        .collect();
    for (name, text) in files {
        let complaint = if !NEEDED.contains(&name.as_str()) && !ALLOWED.contains(&name.as_str()) {
            let known = [&NEEDED[..], &ALLOWED[..]].concat().join(", ");
            Some(format!("a district folder has no such file; it has {known}"))
        } else if name == "district.json" {
            synthetic(text).err()
        } else if text.lines().nth(1).is_none() && name != "programs.csv" {
            Some("there is no record in it".to_owned())
        } else {
            None
        };
        problems.extend(complaint.map(|message| (name.clone(), message)));
    }
    problems
}

fn synthetic(text: &str) -> Result<(), String> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if value["synthetic"] == serde_json::Value::Bool(true) {
        return Ok(());
    }
    Err("write `\"synthetic\": true`; the kit opens nothing else".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_a_minute_long() {
        assert_eq!(story(&format!("# X\n\n{}", "word ".repeat(120))), None);
        assert_eq!(story("# X\n\nTwo words.").unwrap(), "2 words; a story read aloud has 120 to 200");
        assert_eq!(story("Two words.").unwrap(), "a story opens with its title: `# …`");
    }

    #[test]
    fn a_debrief_is_read_before_a_session() {
        assert_eq!(debrief(&"word ".repeat(250)), None);
        assert_eq!(debrief(&"word ".repeat(251)).unwrap(), "251 words; a debrief has 100 to 250");
    }

    #[test]
    fn a_district_folder_is_complete_and_synthetic() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let mut files: Vec<_> = NEEDED.iter().map(|name| file(name, "header\nrecord")).collect();
        files[1].1 = "{\"synthetic\": true}".to_owned();
        assert_eq!(district_folder(&files), []);
        files[1].1 = "{\"synthetic\": false}".to_owned();
        files.push(file("notes.txt", ""));
        files.remove(0);
        let found = district_folder(&files);
        assert_eq!(found[0], file("calendars.csv", "the file is missing; a district folder needs it"));
        assert!(found[1].0 == "district.json" && found[1].1.starts_with("write `\"synthetic\": true`"), "{found:?}");
        assert!(found[2].0 == "notes.txt" && found[2].1.starts_with("a district folder has no such"), "{found:?}");
    }
}
