//! District folders on disk, sound and broken.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::checkout;

/// A district folder of one's own, gone with the value.
#[derive(Debug)]
pub struct Folder {
    place: TempDir,
}

impl Folder {
    /// A folder with nothing in it.
    ///
    /// # Panics
    /// When the system gives no room for temporary files.
    pub fn empty() -> Self {
        Self { place: TempDir::with_prefix("who-counts-district-").expect("there is room for temporary files") }
    }

    /// A copy of Harbor Unified.
    ///
    /// # Panics
    /// When it cannot be copied.
    pub fn harbor() -> Self {
        let folder = Self::empty();
        let files = fs::read_dir(checkout::root().join("scenarios/01-harbor-unified/district")).expect("it ships");
        for file in files {
            let path = file.expect("a file of the folder").path();
            fs::copy(&path, folder.file(&path.file_name().unwrap_or_default().to_string_lossy()))
                .expect("it is copied");
        }
        folder
    }

    /// A copy of Harbor Unified in which every student has a number of ten digits, zeros first: A03 is 0020000003.
    pub fn harbor_in_long_numbers() -> Self {
        let folder = Self::harbor();
        for file in ["students.csv", "enrollments.csv", "programs.csv", "documents.csv"] {
            let lines: Vec<String> = folder.read(file).lines().map(with_long_numbers).collect();
            folder.write(file, format!("{}\n", lines.join("\n")));
        }
        folder
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.place.path()
    }

    /// Where one of its files is.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// The text of a file.
    ///
    /// # Panics
    /// When there is no such text.
    #[track_caller]
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Writes a file.
    ///
    /// # Panics
    /// When it cannot be written.
    #[track_caller]
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.file(name), content).unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Replaces a text that stands in a file exactly once.
    ///
    /// # Panics
    /// When it does not.
    #[must_use]
    #[track_caller]
    pub fn with(self, name: &str, from: &str, to: &str) -> Self {
        let text = self.read(name);
        assert_eq!(text.matches(from).count(), 1, "“{from}” stands in {name} once");
        self.write(name, text.replace(from, to));
        self
    }

    /// Leaves a file out.
    ///
    /// # Panics
    /// When it is not there.
    #[must_use]
    #[track_caller]
    pub fn without(self, name: &str) -> Self {
        fs::remove_file(self.file(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        self
    }

    /// Gives a file another name.
    ///
    /// # Panics
    /// When it is not there.
    #[must_use]
    #[track_caller]
    pub fn renamed(self, from: &str, to: &str) -> Self {
        fs::rename(self.file(from), self.file(to)).unwrap_or_else(|error| panic!("{from}: {error}"));
        self
    }

    /// Makes a file this large without writing so much: the rest is a hole.
    ///
    /// # Panics
    /// When the system cannot.
    #[must_use]
    #[track_caller]
    pub fn enlarged(self, name: &str, bytes: u64) -> Self {
        let file =
            fs::File::options().write(true).open(self.file(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        file.set_len(bytes).expect("a file can have a hole");
        self
    }
}

/// `A03,…` and `D0001,A03,…` with the student's number made long.
fn with_long_numbers(line: &str) -> String {
    let cell = |cell: &str| {
        let digits = cell.strip_prefix('A').filter(|rest| rest.len() == 2 && rest.bytes().all(|b| b.is_ascii_digit()));
        digits.map_or_else(|| cell.to_owned(), |digits| format!("00200000{digits}"))
    };
    line.split(',').map(cell).collect::<Vec<_>>().join(",")
}
