//! Certification packets: made anew from the work inside them.

use serde_json::Value;
use tests::command_line::{Answer, run};
use tests::folder::Folder;
use tests::packets::{certified_work, packet};

use super::refuses;

/// Verifies a file with that text.
fn verify(text: &str, more: &[&str]) -> Answer {
    let folder = Folder::empty();
    folder.write("packet.json", text);
    let path = folder.file("packet.json").display().to_string();
    run(&[&["verify", &path], more].concat())
}

fn part<'a>(answer: &'a Value, name: &str) -> &'a Value {
    let mut parts = answer["parts"].as_array().expect("a list").iter();
    parts.find(|part| part["part"] == name).unwrap_or_else(|| panic!("no part {name} in {answer}"))
}

#[test]
fn a_packet_that_was_left_alone_matches_and_what_that_does_not_prove_is_said() {
    let answer = verify(&packet().to_text(), &[]);
    assert_eq!((answer.status, answer.stderr.as_str()), (0, ""), "{}", answer.stdout);
    for text in [
        "Certification packet · Harbor Unified (H)",
        "8 / 17 = 47.1%",
        "Every part matches what its own work comes to.",
        "That does not prove:",
        "that nobody made the whole file anew: it has no key.",
    ] {
        assert!(answer.stdout.contains(text), "{text} is not in\n{}", answer.stdout);
    }
    let json = verify(&packet().to_text(), &["--format", "json"]).json();
    assert_eq!((&json["matches"], &json["fingerprint"]), (&true.into(), &packet().fingerprint.into()));
    assert_eq!(json["not_proven"].as_array().map(Vec::len), Some(4));
}

#[test]
fn a_better_rate_written_into_the_file_differs() {
    let text = packet().to_text().replacen("\"rate_percent\": \"47.1\"", "\"rate_percent\": \"4.7\"", 1);
    let answer = verify(&text, &["--format", "json"]);
    assert_eq!(answer.status, 1, "{}", answer.stderr);
    let json = answer.any_json();
    assert_eq!(json["matches"], false);
    for (name, matches) in [("numbers", false), ("recount", false), ("fingerprint", true), ("journal", true)] {
        assert_eq!(part(&json, name)["matches"], matches, "{name}");
    }
    let told = verify(&text, &[]);
    assert!(told.stdout.contains("Parts differ from what its own work comes to."), "{}", told.stdout);
}

#[test]
fn a_note_written_into_the_journal_afterwards_differs() {
    let text = packet().to_text().replace("Called about A06", "Visited the family of A06");
    let json = verify(&text, &["--format", "json"]).any_json();
    assert_eq!(part(&json, "journal")["matches"], false);
    assert_eq!(part(&json, "findings")["matches"], true, "it was changed there as well");
}

#[test]
fn files_that_are_no_packet_are_refused() {
    refuses(&verify(&certified_work().to_text(), &[]), &["saved work, not a packet", "save the packet from its page"]);
    refuses(&verify("Student,Grade", &[]), &["no certification packet of this kit"]);
    let text = packet().to_text();
    refuses(&verify(&text.replacen("\"synthetic\": true", "\"synthetic\": false", 1), &[]), &["synthetic"]);
    refuses(&verify(&text.replacen("\"format\": 1", "\"format\": 9", 1), &[]), &["format 9", "newer kit"]);
    refuses(&verify(&text.replacen("\"id\": \"harbor-unified\"", "\"id\": \"elsewhere\"", 1), &[]), &["elsewhere"]);
    let folder = Folder::empty();
    let gone = folder.file("gone.json").display().to_string();
    refuses(&run(&["verify", &gone]), &[&gone, "Check the path."]);
}
