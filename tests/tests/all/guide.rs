//! The facilitator's guide: what it names is there.

use std::fs;
use std::path::PathBuf;

use tests::checkout;

fn chapter(name: &str) -> String {
    let path: PathBuf = checkout::root().join("facilitator-guide/src").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_chapter_is_in_the_summary_and_there() {
    let summary = chapter("SUMMARY.md");
    let named: Vec<&str> =
        summary.split("](").skip(1).map(|rest| rest.split_once(')').expect("a link is closed").0).collect();
    let folder = fs::read_dir(checkout::root().join("facilitator-guide/src")).expect("the guide has chapters");
    for entry in folder {
        let name = entry.expect("a file of the guide").file_name().to_string_lossy().into_owned();
        assert!(name == "SUMMARY.md" || named.contains(&name.as_str()), "{name} is not in the summary");
    }
    for name in named {
        assert!(chapter(name).starts_with("# "), "{name} opens with its title");
    }
}

#[test]
fn every_district_that_ships_is_told_with_its_difficulty() {
    let districts = chapter("districts.md");
    for scenario in scenarios::all() {
        let row = districts.lines().find(|line| line.starts_with(&format!("| {} |", scenario.card.title)));
        let row = row.unwrap_or_else(|| panic!("{} is not in the guide", scenario.card.title));
        let difficulty = serde_json::to_value(scenario.card.difficulty).expect("a difficulty is a word");
        let difficulty = difficulty.as_str().expect("a difficulty is a word");
        assert!(row.contains(&format!("| {difficulty} |")), "{row} is {difficulty}");
    }
}

#[test]
fn the_guide_says_that_keys_are_hidden_and_not_secret() {
    assert!(chapter("answer-keys.md").contains("hidden, not secret"));
}
