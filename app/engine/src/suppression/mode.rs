//! The rules by which states hide small groups.

use crate::choice::choices;

choices! {
    /// Which groups of a report are hidden because they are small.
    ///
    /// The size of a group is its population: members on the count day, or students left in a cohort. Where it is small,
    /// every number of the group is hidden, population and count alike. A group of nobody is no group and not hidden.
    pub enum Mode {
        /// Everything is shown.
        None = "none",
        /// 10 or fewer. “Not reported” is hidden, whatever its size, wherever another race is
        /// [California Department of Education: `*` where the selected population is 10 or less].
        Cde10 = "cde-10",
        /// Fewer than 10 [North Dakota: NA where the denominator is below 10]. The state also writes rates near 0 and
        /// 100 percent as ranges; how near, it does not say, and the kit leaves it out.
        Nd10 = "nd-10",
        /// Fewer than 6 [Massachusetts: not reported for fewer than 6 students].
        Ma6 = "ma-6",
        /// 15 or fewer [Delaware: counts of 15 or less are shown as “-”]. The kit reads “count” as the size of the
        /// group: few groups have more than 15 dropouts. The state's codes above 95 and below 5 percent belong to tables
        /// of rates without counts, which is `bands`.
        De15 = "de-15",
        /// 10 or fewer are “N<10”, and of the others a rate is shown and no count at all; a rate near 0 or 100 percent
        /// as a range that is wider the smaller the group is: see [`band`](super::band) [NCES 2011-603, as Utah uses
        /// it].
        Bands = "bands",
    }
}

impl Mode {
    /// The largest population that is hidden; none where nothing is.
    pub fn largest_hidden(self) -> Option<u32> {
        match self {
            Self::None => None,
            Self::Cde10 | Self::Bands => Some(10),
            Self::Nd10 => Some(9),
            Self::Ma6 => Some(5),
            Self::De15 => Some(15),
        }
    }

    /// Whether counts and populations of what is not hidden are shown.
    pub fn shows_counts(self) -> bool {
        self != Self::Bands
    }

    /// Whether “not reported” is hidden with any other race.
    pub(super) fn hides_not_reported(self) -> bool {
        self == Self::Cde10
    }
}
