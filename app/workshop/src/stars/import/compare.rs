use super::ImportNote;
use crate::stars::date;
use crate::stars::layout::COLUMNS;

/// Whether a spreadsheet may have made the one text of the other: a date in another form, a lost zero, `TRUE` for 1, an
/// apostrophe that keeps a formula from running.
pub(super) fn means_the_same(column: &str, found: &str, stays: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match column {
        "BirthDate" => !stays.is_empty() && date::meant(found) == date::meant(stays),
        "SpecialEd_IEP" | "LEP_ELL" | "Migrant" | "NSLunch" => match stays {
            "1" => found.eq_ignore_ascii_case("true") || found == "1.0",
            _ => found.is_empty() || found.eq_ignore_ascii_case("false") || found == "0.0",
        },
        "LastName" | "FirstName" => found.strip_prefix('\'') == Some(stays.trim()),
        "Gender" | "Race" => found.eq_ignore_ascii_case(stays),
        _ => {
            let found = found.strip_suffix(".0").unwrap_or(found);
            digits(found) && digits(stays) && found.trim_start_matches('0') == stays.trim_start_matches('0')
        }
    }
}

/// How many cells of each column a spreadsheet rewrote.
#[derive(Debug, Default)]
pub(super) struct Rewritten([u32; COLUMNS.len()]);

impl Rewritten {
    pub(super) fn count(&mut self, column: &str) {
        if let Some(at) = COLUMNS.iter().position(|name| *name == column) {
            self.0[at] += 1;
        }
    }

    pub(super) fn into_notes(self) -> impl Iterator<Item = ImportNote> {
        let counted = COLUMNS.into_iter().zip(self.0);
        counted.filter(|(_, cells)| *cells > 0).map(|(column, cells)| ImportNote::Rewritten { column, cells })
    }
}
