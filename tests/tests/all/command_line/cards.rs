//! Cards of one's own, and the seeds that a scenario keeps.

use std::fs;

use tests::command_line::run;
use tests::folder::Folder;

use super::refuses;

fn tern_island() -> String {
    fs::read_to_string(tests::checkout::root().join("scenarios/03-tern-island/scenario.toml")).expect("ships")
}

#[test]
fn a_card_of_ones_own_makes_a_district_in_either_format() {
    let folder = Folder::empty();
    let (toml, json) = (folder.file("mine.toml"), folder.file("mine.json"));
    fs::write(&toml, tern_island().replace("id = \"tern-island\"", "id = \"mine\"")).expect("written");
    let card = scenarios::find("tern-island").expect("it ships").text;
    fs::write(&json, card.replace("\"id\":\"tern-island\"", "\"id\":\"mine\"")).expect("written");
    let written = |card: &std::path::Path, out: &str| {
        let (card, out) = (card.display().to_string(), folder.file(out));
        let answer = run(&["district", "--scenario", &card, "--out", &out.display().to_string()]);
        assert_eq!(answer.status, 0, "{}", answer.stderr);
        answer.stdout.split(", in ").next().map(str::to_owned)
    };
    assert_eq!(written(&toml, "one"), written(&json, "two"));
}

#[test]
fn a_bad_card_is_refused_with_everything_that_is_wrong() {
    let folder = Folder::empty();
    let refused = |name: &str, text: &str, said: &[&str]| {
        let (card, out) = (folder.file(name), folder.file("out"));
        fs::write(&card, text).expect("written");
        let card = card.display().to_string();
        refuses(&run(&["district", "--scenario", &card, "--out", &out.display().to_string()]), said);
        refuses(&run(&["scenarios", "--find", &card]), said);
        assert!(!out.exists(), "nothing is written of a bad card");
    };
    let card = tern_island();
    let line = 2 + card.lines().position(|line| line.starts_with("kind")).expect("a kind");
    let moody = card.replace("kind = \"generated\"", "kind = \"generated\"\nmood = \"calm\"");
    refused("mine.toml", &moody, &[&format!("mine.toml:{line}:1:"), "mood"]);

    let text = scenarios::find("tern-island").expect("it ships").text;
    let late = text.replace("\"due_day\":\"2024-10-15\"", "\"due_day\":\"2024-09-15\"").replace("maine-neo", "maine");
    let place = |key: &str| format!("mine.json:1:{}:", 1 + late.find(key).expect("it is there"));
    refused("mine.json", &late, &[&place("\"due_day\""), "before report_day"]);
    refused("mine.json", &late, &[&place("\"definitions\""), "no definition maine"]);
    refused("long.json", &" ".repeat(200_001), &["larger than a card"]);
}

#[test]
fn a_seed_that_misses_is_refused_and_the_next_that_passes_is_found() {
    let folder = Folder::empty();
    let (card, out) = (folder.file("mine.toml"), folder.file("out"));
    fs::write(&card, tern_island().replace("dropouts = [1, 12]", "dropouts = [4, 5]")).expect("written");
    let (card, out) = (card.display().to_string(), out.display().to_string());

    let found = run(&["scenarios", "--find", &card, "--from", "1", "--format", "json"]).json();
    let seed = found["seed"].as_u64().expect("a seed");
    let dropouts = found["measures"]["dropouts"].as_u64().expect("a measure");
    assert!((4..=5).contains(&dropouts), "{found}");

    assert!(seed > 1, "the first seed misses, or this test tells nothing");
    let before = (seed - 1).to_string();
    let answer = run(&["district", "--scenario", &card, "--seed", &before, "--out", &out]);
    refuses(&answer, &[&format!("Seed {before} is not one of"), "dropout", "where 4 to 5 is asked for"]);
    refuses(&answer, &[&format!("scenarios --find {card} --from {before}")]);
    let again = run(&["scenarios", "--find", &card, "--from", &before]);
    assert!(again.stdout.contains(&format!("seed {seed}:")), "{}", again.stdout);

    let seed = seed.to_string();
    let written = run(&["district", "--scenario", &card, "--seed", &seed, "--out", &out]);
    let fingerprint = found["fingerprint"].as_str().expect("a fingerprint");
    assert!(written.stdout.contains(fingerprint), "{fingerprint} is not in {}", written.stdout);
}

#[test]
fn looking_for_a_seed_ends_and_says_so() {
    let folder = Folder::empty();
    let card = folder.file("mine.toml");
    fs::write(&card, tern_island().replace("dropouts = [1, 12]", "dropouts = [50, 60]")).expect("written");
    let card = card.display().to_string();
    let answer = run(&["scenarios", "--find", &card, "--from", "5", "--within", "3"]);
    refuses(&answer, &["None of 3 seeds from 5 on", "--within"]);
    let new =
        run(&["district", "--scenario", &card, "--seed", "new", "--out", &folder.file("out").display().to_string()]);
    refuses(&new, &["None of 100 seeds drawn", "[keep]"]);
    refuses(&run(&["scenarios", "--find", "harbor-unified"]), &["made by hand", "Name a generated one"]);
}

#[test]
fn a_district_that_is_explored_only_is_not_written() {
    let folder = Folder::empty();
    let out = folder.file("out");
    let answer = run(&["district", "--scenario", "state-of-wren", "--out", &out.display().to_string()]);
    refuses(&answer, &["State of Wren is explored only", "1,000,000 students"]);
    assert!(!out.exists());
}
