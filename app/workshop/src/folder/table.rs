use super::layout::Layout;
use super::problems::Problems;
use super::row::Row;
use super::sheet::Sheet;
use super::{Limits, text};

/// The rows of a file as records, and the line each came from.
#[derive(Debug)]
pub(crate) struct Table<T> {
    pub(crate) rows: Vec<T>,
    pub(crate) lines: Vec<u32>,
    /// Whether every row of the file is here.
    pub(crate) is_complete: bool,
}

/// A file to be read; without bytes it is not there, or is not read for a reason reported already.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'b> {
    pub(crate) file: Layout,
    pub(crate) bytes: Option<&'b [u8]>,
    pub(crate) limits: Limits,
}

impl Source<'_> {
    /// Reads the rows. `prepare` finds the columns; what it returns makes a record of each row.
    pub(crate) fn read<T, F>(self, problems: &mut Problems, prepare: impl FnOnce(&Sheet<'_>) -> F) -> Table<T>
    where
        F: FnMut(&mut Row<'_>) -> T,
    {
        let mut table = Table { rows: Vec::new(), lines: Vec::new(), is_complete: false };
        let Some(text) = self.bytes.and_then(|bytes| text::decode(self.file, bytes, problems)) else { return table };
        let Some(mut sheet) = Sheet::open(self.file, &text, self.limits, problems) else { return table };
        let mut record = prepare(&sheet);
        while let Some(mut row) = sheet.next(problems) {
            table.rows.push(record(&mut row));
            table.lines.push(row.line());
        }
        table.is_complete = sheet.is_complete();
        table
    }
}
