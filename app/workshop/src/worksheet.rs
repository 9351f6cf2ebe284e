//! The worksheet "Understanding the Role of Data Systems in Dropout Prevention".
//!
//! Its four questions are those of the workshop tool *Learning Together: Utilizing Data Systems for Dropout Prevention*
//! (Doing What Works). It belongs to the group, not to a district: resetting a district never touches it.

use serde::{Deserialize, Serialize};

/// How many questions there are.
pub const QUESTIONS: usize = 4;

/// The longest answer, in characters: some ten typed pages.
pub const LONGEST_ANSWER: usize = 20_000;

/// A group's worksheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Worksheet {
    /// Who filled it in.
    #[serde(default)]
    pub group: String,
    /// Their school or district.
    #[serde(default)]
    pub place: String,
    /// The answers, in the order of the questions.
    #[serde(default)]
    pub answers: [String; QUESTIONS],
}

impl Worksheet {
    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// How many questions have an answer.
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| !answer.trim().is_empty()).count()
    }
}

/// A text cut to a length, at a character.
pub fn bounded(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}
