//! A definition in someone's hands: where it started, how it is turned, and the way back.

use engine::definition::{Definition, Family, Knob, SettingError, Settings, definitions};

use crate::route::Explored;

/// A definition started from, and its settings as they are turned.
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    start: Definition,
    settings: Settings,
    past: Vec<Step>,
    future: Vec<Step>,
}

type Step = (Definition, Settings);

/// Something in a link that was not followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// A piece that means nothing, as written.
    Piece(String),
    /// A definition that the view cannot show.
    Definition(String),
    /// A setting, or its option.
    Setting(SettingError),
    /// A setting that the district's scenario holds.
    Locked(Knob),
}

impl Turning {
    /// A definition as its authority states it.
    pub fn at(start: Definition) -> Self {
        Self { settings: start.settings.clone(), start, past: Vec::new(), future: Vec::new() }
    }

    /// What a link holds, with what of it was not followed. Where it names no definition, it changes the one that is given.
    pub fn arrive(explored: &Explored, kind: Kind, otherwise: &Definition, locked: &[Knob]) -> (Self, Vec<Refused>) {
        // The test language rides on the address without being a part of the view.
        let pieces = explored.refused.iter().filter(|piece| !piece.starts_with("language="));
        let mut refused: Vec<Refused> = pieces.cloned().map(Refused::Piece).collect();
        let named = explored.definition.as_deref();
        let start = named.and_then(|id| kind.definition(id));
        if let (Some(named), None) = (named, &start) {
            refused.push(Refused::Definition(named.to_owned()));
        }
        let mut turning = Self::at(start.unwrap_or_else(|| otherwise.clone()));
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
    pub fn start(&self) -> &Definition {
        &self.start
    }

    /// The definition as turned.
    pub fn turned(&self) -> Definition {
        Definition { settings: self.settings.clone(), ..self.start.clone() }
    }

    /// The value of a setting; empty where the family lacks it.
    pub fn value(&self, knob: Knob) -> String {
        self.settings.get(knob).unwrap_or_default()
    }

    /// The value of a setting at the start.
    pub fn start_value(&self, knob: Knob) -> String {
        self.start.settings.get(knob).unwrap_or_default()
    }

    /// The settings that differ from the start.
    pub fn changes(&self) -> Vec<(Knob, String)> {
        let knobs = self.start.family().knobs().iter().copied();
        knobs.map(|knob| (knob, self.value(knob))).filter(|(knob, now)| *now != self.start_value(*knob)).collect()
    }

    /// Turns a setting.
    ///
    /// # Errors
    /// When it has no such option; nothing is then turned.
    pub fn turn(&mut self, knob: Knob, option: &str) -> Result<(), SettingError> {
        let before = self.settings.clone();
        self.settings.set(knob, option)?;
        if self.settings != before {
            self.remember((self.start.clone(), before));
        }
        Ok(())
    }

    /// Turns every setting at once to those of another definition of the same family.
    ///
    /// # Panics
    /// When it is of another family.
    pub fn turn_to(&mut self, settings: Settings) {
        assert_eq!(settings.family(), self.settings.family(), "the settings of one family mean nothing in another");
        if self.settings != settings {
            let before = std::mem::replace(&mut self.settings, settings);
            self.remember((self.start.clone(), before));
        }
    }

    /// Starts from another definition of the same kind.
    pub fn start_from(&mut self, id: &str) {
        let start = Kind::of(&self.start).definition(id);
        let Some(start) = start.filter(|start| *start != self.start) else { return };
        let before = (std::mem::replace(&mut self.start, start), self.settings.clone());
        self.settings = self.start.settings.clone();
        self.remember(before);
    }

    /// Goes back to the definition as its authority states it.
    pub fn reset(&mut self) {
        if !self.changes().is_empty() {
            self.remember((self.start.clone(), self.settings.clone()));
            self.settings = self.start.settings.clone();
        }
    }

    /// Takes the last turn back.
    pub fn undo(&mut self) {
        if let Some(step) = self.past.pop() {
            let now = self.go_to(step);
            self.future.push(now);
        }
    }

    /// Makes the last turn taken back again.
    pub fn redo(&mut self) {
        if let Some(step) = self.future.pop() {
            let now = self.go_to(step);
            self.past.push(now);
        }
    }

    /// Whether there is a turn to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a turn to make again.
    pub fn can_redo(&self) -> bool {
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

/// What a definition is about. A setting of one kind means nothing in the other, so each has its own in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A yearly count.
    Event,
    /// A class followed to its graduation.
    Class,
}

impl Kind {
    /// The kind of a definition.
    pub fn of(definition: &Definition) -> Self {
        if definition.family() == Family::Cohort { Self::Class } else { Self::Event }
    }

    /// The kit's definitions of this kind.
    pub fn definitions(self) -> Vec<Definition> {
        definitions().into_iter().filter(|definition| Self::of(definition) == self).collect()
    }

    /// A definition of this kind by its name.
    pub fn definition(self, id: &str) -> Option<Definition> {
        self.definitions().into_iter().find(|definition| definition.id == id)
    }

    /// The definition to start from where nothing says otherwise: the federal one.
    ///
    /// # Panics
    /// Where the kit lacks it, which a test would find.
    pub fn first(self) -> Definition {
        let id = if self == Self::Event { "nces-ccd" } else { "acgr-federal" };
        self.definition(id).expect("the federal definitions are the kit's")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    fn arrive(hash: &str) -> (Turning, Vec<Refused>) {
        let Route::Explore(explored) = Route::parse(hash) else { panic!("an exploration") };
        let otherwise = Kind::Event.definition("maine-neo").unwrap();
        Turning::arrive(&explored, Kind::Event, &otherwise, &[Knob::Expelled])
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

    #[test]
    fn all_settings_are_turned_at_once_and_taken_back_at_once() {
        let (mut turning, _) = arrive("#/explore?definition=nces-ccd");
        let maine = Kind::Event.definition("maine-neo").unwrap().settings;
        turning.turn_to(maine.clone());
        assert_eq!((turning.start().id, turning.turned().settings == maine), ("nces-ccd", true));
        turning.undo();
        assert!(turning.changes().is_empty());
    }

    #[test]
    fn a_definition_of_the_other_kind_is_no_start() {
        let (mut turning, _) = arrive("#/explore?definition=nces-ccd");
        turning.start_from("nd-cohort");
        assert_eq!(turning.start().id, "nces-ccd");
        assert_eq!(Kind::Class.first().id, "acgr-federal");
    }

    #[test]
    fn a_thousand_turns_leave_link_and_state_equal() {
        // A fixed walk through settings and options, as a hand on a slider would make it.
        let (mut turning, _) = arrive("#/explore?definition=calpads-1.24");
        let mut draw = 7_u32;
        let mut below = |bound: usize| {
            draw = draw.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (draw >> 8) as usize % bound
        };
        for turn in 0..1000 {
            match below(20) {
                0 => turning.undo(),
                1 => turning.redo(),
                2 => turning.reset(),
                3 => {
                    let all = Kind::Event.definitions();
                    turning.start_from(all[below(all.len())].id);
                }
                _ => {
                    let knobs = turning.start().family().knobs();
                    let knob = knobs[below(knobs.len())];
                    let low = below(13);
                    let option = match turning.start().settings.options(knob) {
                        Some(options) => options[below(options.len())].to_owned(),
                        None if knob == Knob::Grades => format!("{low}-{}", low + below(13 - low)),
                        None if knob == Knob::Window => format!("{:02}-01..{:02}-28", 1 + below(12), 1 + below(12)),
                        None => ["", "+T260", "-E300,+E155"][below(3)].to_owned(),
                    };
                    turning.turn(knob, &option).unwrap();
                }
            }
            let explored = Explored {
                definition: Some(turning.start().id.to_owned()),
                changes: turning.changes(),
                ..Explored::default()
            };
            let Route::Explore(read) = Route::parse(&Route::Explore(explored).href()) else { panic!("turn {turn}") };
            let (arrived, refused) = Turning::arrive(&read, Kind::Event, &Kind::Event.first(), &[]);
            assert_eq!((refused, arrived.turned()), (Vec::new(), turning.turned()), "turn {turn}");
        }
    }
}
