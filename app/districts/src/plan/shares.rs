use engine::records::RaceEthnicity;

use crate::profile::{Composition, RELATIVE};

/// Shares of circumstances, ready to be drawn: by group where a source tells them apart, and by low income where one
/// follows the other.
#[derive(Debug)]
pub(crate) struct Shares {
    /// Weights of the groups.
    pub(crate) groups: Vec<(RaceEthnicity, u32)>,
    by_group: [ByGroup; RELATIVE.len()],
    pub(crate) homeless: ByIncome,
    pub(crate) foster: ByIncome,
    pub(crate) migrant: ByIncome,
    pub(crate) parent_without_diploma: ByIncome,
    pub(crate) section_504: u32,
    pub(crate) over_age: u32,
}

/// Shares of a thousand within a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ByGroup {
    pub(crate) low_income: u32,
    pub(crate) disability: u32,
    pub(crate) english_learner: u32,
    pub(crate) mobile: u32,
}

/// Of a thousand with low income, and of a thousand others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ByIncome {
    low: u32,
    others: u32,
}

impl ByIncome {
    /// Shares that come to `share` in the whole, where it is found `others` thousandths as often without low income.
    fn new(share: u32, low_income: u32, others: u32) -> Self {
        let weight = low_income + (1000 - low_income.min(1000)) * others / 1000;
        let low = (share * 1000 / weight.max(1)).min(950);
        Self { low, others: low * others / 1000 }
    }

    pub(crate) fn of(self, low_income: bool) -> u32 {
        if low_income { self.low } else { self.others }
    }
}

/// Of those who are homeless at some time, the share that is so in a given year, in thousandths [the kit's own].
pub(crate) const HOMELESS_IN_A_YEAR: u32 = 400;

/// The same for foster care [the kit's own].
pub(crate) const FOSTER_IN_A_YEAR: u32 = 600;

impl Shares {
    pub(super) fn of(composition: &Composition) -> Self {
        let low = composition.low_income;
        let at_some_time = |share: u32, in_a_year: u32| (share * 1000 / in_a_year).min(1000);
        let relative = |share: u32, times: fn(&crate::profile::Relative) -> u32| {
            let weights = &composition.race_ethnicity;
            let times_of = |group| RELATIVE.iter().find(|row| row.group == group).map_or(1000, times);
            let total: u64 = weights.iter().map(|(_, weight)| u64::from(*weight)).sum();
            let mean: u64 =
                weights.iter().map(|(group, weight)| u64::from(*weight) * u64::from(times_of(*group))).sum();
            RELATIVE.map(|row| {
                let scaled = u64::from(share) * u64::from(times(&row)) * total / mean.max(1);
                u32::try_from(scaled.min(950)).unwrap_or(0)
            })
        };
        let low_income = relative(low, |row| row.low_income);
        let disability = relative(composition.disability, |row| row.disability);
        let english_learner = relative(composition.english_learner, |row| row.english_learner);
        let mobile = relative(composition.mobile, |row| row.mobile);
        Self {
            groups: composition.race_ethnicity.clone(),
            by_group: std::array::from_fn(|at| ByGroup {
                low_income: low_income[at],
                disability: disability[at],
                english_learner: english_learner[at],
                mobile: mobile[at],
            }),
            // How much rarer they are without low income is the kit's own throughout.
            homeless: ByIncome::new(at_some_time(composition.homeless, HOMELESS_IN_A_YEAR), low, 100),
            foster: ByIncome::new(at_some_time(composition.foster, FOSTER_IN_A_YEAR), low, 400),
            migrant: ByIncome::new(composition.migrant, low, 100),
            parent_without_diploma: ByIncome::new(composition.parent_without_diploma, low, 250),
            section_504: composition.section_504,
            over_age: composition.over_age,
        }
    }

    pub(crate) fn within(&self, group: RaceEthnicity) -> ByGroup {
        let at = RELATIVE.iter().position(|row| row.group == group).unwrap_or(RELATIVE.len() - 1);
        self.by_group[at]
    }
}
