use serde::{Deserialize, Serialize};

/// How well the office keeps up with what happens: of a thousand cases each. Nothing here is an edit-check error; it is
/// how records come to differ from the truth without anyone having made a mistake that a check could call one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default = "Office::usual")]
pub struct Office {
    /// Students who moved away without a paper ever coming: 100 [the kit's own, from 2 of 16 sampled removals without
    /// documents in one audit].
    pub undocumented: u32,
    /// Of those, the ones whom the office codes as transferred anyway, by habit: 800 [the kit's own].
    pub coded_by_habit: u32,
    /// Of students with no known enrollment, those written as "other or unknown" out of habit: 125 [the kit's own leaver
    /// mix: E400 2 to E140 14].
    pub unknown_by_habit: u32,
    /// Papers that come two to five months late: 150 [the kit's own].
    pub late_papers: u32,
    /// Of students who dropped out, those for whom a paper or a voice says otherwise, and is believed: 30 [the kit's
    /// own].
    pub misleading: u32,
    /// Of students with no known enrollment in the year reported, those whom the office writes under a code that no
    /// dashboard counts, without a paper: 0. One audit found schools that had reported 24 % dropouts where 44 % were right
    /// [New York State Comptroller, report 2008-S-45]; about 850 hides as large a part of report 1.24 [the kit's own].
    pub coded_to_please: u32,
    /// Whether the clerk leaves in May of the year reported and the mail waits until September: no.
    pub clerk_leaves_in_may: bool,
}

impl Office {
    /// The figures named at each field.
    pub fn usual() -> Self {
        Self {
            undocumented: 100,
            coded_by_habit: 800,
            unknown_by_habit: 125,
            late_papers: 150,
            misleading: 30,
            coded_to_please: 0,
            clerk_leaves_in_may: false,
        }
    }

    /// An office that learns of everything in time and writes what is so.
    pub fn careful() -> Self {
        Self {
            undocumented: 0,
            coded_by_habit: 0,
            unknown_by_habit: 0,
            late_papers: 0,
            misleading: 0,
            coded_to_please: 0,
            clerk_leaves_in_may: false,
        }
    }
}
