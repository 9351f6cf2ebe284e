use serde::{Deserialize, Serialize};

use super::{Asked, LONGEST_NAME, MOST_GROUPS};

/// The largest count that may be guessed: as many students as the kit opens [kit's own].
const MOST_STUDENTS: i64 = 1_000_000;

/// What one group guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The group's name.
    pub group: String,
    /// The guess in tenths of its unit: of a percent, or of a student.
    pub tenths: i64,
}

/// Why a guess is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuessProblem {
    /// The group has no name.
    NoName,
    /// The name is longer than [`LONGEST_NAME`].
    NameTooLong,
    /// A group of that name has committed a guess already.
    Committed,
    /// No more groups can guess.
    TooManyGroups,
    /// It is no percentage from 0 to 100 with at most one decimal.
    NoPercentage,
    /// It is no whole number of students.
    NoCount,
}

impl Guess {
    /// Reads what a group wrote, beside the guesses that are committed already.
    ///
    /// ```
    /// use workshop::predictions::{Asked, Guess};
    ///
    /// let guess = Guess::read(Asked::Rate, " Table 3 ", "4.5 %", &[]).expect("a rate");
    /// assert_eq!((guess.group.as_str(), guess.tenths), ("Table 3", 45));
    /// ```
    ///
    /// # Errors
    /// With the reason; nothing is then committed.
    pub fn read(asked: Asked, group: &str, text: &str, committed: &[Self]) -> Result<Self, GuessProblem> {
        let group = group.trim();
        if group.is_empty() {
            return Err(GuessProblem::NoName);
        }
        if group.chars().count() > LONGEST_NAME {
            return Err(GuessProblem::NameTooLong);
        }
        if committed.iter().any(|one| one.group.to_lowercase() == group.to_lowercase()) {
            return Err(GuessProblem::Committed);
        }
        if committed.len() >= MOST_GROUPS {
            return Err(GuessProblem::TooManyGroups);
        }
        let tenths = match asked {
            asked if asked.is_of_rates() => percentage(text).ok_or(GuessProblem::NoPercentage)?,
            _ => students(text).ok_or(GuessProblem::NoCount)?,
        };
        Ok(Self { group: group.to_owned(), tenths })
    }

    /// How far above the answer the guess lies, in tenths; negative below it.
    pub fn gap(&self, answer: i64) -> i64 {
        self.tenths.saturating_sub(answer)
    }
}

fn percentage(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    let tenths = 10 * number(whole)? + number(tenth).filter(|_| tenth.len() == 1)?;
    (tenths <= 1000).then_some(tenths)
}

fn students(text: &str) -> Option<i64> {
    let count = number(&text.trim().replace(',', ""))?;
    (count <= MOST_STUDENTS).then_some(count * 10)
}

/// A number of digits alone.
fn number(digits: &str) -> Option<i64> {
    let is_number = (1..=7).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { digits.parse().ok() } else { None }
}
