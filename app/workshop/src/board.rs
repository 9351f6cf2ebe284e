//! The board: the definitions that a group tried and named, each with what it came to.
//!
//! It belongs to the group, as the worksheet does: resetting a district or taking settings back never touches it. A line
//! holds the numbers as they were, with the district they are of, so that it stays true when another one is open.

use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::definition::{Definition, Knob, find_definition};
use engine::evaluate::{HalfCount, Rate};
use serde::{Deserialize, Serialize};

use crate::worksheet::bounded;

/// The most lines; whoever adds another takes one away first [the kit's own: more than a wall shows].
pub const MOST_LINES: usize = 40;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// The definitions that a group tried.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Board {
    /// In the order in which they were added.
    pub lines: Vec<Tried>,
}

/// A definition that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// What the group calls it.
    pub name: String,
    /// The definition started from.
    pub definition: String,
    /// What was turned in it: settings and options by their names.
    #[serde(default)]
    pub changes: Vec<(String, String)>,
    /// The title of the district.
    pub district: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// The school year reported; of a class, the spring in which it is to graduate.
    pub year: SchoolYear,
    /// How many are counted: dropouts, or graduates of a class.
    pub count: u32,
    /// Twice what the count is divided by; none where the definition divides by nothing.
    #[serde(default)]
    pub halves: Option<i64>,
}

impl Tried {
    /// What was turned, as the engine knows it; what it does not know is left out.
    pub fn turned(&self) -> Vec<(Knob, String)> {
        let known = |(knob, option): &(String, String)| Some((Knob::from_slug(knob)?, option.clone()));
        self.changes.iter().filter_map(known).collect()
    }

    /// The definition, as far as this kit has it.
    pub fn definition(&self) -> Option<Definition> {
        let mut definition = find_definition(&self.definition)?;
        for (knob, option) in self.turned() {
            definition.settings.set(knob, &option).ok()?;
        }
        Some(definition)
    }

    /// What the count was divided by.
    pub fn denominator(&self) -> Option<HalfCount> {
        self.halves.map(|halves| HalfCount { halves })
    }

    /// The rate, from the numbers that were kept.
    pub fn rate(&self) -> Option<Rate> {
        Rate::new(self.count as usize, self.denominator()?)
    }
}

impl Board {
    /// Whether nothing is on it.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether another line fits.
    pub fn has_room(&self) -> bool {
        self.lines.len() < MOST_LINES
    }

    /// Adds a line; the same definition of the same district under the same name is there once.
    pub fn add(&mut self, tried: Tried) {
        if self.has_room() && !self.lines.contains(&tried) {
            self.lines.push(tried);
        }
    }

    /// Takes over what another board has and this one lacks, as a file brings it.
    pub fn take_over(&mut self, other: Self) {
        for tried in other.bounded().lines {
            self.add(tried);
        }
    }

    /// Cut to what is kept: files and stores are not trusted.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.lines.truncate(MOST_LINES);
        for line in &mut self.lines {
            line.name = bounded(&line.name, LONGEST_NAME);
            line.district = bounded(&line.district, LONGEST_NAME);
            line.fingerprint = bounded(&line.fingerprint, LONGEST_NAME);
            line.definition = bounded(&line.definition, LONGEST_NAME);
            line.changes.truncate(Knob::ALL.len());
            for (knob, option) in &mut line.changes {
                *knob = bounded(knob, LONGEST_NAME);
                *option = bounded(option, 2 * LONGEST_NAME);
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(name: &str) -> Tried {
        Tried {
            name: name.to_owned(),
            definition: "nces-ccd".to_owned(),
            changes: vec![("ged".to_owned(), "not-approved".to_owned())],
            district: "Harbor Unified".to_owned(),
            fingerprint: "HU20-3B0A-6EE6".to_owned(),
            year: SchoolYear(2023),
            count: 6,
            halves: Some(30),
        }
    }

    #[test]
    fn a_line_keeps_what_was_tried_and_what_it_came_to() {
        let line = tried("GED counts");
        assert_eq!(line.rate().unwrap().percent().to_string(), "40.0");
        let definition = line.definition().unwrap();
        assert_eq!(definition.settings.get(Knob::Ged).as_deref(), Some("not-approved"));
        let mut board = Board::default();
        board.add(line.clone());
        board.add(line.clone());
        assert_eq!(board.lines.len(), 1);
        let read: Board = serde_json::from_str(&serde_json::to_string(&board).unwrap()).unwrap();
        assert_eq!(read, board);
    }

    #[test]
    fn a_hostile_board_is_cut_and_its_unknown_settings_are_nothing() {
        let mut hostile = tried(&"<script>".repeat(1000));
        hostile.changes = vec![("speed".to_owned(), "9".to_owned())];
        assert_eq!(hostile.turned(), []);
        hostile.definition = "no-such-definition".to_owned();
        assert_eq!(hostile.definition(), None);
        let board = Board { lines: (0..1000).map(|_| hostile.clone()).collect() }.bounded();
        assert_eq!((board.lines.len(), board.lines[0].name.chars().count()), (MOST_LINES, LONGEST_NAME));
    }
}
