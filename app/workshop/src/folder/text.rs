use std::borrow::Cow;

use super::ProblemKind;
use super::layout::Layout;
use super::problems::{Place, Problems};

/// The most characters of a value that a message repeats.
const SHOWN: usize = 60;

/// The text of a file, without its byte order mark; none when it is no text, which is then reported.
pub(super) fn decode<'b>(file: Layout, bytes: &'b [u8], problems: &mut Problems) -> Option<Cow<'b, str>> {
    let mut refuse = |line, kind| {
        problems.add(Place { file, line, column: None }, None, kind);
        None
    };
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return refuse(None, ProblemKind::Workbook);
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return refuse(None, ProblemKind::Utf16);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{FEFF}').unwrap_or(text),
        Err(error) => {
            let offset = error.valid_up_to();
            let breaks = bytes[..offset].split(|byte| *byte == b'\n').count() - 1;
            let kind = ProblemKind::NotUtf8 { byte: bytes[offset], offset: offset as u64 };
            return refuse(Some(line_after(breaks)), kind);
        }
    };
    if text.trim().is_empty() {
        return refuse(None, ProblemKind::EmptyFile);
    }
    // Old spreadsheets end lines by a carriage return alone; every line number would then be 1.
    if text.contains('\r') && !text.contains('\n') {
        return Some(Cow::Owned(text.replace('\r', "\n")));
    }
    Some(Cow::Borrowed(text))
}

/// The number of the line after that many line breaks.
pub(super) fn line_after(breaks: usize) -> u32 {
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

/// A value as a message repeats it: shortened, and with its invisible characters made visible.
pub(crate) fn shown(value: &str) -> String {
    let mut characters = value.chars();
    let mut shown: String = characters.by_ref().take(SHOWN).map(visible).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

fn visible(character: char) -> char {
    match character {
        '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}'),
        '\x7F' => '\u{2421}',
        hidden if is_hidden(hidden) => '\u{FFFD}',
        other => other,
    }
}

/// Whether a character takes no room on the screen or turns the direction of writing: a cell with one is not what it
/// looks like. The joiners that some scripts need within words are not among them.
pub(super) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_or_hidden_text_is_shown_in_a_safe_form() {
        assert_eq!(shown("a\tb\u{202E}c"), "a␉b\u{FFFD}c");
        assert_eq!(shown(&"x".repeat(61)), format!("{}…", "x".repeat(60)));
        assert_eq!(shown("Núñez"), "Núñez");
    }
}
