use std::fmt;

use serde::{Deserialize, Serialize};

/// A school year, named by the calendar year in which it begins: 2023 is 2023–24.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SchoolYear(pub u16);

impl SchoolYear {
    /// The calendar year in which it begins.
    pub fn begins(self) -> i32 {
        i32::from(self.0)
    }

    /// The school year after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The school year before this one.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }
}

/// Both years, because a single one is read in two ways: `2023–24`.
impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{:02}", self.0, (u32::from(self.0) + 1) % 100)
    }
}
