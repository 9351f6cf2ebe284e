//! The scenario that someone named: one of the kit, or a card of their own.

use std::fs;
use std::path::Path;

use scenarios::{LARGEST_CARD, Scenario};

/// The scenario of an id or of a file, or what stands in the way.
pub(super) fn chosen(name: &str) -> Result<Scenario, String> {
    if let Some(scenario) = scenarios::find(name) {
        return Ok(scenario);
    }
    let file = Path::new(name);
    if !file.is_file() {
        let ids: Vec<String> = scenarios::all().into_iter().map(|scenario| scenario.card.id).collect();
        let ids = ids.join(", ");
        return Err(format!("There is no scenario {name} and no file of that name. The scenarios are {ids}."));
    }
    if fs::metadata(file).is_ok_and(|about| about.len() > LARGEST_CARD as u64) {
        return Err(format!("{name} is larger than a card, which has at most {LARGEST_CARD} bytes."));
    }
    let text = fs::read_to_string(file)
        .map_err(|error| format!("{name} could not be read: {error}. Write it as UTF-8 text."))?;
    let is_json = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let read = if is_json { scenarios::read_json(&text) } else { scenarios::read_card(&text) };
    let card = read.map_err(|complaints| {
        let lines: Vec<String> = complaints.iter().map(|complaint| format!("{name}:{complaint}")).collect();
        lines.join("\n")
    })?;
    Scenario::of(card).ok_or_else(|| {
        format!("{name} describes a district made by hand; its files are in the folder beside it. Nothing was written.")
    })
}
