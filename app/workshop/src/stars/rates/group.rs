use engine::choice::Choice;
use engine::records::{RaceEthnicity, Sex};
use engine::roster::{Roster, StudentIx};

use crate::stars::{Flag, Flags};

/// A subgroup of a class, by an element of its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Everyone.
    All,
    /// By gender; none where it is not known.
    Gender(Option<Sex>),
    /// By race.
    Race(RaceEthnicity),
    /// By a flag that holds. These overlap.
    Flag(Flag),
}

impl Group {
    /// Every subgroup, in the order of the list's columns.
    pub fn every() -> impl Iterator<Item = Self> {
        let genders = Sex::ALL.iter().map(|sex| Some(*sex)).chain([None]);
        std::iter::once(Self::All)
            .chain(genders.map(Self::Gender))
            .chain(RaceEthnicity::ALL.iter().copied().map(Self::Race))
            .chain(Flag::ALL.into_iter().map(Self::Flag))
    }

    /// Whether a student belongs to it.
    pub(super) fn holds(self, roster: &Roster, student: StudentIx, flags: Flags) -> bool {
        let seat = student.0 as usize;
        match self {
            Self::All => true,
            Self::Gender(sex) => roster.sexes[seat] == sex,
            Self::Race(race) => roster.races[seat].unwrap_or(RaceEthnicity::NotReported) == race,
            Self::Flag(flag) => flags.has(flag),
        }
    }
}
