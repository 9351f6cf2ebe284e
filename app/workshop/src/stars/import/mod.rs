//! A file read back: what it would change, what of it is ignored, and what is wrong with it.
//!
//! Nothing is changed here. [`preview`] compares the file with the list; only when it has no problem, and a person has
//! seen what would change, do its [`corrections`](Preview::corrections) become corrections. Changes of the eleven
//! locked elements never do: “the changes will be ignored when you import the file back” [NDDPI instructions 2014-15].

mod compare;
mod read;

#[cfg(test)]
mod tests;

pub use read::{LIMITS, preview};

use super::{EditError, Editor, ExitEdit};
use crate::correction::Correction;
use crate::folder::{FileNote, FileProblem, shown};

/// What a file comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The rows that were read.
    pub rows: u32,
    /// What would change, in the order of the file.
    pub changes: Vec<Change>,
    /// Changes of locked elements, one by one: they are ignored. At most a thousand are listed.
    pub ignored: Vec<IgnoredChange>,
    /// How many changes of locked elements there are.
    pub ignored_count: u32,
    /// What is worth knowing and stops nothing.
    pub notes: Vec<ImportNote>,
    /// What is wrong with the file; with one problem nothing of it is imported.
    pub problems: Vec<FileProblem>,
    edits: Vec<(u32, ExitEdit)>,
}

/// An editable element that would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The row of the class list.
    pub row: u32,
    /// The line of the file, its header being line 1.
    pub line: u32,
    /// The column of the file: `ExitCode` or `ExitDate`.
    pub column: &'static str,
    /// What stands in the report, as the file writes it.
    pub before: String,
    /// What stands in the file.
    pub after: String,
}

/// A locked element that differs in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IgnoredChange {
    /// The row of the class list.
    pub row: u32,
    /// The line of the file.
    pub line: u32,
    /// The column of the file.
    pub column: &'static str,
    /// What stands in the report and stays.
    pub stays: String,
    /// What stands in the file, shortened where it is long.
    pub found: String,
}

/// Something about a file that is worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportNote {
    /// The columns stand in another order; they were read by their names.
    ColumnsReordered,
    /// A spreadsheet rewrote the cells of a locked column, and they mean the same.
    Rewritten {
        /// The column.
        column: &'static str,
        /// How many cells.
        cells: u32,
    },
    /// Students of the list who are not in the file: they stay as they are.
    MissingRows {
        /// Their rows, the first hundred.
        rows: Vec<u32>,
        /// How many there are.
        count: u32,
    },
    /// Something that was left aside.
    LeftAside(FileNote),
}

impl Preview {
    /// Whether the file can be imported: nothing is wrong with it. It may change nothing.
    pub fn can_be_imported(&self) -> bool {
        self.problems.is_empty()
    }

    /// The same, told of the file by the name under which it was chosen.
    #[must_use]
    pub fn of_file(mut self, name: &str) -> Self {
        let name = shown(name);
        for problem in self.problems.iter_mut().filter(|problem| !problem.file.is_empty()) {
            problem.file.clone_from(&name);
        }
        for note in &mut self.notes {
            if let ImportNote::LeftAside(note) = note {
                note.file.clone_from(&name);
            }
        }
        self
    }

    /// The corrections that the file comes to.
    ///
    /// # Errors
    /// When the records are no longer those that the file was compared with.
    pub fn corrections(&self, editor: &Editor<'_>, evidence: &str) -> Result<Vec<Correction>, EditError> {
        let mut corrections = Vec::new();
        if self.can_be_imported() {
            for (record, edit) in &self.edits {
                corrections.extend(editor.corrections(*record, edit, evidence)?);
            }
        }
        Ok(corrections)
    }
}
