//! Districts written as folders, and the list of those that ship.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tests::command_line::{Answer, run};
use tests::folder::Folder;

use super::{ask, refuses};

/// Writes a district into a folder inside an empty one.
fn write(scenario: &str, out: &Path, more: &[&str]) -> Answer {
    let out = out.to_str().expect("the path is text");
    run(&[&["district", "--scenario", scenario, "--out", out], more].concat())
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("the folder was written").map(|entry| entry.expect("a file").path());
    let mut files: Vec<(String, String)> = entries
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("text"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_seed_is_the_same_district_and_the_one_that_the_list_names() {
    let (one, two, other) = (Folder::empty(), Folder::empty(), Folder::empty());
    let list = run(&["scenarios", "--format", "json"]).json();
    let tern = list.as_array().and_then(|list| list.iter().find(|line| line["id"] == "tern-island")).expect("it ships");
    let fingerprint = tern["fingerprint"].as_str().expect("a fingerprint");

    let answer = write("tern-island", &one.file("district"), &[]);
    assert_eq!(answer.status, 0, "{}", answer.stderr);
    assert!(answer.stdout.contains(fingerprint), "{fingerprint} is not in {}", answer.stdout);
    write("tern-island", &two.file("district"), &[]);
    write("tern-island", &other.file("district"), &["--seed", "7"]);
    let written = files(&one.file("district"));
    assert_eq!(written, files(&two.file("district")));
    assert_ne!(written, files(&other.file("district")));
    assert!(written.iter().any(|(name, text)| name == "district.json" && text.contains("\"synthetic\": true")));
}

#[test]
fn a_seed_that_is_drawn_is_told_and_means_the_same_district() {
    let (drawn, again) = (Folder::empty(), Folder::empty());
    let answer = write("tern-island", &drawn.file("district"), &["--seed", "new"]);
    assert_eq!(answer.status, 0, "{}", answer.stderr);
    let seed =
        answer.stdout.split_once("seed ").and_then(|(_, rest)| rest.split_once(':')).expect("the seed is told").0;
    write("tern-island", &again.file("district"), &["--seed", seed]);
    assert_eq!(files(&drawn.file("district")), files(&again.file("district")));
}

#[test]
fn every_scenario_has_an_id_a_title_and_a_fingerprint() {
    let list = run(&["scenarios", "--format", "json"]).json();
    let list = list.as_array().expect("a list");
    assert!(list.len() >= 8, "{list:?}");
    for line in list {
        for key in ["id", "title", "summary", "difficulty", "exit_codes", "definition", "fingerprint"] {
            assert!(line[key].as_str().is_some_and(|text| !text.is_empty()), "{key} of {line}");
        }
        assert_eq!(line["definitions"][0], line["definition"], "{line}");
        let is_large = line["students"].as_u64().is_some_and(|students| students > 1_000_000);
        assert_eq!(line["exploring_only"], Value::Bool(is_large), "{line}");
    }
    let text = run(&["scenarios"]);
    assert!(text.stdout.contains("harbor-unified  Harbor Unified"), "{}", text.stdout);
}

/// Written, read back and counted in each code set.
#[test]
fn a_report_is_the_same_whatever_codes_the_office_writes() {
    let counted = |scenario: &str, year: &str, codes: &str| {
        let folder = Folder::empty();
        fs::remove_dir(folder.path()).expect("it is empty");
        assert_eq!(write(scenario, folder.path(), &["--codes", codes]).status, 0);
        let report = ask("report", &folder, &["--definition", "maine-neo", "--year", year, "--format", "json"]);
        report.json()["numerator"].clone()
    };
    for (scenario, year) in [("tern-island", "2023"), ("dry-fork", "2023"), ("balsam-ridge", "2024")] {
        let by_kit = counted(scenario, year, "kit");
        assert!(by_kit["count"].as_u64().is_some_and(|count| count > 0), "{by_kit}");
        assert_eq!(counted(scenario, year, "calpads"), by_kit, "{scenario}");
    }
    // Six codes hold less: what is lost was listed, and the count stands all the same where they hold everything.
    assert_eq!(counted("coteau-lakes", "2014", "nd-stars"), counted("coteau-lakes", "2014", "kit"));
}

/// The list names the records that a folder holds after it was written and read again.
#[test]
fn a_folder_read_back_has_the_fingerprint_of_its_district() {
    let codes: [&[&str]; 4] = [&[], &["--codes", "kit"], &["--codes", "calpads"], &["--codes", "nd-stars"]];
    let districts = ["tern-island", "coteau-lakes", "balsam-ridge"];
    for (scenario, codes) in districts.into_iter().flat_map(|scenario| codes.map(|codes| (scenario, codes))) {
        let folder = Folder::empty();
        let answer = write(scenario, &folder.file("district"), codes);
        let files: Vec<(String, Vec<u8>)> =
            files(&folder.file("district")).into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
        let read = workshop::folder::read(&files, workshop::folder::Limits::COMMAND_LINE).expect("it reads");
        let fingerprint = districts::Fingerprint::of(&read.district);
        assert!(answer.stdout.contains(fingerprint.as_str()), "{fingerprint} of {codes:?} is not in {}", answer.stdout);
    }
}

#[test]
fn what_a_code_set_cannot_say_is_listed() {
    let folder = Folder::empty();
    let answer = write("harbor-unified", &folder.file("district"), &["--codes", "nd-stars"]);
    assert_eq!(answer.status, 0, "{}", answer.stderr);
    assert!(answer.stderr.contains("is read back as"), "{}", answer.stderr);
    let about = fs::read_to_string(folder.file("district").join("district.json")).expect("it was written");
    assert!(about.contains("nd-stars"), "{about}");
}

#[test]
fn the_answer_key_is_written_where_it_is_asked_for() {
    let folder = Folder::empty();
    write("tern-island", &folder.file("district"), &["--key"]);
    let key = fs::read_to_string(folder.file("district.answer-key.json")).expect("it was written");
    let key: Value = serde_json::from_str(&key).expect("JSON");
    let errors = key.as_array().expect("a list");
    assert_eq!(errors.len(), 8);
    for error in errors {
        for part in ["student_id", "field", "wrong", "right", "evidence"] {
            assert!(!error[part].is_null(), "{part} of {error}");
        }
    }
    let written = files(&folder.file("district"));
    assert!(written.iter().all(|(name, _)| !name.contains("key")), "the key stands apart from the district");
}

#[test]
fn nothing_is_written_over_and_every_refusal_says_what_to_do() {
    let folder = Folder::harbor();
    refuses(&write("tern-island", folder.path(), &[]), &["is not empty", "Name one that is empty"]);
    let out = folder.file("new");
    refuses(&write("atlantis", &out, &[]), &["There is no scenario atlantis", "harbor-unified, north-prairie"]);
    refuses(&write("harbor-unified", &out, &["--seed", "3"]), &["made by hand", "Leave --seed out"]);
    refuses(&write("tern-island", &out, &["--codes", "texas"]), &["texas", "calpads"]);
    assert!(!out.exists());
}
