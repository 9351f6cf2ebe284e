use std::collections::HashMap;

use engine::records::District;

use super::compare::{Rewritten, means_the_same};
use super::{Change, IgnoredChange, ImportNote, Preview};
use crate::folder::{Column, Limits, ProblemKind, Problems, RecordKind, Row, Source, shown, with_zeros};
use crate::stars::date::{DatePlace, read as read_date};
use crate::stars::layout::{COLUMNS, EXIT_CODE, EXIT_DATE, FILE_NAME, LAYOUT, OF_REPORT, STATE_ID, cell};
use crate::stars::{ClassList, ClassRow, EditError, Edited, Editor, ExitEdit, StarsCode, exit_codes};

/// How much is read: a list of a hundred thousand students.
pub const LIMITS: Limits = Limits { max_file_bytes: 32 << 20, max_rows: 100_000 };

/// The most changes of locked elements, and the most missing students, that are listed.
const IGNORED: usize = 1000;
const MISSING: usize = 100;

/// Compares a file with a list. `district` is the one that the list was made of.
pub fn preview(list: &ClassList, district: &District, bytes: &[u8]) -> Preview {
    if let Err(problem) = LIMITS.check_size(FILE_NAME, bytes.len() as u64) {
        return Preview { problems: vec![problem], ..Preview::default() };
    }
    let mut comparison = Comparison::new(list, district);
    let mut problems = Problems::default();
    let source = Source { file: LAYOUT, bytes: Some(bytes), limits: LIMITS };
    let comparing = &mut comparison;
    let table = source.read(&mut problems, move |sheet| {
        let columns = COLUMNS.map(|name| sheet.column(name));
        comparing.is_reordered = !columns.is_sorted_by_key(|column| column.place);
        move |row: &mut Row<'_>| comparing.compare(row, &columns)
    });
    comparison.found.rows = u32::try_from(table.lines.len()).unwrap_or(u32::MAX);
    comparison.finish(problems)
}

/// What has been found so far.
struct Comparison<'a> {
    list: &'a ClassList,
    editor: Editor<'a>,
    rows: HashMap<&'a str, u32>,
    /// The length of the longest State ID.
    longest: usize,
    /// The line on which each row of the list was found; 0 where it was not.
    lines: Vec<u32>,
    is_reordered: bool,
    is_of_other_report: bool,
    is_swapped: bool,
    rewritten: Rewritten,
    found: Preview,
}

impl<'a> Comparison<'a> {
    fn new(list: &'a ClassList, district: &'a District) -> Self {
        Self {
            list,
            editor: Editor::new(district),
            rows: list.rows.iter().zip(0..).map(|(row, at)| (row.state_id.as_str(), at)).collect(),
            longest: list.rows.iter().map(|row| row.state_id.len()).max().unwrap_or(0),
            lines: vec![0; list.rows.len()],
            is_reordered: false,
            is_of_other_report: false,
            is_swapped: false,
            rewritten: Rewritten::default(),
            found: Preview::default(),
        }
    }

    fn compare(&mut self, row: &mut Row<'_>, columns: &[Column]) {
        let of = |name: &str| *columns.iter().find(|column| column.name == name).expect("a column of the layout");
        if !self.is_of_this_report(row, OF_REPORT.map(of)) {
            return;
        }
        let Some(at) = self.find(row, of(STATE_ID)) else { return };
        let list = self.list;
        let student = &list.rows[at as usize];
        let is_locked = |column: &&Column| {
            ![STATE_ID, EXIT_CODE, EXIT_DATE].contains(&column.name) && !OF_REPORT.contains(&column.name)
        };
        for column in columns.iter().filter(is_locked) {
            self.compare_locked(row, *column, at, student);
        }
        self.compare_exit(row, (of(EXIT_CODE), of(EXIT_DATE)), at, student);
    }

    /// Whether the row names the open report. The first one that does not is told; the others need no sentence each.
    fn is_of_this_report(&mut self, row: &mut Row<'_>, columns: [Column; 3]) -> bool {
        let expected = [self.list.lea_id.clone(), self.list.school_id.clone(), self.list.class.0.to_string()];
        for (column, expected) in columns.into_iter().zip(expected) {
            let Some(text) = row.cell(column) else { return false };
            if text == expected {
                continue;
            }
            if means_the_same(column.name, text, &expected) {
                self.rewritten.count(column.name);
                continue;
            }
            if !self.is_of_other_report {
                self.is_of_other_report = true;
                row.refuse(column, text, ProblemKind::OtherReport { expected });
            }
            return false;
        }
        true
    }

    /// The row of the list whose State ID stands in the cell, found for the first time.
    fn find(&mut self, row: &mut Row<'_>, column: Column) -> Option<u32> {
        let id = row.id(column)?;
        let Some(at) = self.rows.get(id).copied() else {
            let known = with_zeros(id, self.longest, |id| self.rows.contains_key(id));
            let kind = known.map_or(ProblemKind::UnknownStudent, |known| ProblemKind::LostLeadingZeros { known });
            row.refuse(column, id, kind);
            return None;
        };
        let line = &mut self.lines[at as usize];
        if *line != 0 {
            row.refuse_repetition(RecordKind::Student, Some(column), *line);
            return None;
        }
        *line = row.line();
        Some(at)
    }

    fn compare_locked(&mut self, row: &mut Row<'_>, column: Column, at: u32, student: &ClassRow) {
        let Some(text) = row.cell(column) else { return };
        let stays = cell(self.list, student, column.name);
        if text == stays.trim() {
            return;
        }
        if means_the_same(column.name, text, &stays) {
            self.rewritten.count(column.name);
            return;
        }
        self.found.ignored_count += 1;
        if self.found.ignored.len() < IGNORED {
            let ignored = IgnoredChange { row: at, line: row.line(), column: column.name, stays, found: shown(text) };
            self.found.ignored.push(ignored);
        }
    }

    fn compare_exit(&mut self, row: &mut Row<'_>, columns: (Column, Column), at: u32, student: &ClassRow) {
        let before = (cell(self.list, student, EXIT_CODE), cell(self.list, student, EXIT_DATE));
        let (Some(code_text), Some(date_text)) = (row.cell(columns.0), row.cell(columns.1)) else { return };
        // Codes under one heading and dates under the other: one sentence says so for every row.
        if StarsCode::from_digit(date_text).is_some() && read_date(code_text, DatePlace::File).is_ok() {
            if !self.is_swapped {
                self.is_swapped = true;
                row.refuse(columns.0, code_text, unknown_code(None));
            }
            return;
        }
        let code = (code_text != before.0).then(|| read_code(code_text));
        let date = (date_text != before.1).then(|| match date_text {
            "" => Ok(None),
            text => read_date(text, DatePlace::File).map(Some),
        });
        let (code, date) = match (code.transpose(), date.transpose()) {
            (Ok(code), Ok(date)) => (code, date),
            (code, date) => {
                // Both are told: a spreadsheet seldom damages one column alone.
                code.err().into_iter().for_each(|kind| row.refuse(columns.0, code_text, kind));
                date.err().into_iter().for_each(|kind| row.refuse(columns.1, date_text, kind));
                return;
            }
        };
        let edit = ExitEdit {
            code: code.map_or(Edited::Kept, Edited::To),
            circumstance: None,
            date: date.map_or(Edited::Kept, Edited::To),
        };
        if let Err(EditError::CodeSetCannotSay { valid }) = self.editor.corrections(student.record, &edit, "") {
            row.refuse(columns.0, code_text, ProblemKind::UnknownCode { options: valid, nearest: None });
            return;
        }
        let line = row.line();
        let mut change = |is_changed: bool, column, before: String, after: &str| {
            if is_changed {
                self.found.changes.push(Change { row: at, line, column, before, after: after.to_owned() });
            }
        };
        change(edit.code != Edited::Kept, EXIT_CODE, before.0, code_text);
        change(edit.date != Edited::Kept, EXIT_DATE, before.1, date_text);
        if edit.code != Edited::Kept || edit.date != Edited::Kept {
            self.found.edits.push((student.record, edit));
        }
    }

    fn finish(self, mut problems: Problems) -> Preview {
        let mut found = self.found;
        found.notes = problems.take_notes().into_iter().map(ImportNote::LeftAside).collect();
        found.problems = problems.into_list();
        if self.is_reordered {
            found.notes.push(ImportNote::ColumnsReordered);
        }
        found.notes.extend(self.rewritten.into_notes());
        let missing = || (0..).zip(&self.lines).filter(|(_, line)| **line == 0).map(|(at, _)| at);
        let count = u32::try_from(missing().count()).unwrap_or(u32::MAX);
        // Of a file that is not understood, or of another report, every student would be missing.
        if count > 0 && found.problems.is_empty() {
            found.notes.push(ImportNote::MissingRows { rows: missing().take(MISSING).collect(), count });
        }
        found
    }
}

/// The code of a cell; the name of a code, or a number that a spreadsheet lengthened, is guessed at.
fn read_code(text: &str) -> Result<Option<StarsCode>, ProblemKind> {
    if text.is_empty() {
        return Ok(None);
    }
    StarsCode::from_digit(text).map(Some).ok_or_else(|| {
        let plain = text.trim_start_matches('0').split('.').next().unwrap_or_default();
        let named = exit_codes::DEFINITIONS.iter().find(|one| one.label.eq_ignore_ascii_case(text));
        let nearest = named.map(|one| one.code).or_else(|| StarsCode::from_digit(plain));
        unknown_code(nearest)
    })
}

fn unknown_code(nearest: Option<StarsCode>) -> ProblemKind {
    ProblemKind::UnknownCode {
        options: StarsCode::ALL.map(StarsCode::digit).to_vec(),
        nearest: nearest.map(StarsCode::digit),
    }
}
