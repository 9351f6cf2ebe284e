/// What is wrong with the quotation marks of a row, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct QuoteFault {
    pub(super) is_closed: bool,
    /// The cell in the row, the first being 0.
    pub(super) cell: usize,
    /// The line breaks of the row before that cell.
    pub(super) breaks: usize,
}

/// The first fault in the text of one row.
///
/// The parser reads past such faults: an unclosed quotation mark swallows the rows below without a word.
pub(super) fn fault(row: &str) -> Option<QuoteFault> {
    let bytes = row.as_bytes();
    let (mut at, mut cell, mut breaks) = (0, 0, 0);
    while at < bytes.len() {
        let start = QuoteFault { is_closed: false, cell, breaks };
        if bytes[at] == b'"' {
            let Some((end, inside)) = quoted_end(bytes, at + 1) else { return Some(start) };
            at = end;
            breaks += inside;
            while matches!(bytes.get(at), Some(b' ' | b'\t')) {
                at += 1;
            }
            if !matches!(bytes.get(at), None | Some(b',' | b'\r' | b'\n')) {
                // A closing mark in a later line is most likely the opening mark of another cell.
                return Some(QuoteFault { is_closed: inside == 0, ..start });
            }
        } else {
            at += bytes[at..].iter().position(|byte| *byte == b',').unwrap_or(bytes.len() - at);
        }
        at += 1;
        cell += 1;
    }
    None
}

/// Where a quoted cell ends, after its closing mark, and the line breaks inside.
fn quoted_end(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut breaks = 0;
    while at < bytes.len() {
        match (bytes[at], bytes.get(at + 1)) {
            (b'"', Some(b'"')) => at += 1,
            (b'"', _) => return Some((at + 1, breaks)),
            (b'\n', _) => breaks += 1,
            _ => {}
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(row: &str, expected: Option<(bool, usize, usize)>) {
        assert_eq!(fault(row).map(|fault| (fault.is_closed, fault.cell, fault.breaks)), expected, "{row:?}");
    }

    #[test]
    fn well_formed_rows_have_no_fault() {
        check("a,b,c", None);
        check(r#""a ""b"", c",d,"" "#, None);
        check("5\" pipe,\"two\nlines\",\"\"\r\n", None);
    }

    #[test]
    fn the_cell_that_opens_is_named() {
        check("\"a \"\"b\"\", c\",d,\"\"\"", Some((false, 2, 0)));
        check("a,\"b,c\nd,e", Some((false, 1, 0)));
        check("\"x\ny\",\"b", Some((false, 1, 1)));
        check("a,\"Bo\"b,c", Some((true, 1, 0)));
        check("a,\"b,c\nd,\"e, f\",g", Some((false, 1, 0)));
    }
}
