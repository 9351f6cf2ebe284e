/// Something in a folder that was left aside. The district is complete without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNote {
    /// The file, as the folder names it.
    pub file: String,
    /// What was left aside.
    pub kind: NoteKind,
}

/// What was left aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// A file that no district folder holds.
    UnknownFile,
    /// A column that the file does not have, by its name; empty when it has none.
    UnknownColumn(String),
    /// A key of `district.json` without a meaning.
    UnknownKey(String),
    /// That many rows without a single filled cell.
    EmptyRows(u32),
}
