//! What groups guessed before an answer showed, and how far off they were.
//!
//! They belong to the group, as its worksheet does: resetting a district or taking settings back never touches them.

mod guess;

pub use guess::{Guess, GuessProblem};

use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::choice::Choice;
use engine::definition::{Definition, Knob, Level, Settings};
use engine::evaluate::{ClassOf, CohortEvaluator, EventReport, Outcome, Unit};
use serde::{Deserialize, Serialize};

use crate::comparison::Comparison;
use crate::desk::Desk;
use crate::export::{ByteOrderMark, csv_text};
use crate::named::named;
use crate::two_passes::TwoPasses;
use crate::worksheet::bounded;

/// The most predictions that are kept; the oldest make room [kit's own: far beyond a day's workshop].
pub const MOST_KEPT: usize = 100;

/// The most groups that guess about one question [kit's own: a room of a dozen tables].
pub const MOST_GROUPS: usize = 12;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 40;

named! {
    /// What is asked of the groups.
    pub enum Asked {
        /// The rate, in percent.
        Rate = "rate",
        /// How many are counted.
        Count = "count",
        /// How many enter the count when the settings are turned.
        Enter = "enter",
        /// How many leave it.
        Leave = "leave",
        /// On how many students the yearly definitions differ.
        Differ = "differ",
        /// How many points lie between the lowest and the highest of their rates.
        Spread = "spread",
        /// How many of the district's count the state finds enrolled.
        Elsewhere = "elsewhere",
        /// How many lost transfers the state adds.
        Lost = "lost",
    }
}

impl Asked {
    /// What may be asked about a yearly count.
    pub const OF_YEAR: [Self; 4] = [Self::Rate, Self::Count, Self::Enter, Self::Leave];

    /// What may be asked about all yearly definitions together.
    pub const OF_ALL: [Self; 2] = [Self::Differ, Self::Spread];

    /// What may be asked about the district's pass and the state's.
    pub const OF_PASSES: [Self; 2] = [Self::Elsewhere, Self::Lost];

    /// Whether it is asked in percent or in points, and not in students.
    pub fn is_of_rates(self) -> bool {
        matches!(self, Self::Rate | Self::Spread)
    }

    /// The answer about a yearly count, in tenths of its unit; none where the definition has no rate, or something else is
    /// asked.
    pub fn answer(self, before: &EventReport, after: &EventReport) -> Option<i64> {
        let pairs = || before.determinations.iter().zip(&after.determinations);
        let count = match self {
            Self::Rate => return after.rate.map(|rate| rate.percent().0),
            Self::Count => after.numerator.len(),
            Self::Enter => pairs().filter(|(was, is)| !was.is_counted() && is.is_counted()).count(),
            Self::Leave => pairs().filter(|(was, is)| was.is_counted() && !is.is_counted()).count(),
            Self::Differ | Self::Spread | Self::Elsewhere | Self::Lost => return None,
        };
        tenths_of(count)
    }

    /// The answer about all yearly definitions, in tenths of its unit; none where fewer than two have a rate, or something
    /// else is asked.
    pub fn answer_of_all(self, all: &Comparison) -> Option<i64> {
        match self {
            Self::Differ => tenths_of(all.differ.len()),
            Self::Spread => all.spread().map(|points| points.0),
            _ => None,
        }
    }

    /// The answer about the two passes, in tenths of a student; none where something else is asked.
    pub fn answer_of_passes(self, two: &TwoPasses) -> Option<i64> {
        match self {
            Self::Elsewhere => tenths_of(two.leave.len()),
            Self::Lost => tenths_of(two.enter.len()),
            _ => None,
        }
    }

    /// What may be asked about a class.
    pub const OF_CLASS: [Self; 2] = [Self::Rate, Self::Count];

    /// The answer about a class, in tenths of its unit: its graduation rate, or its graduates; none where there is no such
    /// class, or it is asked who enters or leaves. A definition for each school is asked for the whole district.
    pub fn answer_of_class(self, desk: &Desk, definition: &Definition, lea_id: &str, class: ClassOf) -> Option<i64> {
        let Settings::Cohort(set) = &definition.settings else { return None };
        let level = if set.level == Level::School { Level::District } else { set.level };
        let unit = Unit::find(&desk.roster, level, lea_id, None).ok()?;
        let report = CohortEvaluator::new(&desk.roster, set, class, unit).ok()?.report();
        match self {
            Self::Rate => report.rate(Outcome::Graduate).map(|rate| rate.percent().0),
            Self::Count => tenths_of(report.of(Outcome::Graduate).len()),
            _ => None,
        }
    }
}

fn tenths_of(count: usize) -> Option<i64> {
    i64::try_from(count).ok().map(|count| count * 10)
}

/// A question about a district under a turned definition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The title of the district.
    pub district: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// The school year reported.
    pub year: SchoolYear,
    /// The simulated day.
    pub day: NaiveDate,
    /// The definition started from; empty where all of them are asked about.
    pub definition: String,
    /// What was turned in it: settings and options by their names.
    #[serde(default)]
    pub changes: Vec<(String, String)>,
    /// What is asked.
    pub asked: Asked,
}

impl Question {
    /// The settings turned, as the engine knows them; what it does not know is left out.
    pub fn turned(&self) -> Vec<(Knob, String)> {
        let known = |(knob, option): &(String, String)| Some((Knob::from_slug(knob)?, option.clone()));
        self.changes.iter().filter_map(known).collect()
    }

    /// Sets what was turned.
    #[must_use]
    pub fn with_changes(mut self, start: &Definition, turned: &Definition) -> Self {
        let knobs = start.family().knobs().iter();
        let values = knobs.filter_map(|knob| Some((knob, start.settings.get(*knob)?, turned.settings.get(*knob)?)));
        let differ = values.filter(|(_, was, is)| was != is);
        self.changes = differ.map(|(knob, _, is)| (knob.slug().to_owned(), is)).collect();
        self
    }
}

/// A question with what was guessed and what came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prediction {
    /// The question.
    pub question: Question,
    /// The guesses, in the order in which they were committed.
    pub guesses: Vec<Guess>,
    /// The answer as it was revealed, in tenths of its unit.
    pub answer: i64,
}

/// The predictions that are kept, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Predictions(pub Vec<Prediction>);

impl Predictions {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keeps one more; the oldest makes room.
    pub fn keep(&mut self, prediction: Prediction) {
        self.0.push(prediction);
        let over = self.0.len().saturating_sub(MOST_KEPT);
        self.0.drain(..over);
    }

    /// Takes over those of a file that are not kept already, before the own ones.
    pub fn take_over(&mut self, others: Self) {
        let mut all: Vec<Prediction> = others.0.into_iter().filter(|one| !self.0.contains(one)).collect();
        all.append(&mut self.0);
        let over = all.len().saturating_sub(MOST_KEPT);
        self.0 = all.split_off(over);
    }

    /// The same, cut to what is kept of sizes and lengths, as a file from elsewhere is read.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        let over = self.0.len().saturating_sub(MOST_KEPT);
        self.0.drain(..over);
        for Prediction { question, guesses, .. } in &mut self.0 {
            for text in [&mut question.district, &mut question.fingerprint, &mut question.definition] {
                *text = bounded(text, 2 * LONGEST_NAME);
            }
            question.changes.truncate(Knob::ALL.len());
            for (knob, option) in &mut question.changes {
                (*knob, *option) = (bounded(knob, LONGEST_NAME), bounded(option, 2 * LONGEST_NAME));
            }
            guesses.truncate(MOST_GROUPS);
            for guess in guesses {
                guess.group = bounded(&guess.group, LONGEST_NAME);
            }
        }
        self
    }

    /// As a table for a spreadsheet, a row a guess.
    pub fn csv(&self) -> String {
        let header = [
            "district",
            "fingerprint",
            "school_year",
            "day",
            "definition",
            "settings",
            "asked",
            "group",
            "guess",
            "answer",
            "gap",
            "guess_is",
        ];
        let rows: Vec<Vec<String>> = self.0.iter().flat_map(Prediction::rows).collect();
        csv_text(&header, &rows, ByteOrderMark::Write)
    }
}

impl Prediction {
    fn rows(&self) -> Vec<Vec<String>> {
        let Question { district, fingerprint, year, day, definition, changes, asked } = &self.question;
        let settings: Vec<String> = changes.iter().map(|(knob, option)| format!("{knob}={option}")).collect();
        let row = |guess: &Guess| {
            let gap = guess.gap(self.answer);
            // A cell that begins with a minus sign would be marked as text.
            let side = ["below", "exact", "above"][usize::try_from(gap.signum() + 1).unwrap_or(1)];
            vec![
                district.clone(),
                fingerprint.clone(),
                year.to_string(),
                day.to_string(),
                definition.clone(),
                settings.join(" "),
                asked.slug().to_owned(),
                guess.group.clone(),
                plain(guess.tenths),
                plain(self.answer),
                plain(gap.abs()),
                side.to_owned(),
            ]
        };
        self.guesses.iter().map(row).collect()
    }
}

/// A number in tenths as a spreadsheet reads it: `12` or `12.5`.
fn plain(tenths: i64) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}

#[cfg(test)]
mod tests;
