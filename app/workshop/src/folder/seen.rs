use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::RecordKind;
use super::row::Row;
use super::sheet::Column;

/// What a file has held so far, to find what stands in it twice.
///
/// It keeps a number for each record instead of the record. Two numbers agree by a chance that no district will ever
/// see, and a large file takes half the memory.
#[derive(Debug)]
pub(super) struct Seen {
    kind: RecordKind,
    column: Option<Column>,
    lines: HashMap<u64, u32>,
}

impl Seen {
    /// For records of that kind, which a column tells apart; none when it takes the whole row.
    pub(super) fn new(kind: RecordKind, column: Option<Column>) -> Self {
        Self { kind, column, lines: HashMap::new() }
    }

    /// Refuses a sound row whose key an earlier one had.
    pub(super) fn check(&mut self, row: &mut Row<'_>, key: impl Hash) {
        if !row.is_sound() {
            return;
        }
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        let first_line = *self.lines.entry(hasher.finish()).or_insert(row.line());
        if first_line != row.line() {
            row.refuse_repetition(self.kind, self.column, first_line);
        }
    }
}
