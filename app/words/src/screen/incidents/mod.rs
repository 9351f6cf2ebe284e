//! The incident cards in words: stories, answers, and what follows from each.

mod cards;
mod stories;

pub use stories::Players;

use engine::certification::Role;
use workshop::incidents::When;

use super::portal::role_name;
use crate::Words;
use crate::amounts::counted;
use crate::texts::texts;

pub(super) use cards::{answer_text, title};

texts! {
    /// The fixed texts of the incidents.
    pub enum Incidents {
        Title = "Incidents",
        Says = "What comes between a report and its day. A card speaks to one role, asks for a decision with a reason, and changes no record.",
        NoneWaits = "No incident waits. Cards come as the simulated days pass, once the records are checked, and once the report is certified.",
        OneWaits = "An incident waits:",
        Waiting = "Waiting",
        Decided = "Decided",
        SpeaksTo = "Speaks to:",
        WhatDoYouDo = "What do you do?",
        Why = "Why?",
        ReasonIsMissing = "Write why.",
        ChoiceIsMissing = "Choose what to do.",
        Decide = "Decide",
        YouDecided = "Decided:",
        Reason = "Reason:",
        WhatFollows = "What follows:",
        GuideAgrees = "The guide holds this right.",
        GuideDiffers = "The guide holds another answer right.",
        OtherAnswers = "The other answers",
        HoldsRight = "held right by the guide",
        PrintAll = "Print all cards of this district",
        FitsNobody = "Nobody in this district fits this card any more.",
        ReasonOnPaper = "Reason:",
        ForTheFacilitator = "For the facilitator",
    }
}

impl Words {
    /// The title of a card.
    pub fn incident_title(self, name: &str) -> String {
        self.say(title(name))
    }

    /// What one can do about an incident.
    pub fn answer(self, incident: &str, answer: &str) -> String {
        self.say(answer_text(incident, answer).map_or(answer, |text| text.does))
    }

    /// What follows from an answer, with its authority.
    pub fn what_follows(self, incident: &str, answer: &str) -> String {
        self.say(
            answer_text(incident, answer).map(|text| format!("{} [{}]", text.follows, text.source)).unwrap_or_default(),
        )
    }

    /// To which role a card speaks.
    pub fn speaks_to(self, role: Role) -> String {
        self.say(role_name(role))
    }

    /// When a card comes.
    pub fn comes(self, when: When) -> String {
        self.say(match when {
            When::Opened => "once the report is open".to_owned(),
            When::BeforeDue { days } => {
                let days = usize::try_from(days).unwrap_or(usize::MAX);
                format!("{} before the report is due", counted(days, "day", "days"))
            }
            When::Validated => "once the records are checked".to_owned(),
            When::Submitted => "once the report is certified".to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use workshop::incidents::INCIDENTS;

    use super::*;

    #[test]
    fn every_answer_of_every_card_has_words_and_an_authority() {
        for incident in INCIDENTS {
            assert_ne!(title(incident.name), incident.name);
            for answer in incident.answers {
                let text = answer_text(incident.name, answer.name);
                let text = text.unwrap_or_else(|| panic!("{} {}", incident.name, answer.name));
                assert!(
                    text.follows.ends_with('.') && !text.source.ends_with('.'),
                    "{} {}",
                    incident.name,
                    answer.name
                );
            }
        }
    }
}
