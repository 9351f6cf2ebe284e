//! What is hidden in a table, in words.

use engine::suppression::{Band, Group, Mode, Reason};

use crate::Words;

impl Words {
    /// A mode, as a row of choices names it: whose rule, and how small a group it hides.
    pub fn suppression_mode(self, mode: Mode) -> String {
        self.say(match mode {
            Mode::None => "none",
            Mode::Cde10 => "California ≤ 10",
            Mode::Nd10 => "North Dakota < 10",
            Mode::Ma6 => "Massachusetts < 6",
            Mode::De15 => "Delaware ≤ 15",
            Mode::Bands => "ranges",
        })
    }

    /// What a mode does, as a sentence.
    pub fn suppression_says(self, mode: Mode) -> String {
        self.say(match mode {
            Mode::None => "Every number is shown.",
            Mode::Cde10 => {
                "Groups of 10 or fewer are hidden, and “not reported” with any other race. A group is its members or cohort, not its dropouts."
            }
            Mode::Nd10 => "Groups of fewer than 10 are hidden. A group is its members or cohort, not its dropouts.",
            Mode::Ma6 => "Groups of fewer than 6 are hidden. A group is its members or cohort, not its dropouts.",
            Mode::De15 => "Groups of 15 or fewer are hidden. A group is its members or cohort, not its dropouts.",
            Mode::Bands => {
                "No count is shown; groups of 10 or fewer are hidden, and of the others a rate near 0 or 100 percent is a range."
            }
        })
    }

    /// Why a cell is hidden, in its cell.
    pub fn hidden(self, reason: Reason) -> String {
        self.say(match reason {
            Reason::Primary => "hidden, small",
            Reason::Complementary => "hidden, to protect another",
        })
    }

    /// A rate that is shown without counts.
    pub fn band(self, band: Band) -> String {
        self.say(match band {
            Band::AtMost(percent) => format!("≤{percent}%"),
            Band::AtLeast(percent) => format!("≥{percent}%"),
            Band::Percent(percent) => format!("{percent}%"),
            Band::WholePercent(percent) => format!("{percent}%"),
        })
    }

    /// A group of students, as the row of a table.
    pub fn group_name(self, group: Group) -> String {
        match group {
            Group::Sex(sex) => self.sex(sex),
            Group::Race(race) => self.race(Some(race)),
            Group::Subgroup(subgroup) => self.subgroup(subgroup),
            Group::Outside(subgroup) => self.say(format!("Everyone outside “{}”", Words::default().subgroup(subgroup))),
        }
    }
}
