use super::encode;

/// A place of the graduation rate report in the STARS-style rendering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StarsPlace {
    /// *Fill Out Reports*.
    Reports,
    /// The class list of a school.
    List(String),
    /// A student's record on it.
    Student {
        /// The school.
        school: String,
        /// The student.
        student: String,
    },
    /// Export and import.
    Import(String),
    /// Rates and build steps.
    Rates(String),
}

impl StarsPlace {
    /// Reads what stands behind `#/stars`.
    pub(super) fn parse(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Reports,
            ["school", school] => Self::List((*school).to_owned()),
            ["school", school, "student", student] => {
                Self::Student { school: (*school).to_owned(), student: (*student).to_owned() }
            }
            ["school", school, "import"] => Self::Import((*school).to_owned()),
            ["school", school, "rates"] => Self::Rates((*school).to_owned()),
            _ => return None,
        })
    }

    pub(super) fn href(&self) -> String {
        match self {
            Self::Reports => "#/stars".to_owned(),
            Self::List(school) => format!("#/stars/school/{}", encode(school)),
            Self::Student { school, student } => {
                format!("#/stars/school/{}/student/{}", encode(school), encode(student))
            }
            Self::Import(school) => format!("#/stars/school/{}/import", encode(school)),
            Self::Rates(school) => format!("#/stars/school/{}/rates", encode(school)),
        }
    }

    /// The school that it is about.
    pub fn school(&self) -> Option<&str> {
        match self {
            Self::Reports => None,
            Self::List(school) | Self::Student { school, .. } | Self::Import(school) | Self::Rates(school) => {
                Some(school)
            }
        }
    }

    pub(super) fn examples() -> Vec<Self> {
        vec![
            Self::Reports,
            Self::List("NH".to_owned()),
            Self::Student { school: "N/H".to_owned(), student: "B 04".to_owned() },
            Self::Import("NH".to_owned()),
            Self::Rates("NH".to_owned()),
        ]
    }
}
