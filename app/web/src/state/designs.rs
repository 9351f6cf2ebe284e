//! Districts of one's own: cards kept in this browser, and the profile behind a district.

use districts::Profile;
use engine::sorting;
use scenarios::{Card, read_json};
use workshop::saved::Source;

use super::saving::{Trouble, write};
use super::storage::{PREFIX, set_aside, storage};

/// Cards kept at most [the kit's own: with the longest schools' list they take a fifth of the browser's room].
const MOST: usize = 24;

/// What stood in the way of keeping a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKept {
    /// The browser keeps nothing.
    Refused,
    /// There is no room for another.
    Full,
}

fn key_of(id: &str) -> String {
    format!("{PREFIX}design/{id}")
}

/// Every card kept here, by name. What cannot be read stays where it is and is not shown.
pub fn own_designs() -> Vec<Card> {
    let Some(storage) = storage() else { return Vec::new() };
    let prefix = key_of("");
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    let texts = keys.filter(|key| key.starts_with(&prefix)).filter_map(|key| storage.get_item(&key).ok().flatten());
    let mut cards: Vec<Card> = texts.filter_map(|text| read_json(&text).ok()).collect();
    sorting::sort_by(&mut cards, |a, b| (&a.title, &a.id).cmp(&(&b.title, &b.id)));
    cards
}

/// The card of that name.
pub fn own_design(id: &str) -> Option<Card> {
    own_designs().into_iter().find(|card| card.id == id)
}

/// Keeps a card, and gives back the one whose place it took.
///
/// # Errors
/// When the browser refuses it or has no room; nothing is then changed.
pub fn keep_design(card: &Card) -> Result<Option<Card>, NotKept> {
    let storage = storage().ok_or(NotKept::Refused)?;
    let key = key_of(&card.id);
    let before = storage.get_item(&key).ok().flatten();
    let replaced = before.as_deref().map(read_json);
    if before.is_none() && own_designs().len() >= MOST {
        return Err(NotKept::Full);
    }
    if let (Some(text), Some(Err(_))) = (&before, &replaced) {
        set_aside(&key, text);
    }
    match write(&key, &serde_json::to_string(card).unwrap_or_default()) {
        Ok(()) => Ok(replaced.and_then(Result::ok)),
        Err(Trouble::Full) => Err(NotKept::Full),
        Err(_) => Err(NotKept::Refused),
    }
}

/// Removes a card.
pub fn remove_design(id: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key_of(id));
    }
}

/// The profile and the seed of a generated district; none of one that was made by hand or opened from files.
pub fn open_profile(source: &Source) -> Option<(Profile, u64)> {
    let Source::Scenario { id, text, seed, .. } = source else { return None };
    let card = match scenarios::find(id) {
        Some(scenario) => scenario.card,
        None => serde_json::from_str(text).ok()?,
    };
    let seed = seed.or(card.seed)?;
    Some((card.profile?, seed))
}
