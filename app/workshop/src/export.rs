//! Tables that people open in a spreadsheet.
//!
//! A spreadsheet runs a cell that begins like a formula, whoever wrote it. Names and notes come from people, so such
//! cells are marked as text here. A district folder is not written this way: there every cell must come back as it was.

/// Whether a file begins with a byte order mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteOrderMark {
    /// With one: spreadsheets then read the letters of other languages rightly.
    Write,
    /// Without: other programs take it for a part of the first column's name.
    Omit,
}

/// A table as comma-separated text for a spreadsheet: RFC 4180 with line ends of two characters, and no cell that a
/// spreadsheet would run as a formula.
///
/// ```
/// use workshop::export::{ByteOrderMark, csv_text};
///
/// let rows = [vec!["Reyes, Ana".to_owned(), "=1+1".to_owned()]];
/// assert_eq!(csv_text(&["student", "note"], &rows, ByteOrderMark::Omit), "student,note\r\n\"Reyes, Ana\",'=1+1\r\n");
/// ```
pub fn csv_text(header: &[&str], rows: &[Vec<String>], mark: ByteOrderMark) -> String {
    let mut text = String::new();
    if mark == ByteOrderMark::Write {
        text.push('\u{FEFF}');
    }
    let header: Vec<String> = header.iter().map(|cell| as_text(cell)).collect();
    push_row(&mut text, header.iter().map(String::as_str), "\r\n");
    for row in rows {
        let row: Vec<String> = row.iter().map(|cell| as_text(cell)).collect();
        push_row(&mut text, row.iter().map(String::as_str), "\r\n");
    }
    text
}

/// The cell with an apostrophe before it, if a spreadsheet would run it. A negative number is what it looks like.
fn as_text(cell: &str) -> String {
    let is_number = cell.strip_prefix('-').is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && rest.chars().all(|one| one.is_ascii_digit() || one == '.')
    });
    if is_number {
        return cell.to_owned();
    }
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// Adds a row, with quotation marks around the cells that need them.
pub(crate) fn push_row<'c>(text: &mut String, cells: impl Iterator<Item = &'c str>, line_end: &str) {
    let start = text.len();
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        if !cell.contains(['"', ',', '\r', '\n']) {
            text.push_str(cell);
            continue;
        }
        text.push('"');
        for (part, piece) in cell.split('"').enumerate() {
            if part > 0 {
                text.push_str("\"\"");
            }
            text.push_str(piece);
        }
        text.push('"');
    }
    // A row of one empty cell would be an empty line, which is no row to a reader.
    if text.len() == start {
        text.push_str("\"\"");
    }
    text.push_str(line_end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let text = csv_text(&["note"], &[vec![cell.to_owned()]], ByteOrderMark::Omit);
        assert_eq!(text, format!("note\r\n{expected}\r\n"));
    }

    #[test]
    fn formulas_become_text() {
        check("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        check("+1", "'+1");
        check("-1", "-1");
        check("-6.46", "-6.46");
        check("-1+2", "'-1+2");
        check("-A1", "'-A1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\tx", "'\tx");
        check("\rx", "\"'\rx\"");
        check("a=1", "a=1");
    }

    #[test]
    fn commas_quotes_and_line_breaks_are_kept_in_quotes() {
        check("Reyes, Ana", "\"Reyes, Ana\"");
        check("so-called \"pupil\"", "\"so-called \"\"pupil\"\"\"");
        check("two\nlines", "\"two\nlines\"");
        check("", "\"\"");
    }

    #[test]
    fn the_header_is_marked_too_and_the_mark_comes_first() {
        assert_eq!(csv_text(&["=a", "b"], &[], ByteOrderMark::Write), "\u{FEFF}'=a,b\r\n");
    }
}
