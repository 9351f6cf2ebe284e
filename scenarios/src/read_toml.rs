//! Cards as people write them.

use toml::de::{DeTable, DeValue};

use crate::card::Card;
use crate::check::{Problem, problems};
use crate::complaint::Complaint;

/// Reads a card in TOML, and asks more of it than of every card where it ships.
pub(crate) fn read_toml(text: &str, more: impl FnOnce(&Card) -> Vec<Problem>) -> Result<Card, Vec<Complaint>> {
    if let Some(complaint) = Complaint::too_large(text) {
        return Err(vec![complaint]);
    }
    let card: Card = toml::from_str(text).map_err(|error| {
        let byte = error.span().map_or(0, |span| span.start);
        vec![Complaint::at(text, byte, error.message().to_owned())]
    })?;
    let mut found = problems(&card);
    found.extend(more(&card));
    let mut complaints: Vec<Complaint> =
        found.into_iter().map(|(path, message)| Complaint::at(text, key(text, &path), message)).collect();
    complaints.sort();
    if complaints.is_empty() { Ok(card) } else { Err(complaints) }
}

/// The byte at which the key at a path such as `calendar.due_day` stands; that of the last table on the way that is
/// there, where it is missing.
fn key(text: &str, path: &str) -> usize {
    let Ok(document) = DeTable::parse(text) else { return 0 };
    let (mut found, mut table) = (0, document.get_ref());
    for step in path.split('.') {
        let Some((name, value)) = table.iter().find(|(name, _)| name.get_ref() == step) else { return found };
        found = name.span().start;
        let DeValue::Table(inner) = value.get_ref() else { return found };
        table = inner;
    }
    found
}
