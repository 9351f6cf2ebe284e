/// What a comma-separated file must hold: its name and its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The file's name, as messages say it.
    pub(crate) name: &'static str,
    /// The columns it must have, in the order in which they are written.
    pub(crate) columns: &'static [&'static str],
    /// The columns it may have besides.
    pub(crate) optional_columns: &'static [&'static str],
    /// The place of its problems among those of other files that are read with it.
    pub(crate) order: u8,
}

impl Layout {
    /// The column of that name, in capitals or not.
    pub(crate) fn column(self, name: &str) -> Option<&'static str> {
        let mut columns = self.columns.iter().chain(self.optional_columns).copied();
        columns.find(|column| column.eq_ignore_ascii_case(name))
    }
}
