use csv::{Reader, ReaderBuilder, StringRecord};

use super::layout::Layout;
use super::note::NoteKind;
use super::problems::{Place, Problems};
use super::row::Row;
use super::text::{line_after, shown};
use super::{Delimiter, Limits, ProblemKind, code, quotes};

/// The most columns of a file. Nobody writes two hundred by hand; a broken file may hold millions.
const MAX_COLUMNS: u32 = 200;

/// A comma-separated file whose header has every column it must have.
pub(crate) struct Sheet<'t> {
    file: Layout,
    text: &'t str,
    reader: Reader<&'t [u8]>,
    record: StringRecord,
    columns: Vec<Column>,
    width: usize,
    has_quotes: bool,
    max_rows: u32,
    rows: u32,
    empty_rows: u32,
    is_complete: bool,
    is_at_end: bool,
}

/// A column of a sheet and its place in the rows; the place of an optional column that is not there is past every row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) place: usize,
}

impl<'t> Sheet<'t> {
    /// Reads the header; none when rows could not be understood under it, which is then reported.
    pub(super) fn open(file: Layout, text: &'t str, limits: Limits, problems: &mut Problems) -> Option<Self> {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut sheet = Self {
            file,
            text,
            reader,
            record: StringRecord::new(),
            columns: Vec::new(),
            width: 0,
            has_quotes: text.contains('"'),
            max_rows: limits.max_rows,
            rows: 0,
            empty_rows: 0,
            is_complete: true,
            is_at_end: false,
        };
        let (line, row) = sheet.read_record()?;
        sheet.read_header(line, row, problems).then_some(sheet)
    }

    /// The column of that name.
    pub(crate) fn column(&self, name: &'static str) -> Column {
        let found = self.columns.iter().copied().find(|column| column.name == name);
        found.unwrap_or(Column { name, place: usize::MAX })
    }

    /// The next row with a filled cell and as many cells as the header.
    pub(super) fn next<'s>(&'s mut self, problems: &'s mut Problems) -> Option<Row<'s>> {
        let line = loop {
            if self.is_at_end {
                return None;
            }
            let Some((line, row)) = self.read_record() else {
                self.end(problems);
                return None;
            };
            if self.has_quotes && self.report_quotes(line, row, problems) {
                continue;
            }
            if self.record.iter().all(|cell| cell.trim().is_empty()) {
                self.empty_rows += 1;
                continue;
            }
            if self.rows == self.max_rows {
                self.refuse(None, ProblemKind::TooManyRows { limit: self.max_rows }, problems);
                self.is_at_end = true;
                return None;
            }
            self.rows += 1;
            if self.record.len() == self.width {
                break line;
            }
            let kind = ProblemKind::CellCount { found: count(self.record.len()), expected: count(self.width) };
            self.refuse(Some(line), kind, problems);
        };
        Some(Row::new(self.file, line, &self.record, problems))
    }

    /// Whether every row was given out.
    pub(super) fn is_complete(&self) -> bool {
        self.is_complete
    }

    fn end(&mut self, problems: &mut Problems) {
        self.is_at_end = true;
        if self.empty_rows > 0 {
            problems.note(self.file.name, NoteKind::EmptyRows(self.empty_rows));
        }
    }

    fn refuse(&mut self, line: Option<u32>, kind: ProblemKind, problems: &mut Problems) {
        self.is_complete = false;
        problems.add(Place { file: self.file, line, column: None }, None, kind);
    }

    /// The next record, the line it begins in, and its text.
    fn read_record(&mut self) -> Option<(u32, &'t str)> {
        let before = self.reader.position().clone();
        // Valid UTF-8 in memory, with rows of any length allowed, leaves the parser nothing to fail on.
        let Ok(true) = self.reader.read_record(&mut self.record) else { return None };
        let range = at(before.byte())..at(self.reader.position().byte());
        // The parser leaves the end of a CRLF and empty lines to the record after them.
        let text = self.text.get(range)?;
        let row = text.trim_start_matches(['\r', '\n']);
        let skipped = text[..text.len() - row.len()].bytes().filter(|byte| *byte == b'\n').count();
        Some((line_after(at(before.line()) - 1 + skipped), row))
    }

    /// Whether the quotation marks of a row are wrong, which is then reported.
    fn report_quotes(&mut self, line: u32, row: &str, problems: &mut Problems) -> bool {
        let Some(fault) = quotes::fault(row) else { return false };
        self.is_complete = false;
        // What follows an unclosed quotation mark is cells in the wrong places: nothing below can be trusted.
        self.is_at_end = !fault.is_closed;
        let kind = if fault.is_closed { ProblemKind::TextAfterQuote } else { ProblemKind::UnclosedQuote };
        let column = self.columns.iter().find(|column| column.place == fault.cell).map(|column| column.name);
        let line = line.saturating_add(count(fault.breaks));
        problems.add(Place { file: self.file, line: Some(line), column }, None, kind);
        true
    }

    fn read_header(&mut self, line: u32, row: &str, problems: &mut Problems) -> bool {
        let file = self.file;
        let mut refuse = |column, kind| problems.add(Place { file, line: Some(line), column }, None, kind);
        let names: Vec<String> = self.record.iter().map(|cell| cell.trim().to_ascii_lowercase()).collect();
        self.width = names.len();

        let matches = names.iter().filter(|name| file.column(name).is_some()).count();
        if let Some(found) = other_delimiter(file, row, matches) {
            refuse(None, ProblemKind::WrongDelimiter { found });
            return false;
        }
        if quotes::fault(row).is_some() {
            refuse(None, ProblemKind::UnclosedQuote);
            return false;
        }
        if matches == 0 {
            refuse(None, ProblemKind::HeaderNotFound { expected: file.columns });
            return false;
        }
        if count(names.len()) > MAX_COLUMNS {
            refuse(None, ProblemKind::TooManyColumns { limit: MAX_COLUMNS });
            return false;
        }

        let mut unknown = Vec::new();
        let mut is_sound = true;
        for (place, name) in names.iter().enumerate() {
            let Some(name) = file.column(name) else {
                unknown.push(self.record[place].trim());
                continue;
            };
            if self.columns.iter().any(|column| column.name == name) {
                refuse(Some(name), ProblemKind::RepeatedColumn);
                is_sound = false;
            }
            self.columns.push(Column { name, place });
        }
        for &name in file.columns {
            if self.columns.iter().all(|column| column.name != name) {
                let similar = unknown.iter().find(|other| code::nearest(other, &[name]).is_some());
                refuse(Some(name), ProblemKind::MissingColumn { similar: similar.map(|other| shown(other)) });
                is_sound = false;
            }
        }
        for name in unknown {
            problems.note(file.name, NoteKind::UnknownColumn(shown(name)));
        }
        is_sound
    }
}

/// What parts the names of a header, if not a comma.
fn other_delimiter(file: Layout, row: &str, by_comma: usize) -> Option<Delimiter> {
    let line = row.lines().next()?;
    let matches = |delimiter: char| {
        let names = line.split(delimiter).map(|cell| cell.trim_matches([' ', '"']).to_ascii_lowercase());
        names.filter(|name| file.column(name).is_some()).count()
    };
    [(';', Delimiter::Semicolon), ('\t', Delimiter::Tab), ('|', Delimiter::Bar)]
        .into_iter()
        .find_map(|(delimiter, found)| (matches(delimiter) > by_comma).then_some(found))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn at(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
