//! What makes a card acceptable. Runs when the kit is built, and where people write cards of their own.

use std::fmt;

use engine::choice::Choice;
use engine::definition::find_definition;

use crate::card::{Card, Kind};

/// Something wrong with a scenario: where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Complaint {
    pub(crate) file: String,
    /// Counted from 1.
    pub(crate) line: usize,
    pub(crate) message: String,
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// Reads a card, or says what is wrong with it. In a numbered folder its id is that of the folder.
pub(crate) fn card(file: &str, folder: Option<&str>, text: &str) -> Result<Card, Vec<Complaint>> {
    let card: Card = toml::from_str(text).map_err(|error| {
        let line = error.span().map_or(1, |span| line_at(text, span.start));
        vec![Complaint { file: file.to_owned(), line, message: error.message().to_owned() }]
    })?;
    let complaints: Vec<Complaint> = problems(folder, &card)
        .into_iter()
        .map(|(key, message)| Complaint { file: file.to_owned(), line: line_of(text, key), message })
        .collect();
    if complaints.is_empty() { Ok(card) } else { Err(complaints) }
}

/// What is wrong with a card that could be read: the key it stands at, and a sentence.
fn problems(folder: Option<&str>, card: &Card) -> Vec<(&'static str, String)> {
    let mut problems = Vec::new();
    if let Some(folder) = folder {
        let id = folder.trim_start_matches(|first: char| first.is_ascii_digit()).trim_start_matches('-');
        if card.id != id {
            problems.push(("id", format!("the folder is called {folder}, so the id is {id}")));
        }
    }
    if card.summary.is_empty() || card.summary.ends_with('.') {
        problems.push(("summary", "write one sentence without a full stop".to_owned()));
    }
    if !(card.first_year <= card.reporting_year && card.reporting_year <= card.last_year) {
        let (first, last) = (card.first_year, card.last_year);
        problems.push(("reporting_year", format!("{} is not among {first} to {last}", card.reporting_year)));
    }
    if card.report_day > card.due_day {
        problems.push(("due_day", format!("{} is before the report day, {}", card.due_day, card.report_day)));
    }
    if card.roles.is_empty() {
        problems.push(("roles", "name at least one role".to_owned()));
    }
    problems.extend(definition_problems(card));
    problems.extend(source_problems(card));
    problems
}

fn definition_problems(card: &Card) -> Vec<(&'static str, String)> {
    let Some(definition) = find_definition(&card.definition) else {
        return vec![("definition", format!("there is no definition {}", card.definition))];
    };
    let knobs: Vec<&str> = definition.family().knobs().iter().map(|knob| knob.slug()).collect();
    let foreign = card.settings.iter().filter(|name| !knobs.contains(&name.as_str()));
    foreign
        .map(|name| ("settings", format!("{} has no setting {name}; it has {}", card.definition, knobs.join(", "))))
        .collect()
}

fn source_problems(card: &Card) -> Vec<(&'static str, String)> {
    match (card.kind, &card.profile, card.seed) {
        (Kind::Folder, None, None) => Vec::new(),
        (Kind::Folder, ..) => vec![("kind", "a folder has neither profile nor seed".to_owned())],
        (Kind::Generated, Some(profile), Some(_)) => {
            let mut problems = profile.problems();
            let years = |card: &Card| (card.first_year, card.last_year, card.reporting_year);
            if years(card) != (profile.first_year, profile.last_year, profile.reporting_year) {
                problems.push(("profile", "the years of the profile are not those of the card".to_owned()));
            }
            if card.report_day > profile.records_through {
                let through = profile.records_through;
                problems.push(("records_through", format!("records end on {through}, before the report day")));
            }
            problems
        }
        (Kind::Generated, ..) => vec![("kind", "a generated district needs a profile and a seed".to_owned())],
    }
}

fn line_at(text: &str, byte: usize) -> usize {
    1 + text.bytes().take(byte).filter(|byte| *byte == b'\n').count()
}

/// The line on which a key or table first stands; the first line where it stands nowhere.
fn line_of(text: &str, key: &str) -> usize {
    let names = |line: &str| {
        let line = line.trim_start_matches('[').trim_start_matches("profile.");
        line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['=', ']', '.']))
    };
    text.lines().position(|line| names(line.trim())).map_or(1, |line| line + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERN_ISLAND: &str = include_str!("../03-tern-island/scenario.toml");

    /// The card with one of its lines changed is refused at that line.
    #[track_caller]
    fn refused(from: &str, to: &str, message: &str) {
        let line = TERN_ISLAND.lines().position(|line| line == from).unwrap_or_else(|| panic!("no line {from}"));
        let text = TERN_ISLAND.replacen(from, to, 1);
        let complaints = card("03-tern-island/scenario.toml", Some("03-tern-island"), &text).expect_err(to);
        assert_eq!(complaints[0].to_string(), format!("03-tern-island/scenario.toml:{}: {message}", line + 1));
    }

    #[test]
    fn shipped_cards_are_accepted() {
        assert!(card("03-tern-island/scenario.toml", Some("03-tern-island"), TERN_ISLAND).is_ok());
    }

    #[test]
    fn a_bad_card_is_refused_with_its_line() {
        refused(
            "id = \"tern-island\"",
            "id = \"tern\"",
            "the folder is called 03-tern-island, so the id is tern-island",
        );
        refused("definition = \"maine-neo\"", "definition = \"maine\"", "there is no definition maine");
        refused(
            "due_day = \"2024-10-15\"",
            "due_day = \"2024-09-13\"",
            "2024-09-13 is before the report day, 2024-10-08",
        );
        refused("kind = \"generated\"", "kind = \"folder\"", "a folder has neither profile nor seed");
    }

    #[test]
    fn a_card_that_cannot_be_read_is_refused_with_its_line() {
        let text = TERN_ISLAND.replacen("pass = \"coded-as-gone\"", "pass = \"coded-as-late\"", 1);
        let complaint =
            &card("03-tern-island/scenario.toml", Some("03-tern-island"), &text).expect_err("no such pass")[0];
        let line = 1 + text.lines().position(|line| line.contains("coded-as-late")).unwrap();
        assert_eq!(complaint.line, line);
        assert!(complaint.message.contains("coded-as-gone"), "{complaint}");
    }
}
