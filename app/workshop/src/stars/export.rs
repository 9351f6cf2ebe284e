//! The class list as a file for a spreadsheet.

use super::ClassList;
use super::layout::{COLUMNS, cell};
use crate::export::{ByteOrderMark, csv_text};

/// The file's text: every row in the order of the list, State IDs as text, flags as 0 and 1, dates as YYYY/MM/DD.
pub fn write(list: &ClassList) -> String {
    let rows: Vec<Vec<String>> =
        list.rows.iter().map(|row| COLUMNS.iter().map(|column| cell(list, row, column)).collect()).collect();
    csv_text(&COLUMNS, &rows, ByteOrderMark::Write)
}
