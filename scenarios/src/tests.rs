//! Bad cards are refused where they are bad, in both formats.

use crate::LARGEST_CARD;
use crate::card::Card;
use crate::check_folder;
use crate::complaint::Complaint;
use crate::read_json::read_json;
use crate::read_toml::read_toml;

const TERN_ISLAND: &str = include_str!("../03-tern-island/scenario.toml");
const NORTH_PRAIRIE: &str = include_str!("../02-north-prairie/scenario.toml");

/// The card with one of its lines changed is refused at that line, in TOML and in JSON.
#[track_caller]
fn refused(card: &str, from: &str, to: &str, message: &str) {
    let line = card.lines().position(|line| line == from).unwrap_or_else(|| panic!("no line {from}"));
    let text = card.replacen(from, to, 1);
    let found = own(&text).expect_err(to);
    assert!(found.iter().any(|found| found.to_string() == format!("{}:1: {message}", line + 1)), "{found:?}");

    let json = json(toml::from_str(&text).expect("a card that can be read"));
    let key = to.split(" =").next().unwrap_or_default();
    let found = read_json(&json).expect_err(to);
    let complaint = found.iter().find(|found| found.message == message).unwrap_or_else(|| panic!("{found:?}"));
    let line = json.lines().nth(complaint.line - 1).expect("the line is there");
    assert!(line[complaint.column - 1..].starts_with(&format!("\"{key}\":")), "{complaint} is said of {line}");
}

/// Reads a card as one of someone's own.
fn own(text: &str) -> Result<Card, Vec<Complaint>> {
    read_toml(text, |_| Vec::new())
}

/// Reads a card as the one in the folder of Tern Island.
fn shipped(text: &str) -> Result<Card, Vec<Complaint>> {
    read_toml(text, |card| check_folder::card("03-tern-island", card))
}

fn json(card: Card) -> String {
    serde_json::to_string_pretty(&card).expect("a card is JSON")
}

#[test]
fn a_card_in_json_is_the_card_in_toml() {
    let card = shipped(TERN_ISLAND).expect("it ships");
    assert_eq!(read_json(&json(card.clone())), Ok(card));
}

#[test]
fn a_bad_card_is_refused_at_its_line() {
    let tern = |from, to, message| refused(TERN_ISLAND, from, to, message);
    tern("id = \"tern-island\"", "id = \"Tern Island\"", "write it in small letters, digits and hyphens");
    tern("definitions = [\"maine-neo\"]", "definitions = [\"maine\"]", "there is no definition maine");
    tern(
        "definitions = [\"maine-neo\"]",
        "definitions = [\"nd-cohort\"]",
        "name a definition of one year first: the report is about a year",
    );
    tern("due_day = \"2024-10-15\"", "due_day = \"2024-09-13\"", "2024-09-13 is before report_day, 2024-10-08");
    tern(
        "records_through = \"2025-01-24\"",
        "records_through = \"2024-10-01\"",
        "records end on 2024-10-01, before the report day",
    );
    tern("kind = \"generated\"", "kind = \"folder\"", "a folder has neither profile nor seed");
    tern("locked = [\"ged\"]", "locked = [\"term\"]", "term is not among those shown");
    tern("hidden = [\"program-dates\", \"el-date\"]", "hidden = [\"ged\"]", "ged is among those shown");
    tern(
        "hidden = [\"program-dates\", \"el-date\"]",
        "hidden = [\"term\"]",
        "no definition in play has the setting term",
    );
    tern("planted = [6, 8]", "planted = [8, 7]", "nothing is within 8 to 7");
    tern("planted = [6, 8]", "disagreements = [1, 9]", "only two definitions of one year can disagree; name a second");
    tern("dropping_out = 160", "dropping_out = 1600", "write a part of 1000, from 0 to 1000");
    refused(
        NORTH_PRAIRIE,
        "cohort_class = 2015",
        "cohort_class = 2018",
        "a cohort definition needs a class whose four years are on record: 2014 to 2016",
    );
}

/// The generator plants by it, so that a card that left it out would have its errors in what nobody knows yet.
#[test]
fn records_that_go_on_name_the_report_day_of_the_calendar() {
    let lines = "report_day = \"2024-10-08\"\nrecords_through";
    for other in ["report_day = \"2024-10-09\"\nrecords_through", "records_through"] {
        let found = own(&TERN_ISLAND.replacen(lines, other, 1)).expect_err(other);
        let messages: Vec<&str> = found.iter().map(|complaint| complaint.message.as_str()).collect();
        assert_eq!(messages, ["records go on until 2025-01-24, so write the report day, 2024-10-08, here too"]);
    }
}

#[test]
fn everything_that_is_wrong_is_said_together() {
    let text = TERN_ISLAND.replacen("seed = ", "# seed = ", 1).replacen("id = \"tern-island\"", "id = \"\"", 1);
    assert_eq!(own(&text).expect_err("two things are wrong").len(), 2);
    let bare = TERN_ISLAND.replacen("story = ", "# story = ", 1).replacen("id = \"tern-island\"", "id = \"tern\"", 1);
    assert_eq!(own(&bare).map(|card| card.id), Ok("tern".to_owned()), "an own card needs no story");
    let found = shipped(&bare).expect_err("a folder holds more");
    let said: Vec<&str> = found.iter().map(|found| found.message.as_str()).collect();
    let id = "the folder is called 03-tern-island, so the id is tern-island";
    assert_eq!(said, ["name the file of the story beside the card", id]);
}

#[test]
fn a_card_that_cannot_be_read_is_refused_where_reading_ended() {
    let text = TERN_ISLAND.replacen("pass = \"coded-as-gone\"", "pass = \"coded-as-late\"", 1);
    let line = 1 + text.lines().position(|line| line.contains("coded-as-late")).unwrap();
    let found = &own(&text).expect_err("no such pass")[0];
    assert_eq!((found.line, found.column), (line, 8));
    assert!(found.message.contains("coded-as-gone"), "{found}");

    let json = json(toml::from_str(TERN_ISLAND).unwrap()).replacen("\"seed\": ", "\"mood\": ", 1);
    let line = 1 + json.lines().position(|line| line.contains("mood")).unwrap();
    let found = &read_json(&json).expect_err("no such field")[0];
    assert_eq!(found.line, line);
    assert!(found.message.starts_with("unknown field `mood`") && !found.message.contains(" at line"), "{found}");
    assert!(read_json("{").expect_err("half a card")[0].message.starts_with("EOF"));
}

#[test]
fn a_text_too_long_for_a_card_is_not_read() {
    let long = " ".repeat(LARGEST_CARD + 1);
    assert_eq!(read_json(&long).expect_err("too long")[0].message, "200001 bytes; a card has at most 200000");
    assert_eq!(own(&long), read_json(&long));
}
