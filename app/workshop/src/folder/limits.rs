use super::{FileProblem, ProblemKind};

/// How much of a folder is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes.
    pub max_file_bytes: u64,
    /// The most rows in one file, the header not counted.
    pub max_rows: u32,
}

impl Limits {
    /// For a browser tab, which holds the files and the records at once.
    pub const BROWSER: Self = Self { max_file_bytes: 128 << 20, max_rows: 1_500_000 };

    /// For the command line: a district of some hundred thousand students.
    pub const COMMAND_LINE: Self = Self { max_file_bytes: 150 << 20, max_rows: 3_000_000 };

    /// Refuses a file over the size, so that whoever opens it need not load it first.
    ///
    /// # Errors
    /// When the file is larger than [`max_file_bytes`](Self::max_file_bytes).
    pub fn check_size(&self, file: &str, bytes: u64) -> Result<(), FileProblem> {
        if bytes <= self.max_file_bytes {
            return Ok(());
        }
        Err(FileProblem {
            file: file.to_owned(),
            line: None,
            column: None,
            value: None,
            kind: ProblemKind::TooLarge { bytes, limit: self.max_file_bytes },
        })
    }
}
