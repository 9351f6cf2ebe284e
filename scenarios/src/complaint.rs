use std::fmt;

/// Something wrong with a card: where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// Counted from 1.
    pub line: usize,
    /// Characters from the start of the line, counted from 1.
    pub column: usize,
    /// In a sentence without its full stop.
    pub message: String,
}

/// The largest card that is read, in bytes. The longest that ships is a twentieth of it.
pub const LARGEST_CARD: usize = 200_000;

impl Complaint {
    /// A complaint about what stands at a byte of a text.
    pub(crate) fn at(text: &str, byte: usize, message: String) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self { line: 1 + before.matches('\n').count(), column: 1 + before[line_start..].chars().count(), message }
    }

    /// The complaint about a text that is too long to be a card.
    pub(crate) fn too_large(text: &str) -> Option<Self> {
        let bytes = text.len();
        let message = || format!("{bytes} bytes; a card has at most {LARGEST_CARD}");
        (bytes > LARGEST_CARD).then(|| Self { line: 1, column: 1, message: message() })
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.line, self.column, self.message)
    }
}
