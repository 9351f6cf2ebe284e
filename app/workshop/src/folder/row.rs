use chrono::NaiveDate;
use csv::StringRecord;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::records::Grade;

use super::known::Known;
use super::layout::Layout;
use super::problems::{Place, Problems};
use super::sheet::Column;
use super::text::is_hidden;
use super::{ProblemKind, RecordKind, code, date, identifier};

/// The most characters of a cell.
const MAX_CELL: usize = 200;

/// The most characters of what a document says, the one cell that is prose. It alone may have line breaks.
const MAX_SUMMARY: usize = 2000;
const SUMMARY: &str = "summary";

/// The most days, credits or incidents of a term; no calendar has as many.
const LARGEST_COUNT: u16 = 999;

/// The most terms of a year: months and weeks are none.
const LAST_TERM: u16 = 9;

/// One row while it is read.
///
/// A cell that cannot be understood is reported, and something stands in for it so that the other cells of the row are
/// read too. With a problem reported no district is given out, so no stand-in ever leaves this module.
pub(crate) struct Row<'s> {
    file: Layout,
    line: u32,
    record: &'s StringRecord,
    problems: &'s mut Problems,
    needs_inspection: bool,
    is_sound: bool,
}

impl<'s> Row<'s> {
    pub(super) fn new(file: Layout, line: u32, record: &'s StringRecord, problems: &'s mut Problems) -> Self {
        let text = record.as_slice();
        let needs_inspection = text.len() > MAX_CELL || text.bytes().any(|byte| !(b' '..=b'~').contains(&byte));
        Self { file, line, record, problems, needs_inspection, is_sound: true }
    }

    pub(crate) fn line(&self) -> u32 {
        self.line
    }

    /// Whether nothing was wrong so far.
    pub(super) fn is_sound(&self) -> bool {
        self.is_sound
    }

    /// Reports a problem with a cell.
    pub(crate) fn refuse(&mut self, column: Column, value: &str, kind: ProblemKind) {
        self.is_sound = false;
        let place = Place { file: self.file, line: Some(self.line), column: Some(column.name) };
        self.problems.add(place, (!value.is_empty()).then_some(value), kind);
    }

    /// Reports that the record stands in an earlier line too.
    pub(crate) fn refuse_repetition(&mut self, record: RecordKind, column: Option<Column>, first_line: u32) {
        let kind = ProblemKind::Repeated { record, first_line };
        if let Some(column) = column {
            let value = self.cell(column).unwrap_or_default();
            self.refuse(column, value, kind);
            return;
        }
        self.is_sound = false;
        self.problems.add(Place { file: self.file, line: Some(self.line), column: None }, None, kind);
    }

    /// Any text.
    pub(super) fn text(&mut self, column: Column) -> String {
        self.cell(column).unwrap_or_default().to_owned()
    }

    /// An identifier, unless it is missing or damaged.
    pub(crate) fn id(&mut self, column: Column) -> Option<&'s str> {
        let id = self.required(column)?;
        if let Some(kind) = identifier::damage(id) {
            self.refuse(column, id, kind);
            return None;
        }
        Some(id)
    }

    /// The identifier of a student of `students.csv`.
    pub(super) fn student(&mut self, column: Column, known: &Known) -> String {
        let Some(id) = self.id(column) else { return String::new() };
        if let Err(kind) = known.check_student(id) {
            self.refuse(column, id, kind);
        }
        id.to_owned()
    }

    /// A date that must be there.
    pub(super) fn required_date(&mut self, column: Column) -> NaiveDate {
        self.required(column).and_then(|text| self.parse_date(column, text)).unwrap_or_default()
    }

    /// A date that may be unknown.
    pub(super) fn date(&mut self, column: Column) -> Option<NaiveDate> {
        self.filled(column).and_then(|text| self.parse_date(column, text))
    }

    /// A school year that must be there.
    pub(super) fn required_school_year(&mut self, column: Column) -> SchoolYear {
        let year = self.required(column).and_then(|text| self.parse_school_year(column, text));
        year.unwrap_or(SchoolYear(0))
    }

    /// A school year that may be unknown.
    pub(super) fn school_year(&mut self, column: Column) -> Option<SchoolYear> {
        self.filled(column).and_then(|text| self.parse_school_year(column, text))
    }

    /// A whole number of days, marks or incidents; an empty cell counts none.
    pub(super) fn number(&mut self, column: Column) -> u16 {
        self.filled(column).map_or(0, |text| self.parse_number(column, text, LARGEST_COUNT))
    }

    /// The number of a term, which must be there.
    pub(super) fn term(&mut self, column: Column) -> u8 {
        let number = self.required(column).map_or(0, |text| self.parse_number(column, text, LAST_TERM));
        u8::try_from(number).unwrap_or(0)
    }

    /// A grade, which must be there.
    pub(super) fn grade(&mut self, column: Column) -> Grade {
        let Some(text) = self.required(column) else { return Grade::Us };
        text.parse().unwrap_or_else(|()| {
            self.refuse_code(column, text, code::GRADES.to_vec());
            Grade::Us
        })
    }

    /// A code that must be there.
    pub(super) fn required_code<C: Choice>(&mut self, column: Column) -> C {
        self.required(column).and_then(|text| self.parse_code(column, text)).unwrap_or(C::ALL[0])
    }

    /// A code that may be unknown.
    pub(super) fn code<C: Choice>(&mut self, column: Column) -> Option<C> {
        self.filled(column).and_then(|text| self.parse_code(column, text))
    }

    /// The text of a cell, unless it is one that no cell may have.
    pub(crate) fn cell(&mut self, column: Column) -> Option<&'s str> {
        let text = self.record.get(column.place).unwrap_or_default().trim();
        if self.needs_inspection
            && let Err(kind) = inspect(column.name, text)
        {
            self.refuse(column, text, kind);
            return None;
        }
        Some(text)
    }

    fn filled(&mut self, column: Column) -> Option<&'s str> {
        self.cell(column).filter(|text| !text.is_empty())
    }

    fn required(&mut self, column: Column) -> Option<&'s str> {
        let text = self.cell(column)?;
        if text.is_empty() {
            self.refuse(column, "", ProblemKind::Empty);
            return None;
        }
        Some(text)
    }

    fn parse_date(&mut self, column: Column, text: &str) -> Option<NaiveDate> {
        date::read(text).map_err(|kind| self.refuse(column, text, kind)).ok()
    }

    fn parse_school_year(&mut self, column: Column, text: &str) -> Option<SchoolYear> {
        date::read_school_year(text).map(SchoolYear).map_err(|kind| self.refuse(column, text, kind)).ok()
    }

    fn parse_number(&mut self, column: Column, text: &str, limit: u16) -> u16 {
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| is_plain && *number <= limit);
        number.unwrap_or_else(|| {
            self.refuse(column, text, ProblemKind::NotANumber { limit });
            0
        })
    }

    fn parse_code<C: Choice>(&mut self, column: Column, text: &str) -> Option<C> {
        let found = C::from_slug(text);
        if found.is_none() {
            self.refuse_code(column, text, C::slugs());
        }
        found
    }

    fn refuse_code(&mut self, column: Column, text: &str, options: Vec<&'static str>) {
        let nearest = code::nearest(text, &options);
        self.refuse(column, text, ProblemKind::UnknownCode { options, nearest });
    }
}

/// Refuses a cell that is too long or holds what cannot be seen.
pub(super) fn inspect(column: &str, text: &str) -> Result<(), ProblemKind> {
    let limit = if column == SUMMARY { MAX_SUMMARY } else { MAX_CELL };
    let mut length = 0;
    for character in text.chars() {
        length += 1;
        match character {
            '\n' | '\r' if column == SUMMARY => {}
            '\n' | '\r' => return Err(ProblemKind::LineBreak),
            hidden if is_hidden(hidden) => return Err(ProblemKind::ControlCharacter { code: hidden.into() }),
            _ => {}
        }
    }
    if length <= limit {
        return Ok(());
    }
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Err(ProblemKind::TooLong { length: number(length), limit: number(limit) })
}
