//! What makes the story and the files of a scenario folder acceptable. Runs when the kit is built, and in tests.

use crate::check::Complaint;

/// Files that a district folder must hold, and those that it may.
const NEEDED: [&str; 6] =
    ["calendars.csv", "district.json", "enrollments.csv", "programs.csv", "schools.csv", "students.csv"];
const ALLOWED: [&str; 4] = ["attendance.csv", "behavior.csv", "courses.csv", "documents.csv"];

/// Words of a story that can be read aloud in about a minute.
const STORY_WORDS: std::ops::RangeInclusive<usize> = 120..=200;

/// What is wrong with a story.
pub(crate) fn story(file: &str, text: &str) -> Vec<Complaint> {
    let words = text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).count();
    let complain = |message| vec![Complaint { file: file.to_owned(), line: 1, message }];
    if !text.starts_with("# ") {
        return complain("a story opens with its title: `# …`".to_owned());
    }
    if !STORY_WORDS.contains(&words) {
        let (low, high) = (STORY_WORDS.start(), STORY_WORDS.end());
        return complain(format!("{words} words; a story read aloud has {low} to {high}"));
    }
    Vec::new()
}

/// What is wrong with the files of a district folder, by their names and contents.
pub(crate) fn district_folder(folder: &str, files: &[(String, String)]) -> Vec<Complaint> {
    let complain =
        |name: &str, message: String| Complaint { file: format!("{folder}/district/{name}"), line: 1, message };
    let has = |name: &str| files.iter().any(|(file, _)| file == name);
    let missing = NEEDED.iter().filter(|name| !has(name));
    let mut complaints: Vec<Complaint> =
        missing.map(|name| complain(name, "the file is missing; a district folder needs it".to_owned())).collect();
    for (name, text) in files {
        if !NEEDED.contains(&name.as_str()) && !ALLOWED.contains(&name.as_str()) {
            let known = [&NEEDED[..], &ALLOWED[..]].concat().join(", ");
            complaints.push(complain(name, format!("a district folder has no such file; it has {known}")));
        } else if name == "district.json" {
            complaints.extend(synthetic(text).err().map(|message| complain(name, message)));
        } else if text.lines().nth(1).is_none() && name != "programs.csv" {
            complaints.push(complain(name, "there is no record in it".to_owned()));
        }
    }
    complaints
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
        assert_eq!(story("01-x/story.md", &format!("# X\n\n{}", "word ".repeat(120))), []);
        let short = &story("01-x/story.md", "# X\n\nTwo words.")[0];
        assert_eq!(short.to_string(), "01-x/story.md:1: 2 words; a story read aloud has 120 to 200");
    }

    #[test]
    fn a_district_folder_is_complete_and_synthetic() {
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let mut files: Vec<_> = NEEDED.iter().map(|name| file(name, "header\nrecord")).collect();
        files[1].1 = "{\"synthetic\": true}".to_owned();
        assert_eq!(district_folder("01-x", &files), []);
        files[1].1 = "{\"synthetic\": false}".to_owned();
        files.push(file("notes.txt", ""));
        files.remove(0);
        let said: Vec<String> = district_folder("01-x", &files).iter().map(ToString::to_string).collect();
        assert_eq!(said[0], "01-x/district/calendars.csv:1: the file is missing; a district folder needs it");
        assert!(said[1].starts_with("01-x/district/district.json:1: write `\"synthetic\": true`"), "{said:?}");
        assert!(said[2].starts_with("01-x/district/notes.txt:1: a district folder has no such file"), "{said:?}");
    }
}
