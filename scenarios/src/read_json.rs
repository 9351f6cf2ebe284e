//! Cards as the app saves them.

use crate::card::Card;
use crate::check::problems;
use crate::complaint::Complaint;
use engine::sorting;

/// Reads a card in JSON: one that was designed in the app, or that of a scenario.
///
/// # Errors
/// With everything that is wrong with it, each with line, column and what to do.
pub fn read_json(text: &str) -> Result<Card, Vec<Complaint>> {
    if let Some(complaint) = Complaint::too_large(text) {
        return Err(vec![complaint]);
    }
    let card: Card = serde_json::from_str(text).map_err(|error| {
        // The reader ends its sentence with the place.
        let said = error.to_string();
        let message = said.rsplit_once(" at line ").map_or(said.as_str(), |(message, _)| message).to_owned();
        vec![Complaint { line: error.line().max(1), column: error.column().max(1), message }]
    })?;
    let mut complaints: Vec<Complaint> = problems(&card)
        .into_iter()
        .map(|(path, message)| Complaint::at(text, Scan { text, at: 0 }.key(&path), message))
        .collect();
    sorting::sort(&mut complaints);
    if complaints.is_empty() { Ok(card) } else { Err(complaints) }
}

/// Looks for a key in a text that is known to be JSON.
#[derive(Debug)]
struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl Scan<'_> {
    /// The byte at which the key at a path such as `calendar.due_day` stands; that of the last table on the way that is
    /// there, where it is missing.
    fn key(mut self, path: &str) -> usize {
        let mut found = 0;
        for key in path.split('.') {
            self.at = self.next(0);
            if self.peek() != b'{' || !self.enter(key) {
                return found;
            }
            found = self.at;
            self.string();
            self.at = self.next(0) + 1;
        }
        found
    }

    /// Goes from the start of an object to one of its keys.
    fn enter(&mut self, key: &str) -> bool {
        self.at = self.next(1);
        while self.peek() == b'"' {
            let start = self.at;
            self.string();
            if self.text[start + 1..self.at - 1] == *key {
                self.at = start;
                return true;
            }
            // Past the colon, the value and the comma after it.
            self.at = self.next(0) + 1;
            self.value();
            self.at = self.next(0);
            if self.peek() == b',' {
                self.at = self.next(1);
            }
        }
        false
    }

    /// The byte at or after the next that is not white space, having skipped some.
    fn next(&self, skipped: usize) -> usize {
        let from = self.at + skipped;
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        from + rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count()
    }

    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Goes past a string.
    fn string(&mut self) {
        self.at += 1;
        while !matches!(self.peek(), b'"' | 0) {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
    }

    /// Goes past a value.
    fn value(&mut self) {
        let mut depth = 0;
        loop {
            match self.peek() {
                0 => return,
                b'"' => {
                    self.string();
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' | b',' if depth == 0 => return,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
    }
}
