//! Incident cards: what comes between a report and its day, to whom it speaks, and what can be done about it.
//!
//! An [`Incident`] is a card of the kit, one file each; [`INCIDENTS`] lists them. Its [`When`] is a rule on the simulated
//! day and on how far the report has come, and its [`Cast`] is found in the very district that is open: the first
//! student or school that fits. Where none fits, the card is not [dealt](deal). Stories and consequences are words and
//! stand in the crate of that name. A decision is an act of its own ([`Recorded::Decided`]) and changes no record.

mod another_student;
mod better_rate;
mod calendar_change;
mod documentation_audit;
mod duplicate_student;
mod late_transcript;
mod scene;
mod un_submit;

pub use scene::{Cast, Moment, Scene};

use engine::certification::Role;

use crate::attempt::Attempt;
use crate::journal::Recorded;

/// A card of the kit.
#[derive(Debug, Clone, Copy)]
pub struct Incident {
    /// Its name, as the journal keeps it.
    pub name: &'static str,
    /// The role to which it speaks.
    pub role: Role,
    /// When it comes.
    pub when: When,
    /// What can be done, in the order in which a person reads it.
    pub answers: &'static [Answer],
    /// Finds whom it is about.
    cast: fn(&Scene<'_>) -> Option<Cast>,
}

/// One of the things that can be done about an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Its name, as the journal keeps it.
    pub name: &'static str,
    /// Whether the guide holds it right.
    pub is_right: bool,
}

/// When a card comes. The days are the kit's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Once the report is open.
    Opened,
    /// So many days before the report is due, and from then on.
    BeforeDue {
        /// How many days.
        days: u64,
    },
    /// Once the records were validated.
    Validated,
    /// Once the report was submitted.
    Submitted,
}

/// A card that fits the open district, with whom it is about.
#[derive(Debug, Clone, Copy)]
pub struct Dealt<'a> {
    /// The card.
    pub incident: &'static Incident,
    /// Whom it is about.
    pub cast: &'a Cast,
}

/// A decision, as the journal keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision<'a> {
    /// What was chosen; none where the file names a choice that the card does not have.
    pub answer: Option<&'static Answer>,
    /// Why.
    pub reason: &'a str,
    /// The entry's position in the journal.
    pub entry: usize,
}

/// Every card, in the order in which they come at the latest.
pub const INCIDENTS: &[&Incident] = &[
    &calendar_change::INCIDENT,
    &another_student::INCIDENT,
    &duplicate_student::INCIDENT,
    &better_rate::INCIDENT,
    &late_transcript::INCIDENT,
    &documentation_audit::INCIDENT,
    &un_submit::INCIDENT,
];

/// The card of that name.
pub fn find_incident(name: &str) -> Option<&'static Incident> {
    INCIDENTS.iter().copied().find(|incident| incident.name == name)
}

/// Whom each of the [`INCIDENTS`] is about in a district, in their order; none where nobody fits.
pub fn deal(scene: &Scene<'_>) -> Vec<Option<Cast>> {
    INCIDENTS.iter().map(|incident| (incident.cast)(scene)).collect()
}

/// The decision on an incident in a journal. The first one stands.
pub fn decision<'a>(attempt: &'a Attempt, name: &str) -> Option<Decision<'a>> {
    let incident = find_incident(name)?;
    attempt.journal.iter().enumerate().find_map(|(entry, line)| match &line.act {
        Recorded::Decided { incident: decided, choice, reason } if decided == name => {
            Some(Decision { answer: incident.answer(choice), reason, entry })
        }
        _ => None,
    })
}

impl Incident {
    /// The answer of that name.
    pub fn answer(&self, name: &str) -> Option<&'static Answer> {
        self.answers.iter().find(|answer| answer.name == name)
    }
}

impl When {
    /// Whether the time has come.
    pub fn has_come(self, at: &Moment) -> bool {
        match self {
            Self::Opened => at.day >= at.opens,
            Self::BeforeDue { days } => (at.due - at.day).num_days() <= i64::try_from(days).unwrap_or(i64::MAX),
            Self::Validated => at.was_validated,
            Self::Submitted => at.was_submitted,
        }
    }
}

const fn right(name: &'static str) -> Answer {
    Answer { name, is_right: true }
}

const fn wrong(name: &'static str) -> Answer {
    Answer { name, is_right: false }
}

#[cfg(test)]
mod tests;
