//! A definition in someone's hands: where it started, how it is turned, and the way back.

use engine::definition::{Definition, Family, Knob, SettingError, Settings, definitions, find_definition};

use crate::route::Explored;

/// A definition started from, and its settings as they are turned.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Turning {
    start: Definition,
    settings: Settings,
    past: Vec<Step>,
    future: Vec<Step>,
}

type Step = (Definition, Settings);

/// Something in a link that was not followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    /// A piece that means nothing, as written.
    Piece(String),
    /// A definition that is not one of a yearly count.
    Definition(String),
    /// A setting, or its option.
    Setting(SettingError),
    /// A setting that the district's scenario holds.
    Locked(Knob),
}

impl Turning {
    /// A definition as its authority states it.
    pub(crate) fn at(start: Definition) -> Self {
        Self { settings: start.settings.clone(), start, past: Vec::new(), future: Vec::new() }
    }

    /// What a link holds, with what of it was not followed.
    pub(crate) fn arrive(explored: &Explored, otherwise: &str, locked: &[Knob]) -> (Self, Vec<Refused>) {
        // The test language rides on the address without being a part of the view.
        let pieces = explored.refused.iter().filter(|piece| !piece.starts_with("language="));
        let mut refused: Vec<Refused> = pieces.cloned().map(Refused::Piece).collect();
        let named = explored.definition.as_deref();
        let start = named.and_then(event_definition);
        if let (Some(named), None) = (named, &start) {
            refused.push(Refused::Definition(named.to_owned()));
        }
        let start = start.or_else(|| event_definition(otherwise)).unwrap_or_else(first_definition);
        let mut turning = Self::at(start);
        for (knob, option) in &explored.changes {
            if locked.contains(knob) {
                refused.extend((*option != turning.value(*knob)).then_some(Refused::Locked(*knob)));
                continue;
            }
            refused.extend(turning.settings.set(*knob, option).err().map(Refused::Setting));
        }
        (turning, refused)
    }

    /// The definition started from.
    pub(crate) fn start(&self) -> &Definition {
        &self.start
    }

    /// The definition as turned.
    pub(crate) fn turned(&self) -> Definition {
        Definition { settings: self.settings.clone(), ..self.start.clone() }
    }

    /// The value of a setting; empty where the family lacks it.
    pub(crate) fn value(&self, knob: Knob) -> String {
        self.settings.get(knob).unwrap_or_default()
    }

    /// The value of a setting at the start.
    pub(crate) fn start_value(&self, knob: Knob) -> String {
        self.start.settings.get(knob).unwrap_or_default()
    }

    /// The settings that differ from the start.
    pub(crate) fn changes(&self) -> Vec<(Knob, String)> {
        let knobs = self.start.family().knobs().iter().copied();
        knobs.map(|knob| (knob, self.value(knob))).filter(|(knob, now)| *now != self.start_value(*knob)).collect()
    }

    /// Turns a setting.
    ///
    /// # Errors
    /// When it has no such option; nothing is then turned.
    pub(crate) fn turn(&mut self, knob: Knob, option: &str) -> Result<(), SettingError> {
        let before = self.settings.clone();
        self.settings.set(knob, option)?;
        if self.settings != before {
            self.remember((self.start.clone(), before));
        }
        Ok(())
    }

    /// Starts from another definition.
    pub(crate) fn start_from(&mut self, id: &str) {
        let Some(start) = event_definition(id).filter(|start| *start != self.start) else { return };
        let before = (std::mem::replace(&mut self.start, start), self.settings.clone());
        self.settings = self.start.settings.clone();
        self.remember(before);
    }

    /// Goes back to the definition as its authority states it.
    pub(crate) fn reset(&mut self) {
        if !self.changes().is_empty() {
            self.remember((self.start.clone(), self.settings.clone()));
            self.settings = self.start.settings.clone();
        }
    }

    /// Takes the last turn back.
    pub(crate) fn undo(&mut self) {
        if let Some(step) = self.past.pop() {
            let now = self.go_to(step);
            self.future.push(now);
        }
    }

    /// Makes the last turn taken back again.
    pub(crate) fn redo(&mut self) {
        if let Some(step) = self.future.pop() {
            let now = self.go_to(step);
            self.past.push(now);
        }
    }

    /// Whether there is a turn to take back.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a turn to make again.
    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn go_to(&mut self, (start, settings): Step) -> Step {
        (std::mem::replace(&mut self.start, start), std::mem::replace(&mut self.settings, settings))
    }

    fn remember(&mut self, before: Step) {
        self.future.clear();
        self.past.push(before);
    }
}

/// The definitions of a yearly count.
pub(crate) fn event_definitions() -> Vec<Definition> {
    definitions().into_iter().filter(|definition| definition.family() != Family::Cohort).collect()
}

fn event_definition(id: &str) -> Option<Definition> {
    find_definition(id).filter(|definition| definition.family() != Family::Cohort)
}

fn first_definition() -> Definition {
    event_definition("nces-ccd").expect("the federal definition is one of the kit's")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    fn arrive(hash: &str) -> (Turning, Vec<Refused>) {
        let Route::Explore(explored) = Route::parse(hash) else { panic!("an exploration") };
        Turning::arrive(&explored, "maine-neo", &[Knob::Expelled])
    }

    #[test]
    fn a_link_arrives_as_it_was_sent() {
        let (turning, refused) = arrive("#/explore?definition=nces-ccd&grades=7-12&ged=not-approved");
        assert_eq!(refused, []);
        assert_eq!(turning.start().id, "nces-ccd");
        let changes = [(Knob::Grades, "7-12".to_owned()), (Knob::Ged, "not-approved".to_owned())];
        assert_eq!(turning.changes(), changes);
    }

    #[test]
    fn what_a_link_gets_wrong_is_refused_piece_by_piece() {
        let (turning, refused) =
            arrive("#/explore?definition=nd-cohort&grades=12-7&window=08-16..08-15&speed=9&language=pseudo");
        assert_eq!(turning.start().id, "maine-neo");
        assert_eq!(turning.changes(), []);
        assert_eq!(refused.len(), 4, "{refused:?}");
        assert_eq!(refused[0], Refused::Piece("speed=9".to_owned()));
        assert_eq!(refused[1], Refused::Definition("nd-cohort".to_owned()));
    }

    #[test]
    fn a_locked_setting_stays_and_is_named() {
        let (turning, refused) = arrive("#/explore?definition=maine-neo&expelled=not-counted&grades=7-12");
        assert_eq!(turning.changes(), [(Knob::Grades, "7-12".to_owned())]);
        assert_eq!(refused, [Refused::Locked(Knob::Expelled)]);
        // What the definition says anyway is no trouble.
        let (_, refused) =
            arrive(&format!("#/explore?definition=maine-neo&expelled={}", turning.value(Knob::Expelled)));
        assert_eq!(refused, []);
    }

    #[test]
    fn every_turn_can_be_taken_back_and_made_again() {
        let (mut turning, _) = arrive("#/explore?definition=nces-ccd");
        turning.turn(Knob::Grades, "7-12").unwrap();
        turning.turn(Knob::Grades, "7-12").unwrap();
        turning.start_from("calpads-1.24");
        let end = turning.clone();
        turning.undo();
        assert_eq!((turning.start().id, turning.value(Knob::Grades).as_str()), ("nces-ccd", "7-12"));
        turning.undo();
        assert!(turning.changes().is_empty() && !turning.can_undo());
        turning.redo();
        turning.redo();
        assert_eq!(turning, end);
        turning.undo();
        turning.reset();
        assert!(turning.changes().is_empty() && !turning.can_redo());
    }

    #[test]
    fn a_refused_option_turns_nothing() {
        let (mut turning, _) = arrive("#/explore?definition=calpads-1.24");
        let before = turning.clone();
        assert!(turning.turn(Knob::Window, "from August").is_err());
        assert_eq!(turning, before);
    }
}
