//! Districts that a person designed, as saved work carries them: a card that the kit does not ship, and a seed.

use serde_json::{Value, json};

/// The seed of every one.
pub const SEED: u64 = 7;

/// A card like Tern Island's, of another name and size.
///
/// # Panics
/// When Tern Island does not ship.
pub fn card(title: &str, students: u32) -> Value {
    let island = scenarios::find("tern-island").expect("it ships");
    let mut card: Value = serde_json::from_str(&island.text).expect("a card is JSON");
    card["id"] = json!(title.to_lowercase().replace(' ', "-"));
    card["title"] = json!(title);
    card["profile"]["name"] = json!(title);
    card["profile"]["students"] = json!(students);
    card
}

/// The same for the explorer only.
///
/// # Panics
/// When Tern Island does not ship.
pub fn crowd_card(title: &str, students: u32) -> Value {
    let mut card = card(title, students);
    card["exploring_only"] = json!(true);
    card["profile"]["planted"] = json!([]);
    card
}

/// A file of saved work that holds a card and a seed, as someone who designed a district hands it on.
///
/// # Panics
/// When the card is none.
pub fn saved_work(card: &Value) -> String {
    if let Err(complaints) = scenarios::read_json(&card.to_string()) {
        panic!("{complaints:?}");
    }
    let source = json!({ "scenario": { "id": card["id"], "text": card.to_string(), "seed": SEED, "generator": districts::GENERATOR_VERSION } });
    let work = json!({ "kit": "who-counts", "kit_version": "0.1.0", "format": 1, "synthetic": true, "source": source });
    work.to_string()
}
