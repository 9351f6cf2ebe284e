use super::Arrival;
use crate::plan::{ByGroup, FOSTER_IN_A_YEAR, HOMELESS_IN_A_YEAR, Plan};
use crate::stream::{Kind, Own};

/// What a student lives with. Sources tell the share of some of these by group; once drawn, nothing looks back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Circumstances {
    /// Economically disadvantaged.
    pub(crate) low_income: bool,
    /// Has an individualized education program.
    pub(crate) disability: bool,
    /// Came to school as an English learner.
    pub(crate) english_learner: bool,
    /// Migrant.
    pub(crate) migrant: bool,
    /// Has a plan under Section 504.
    pub(crate) section_504: bool,
    /// A parent without a high school diploma.
    pub(crate) parent_without_diploma: bool,
    /// The family moves often.
    pub(crate) mobile: bool,
    /// Homeless in some years.
    homeless: bool,
    /// In foster care in some years.
    foster: bool,
    /// Years over the usual age of the grade on arrival.
    pub(crate) over_age: u8,
    /// How hard school work comes, from 0 to 999 with as many students at each.
    pub(crate) difficulty: u16,
    /// How easily trouble comes, likewise.
    pub(crate) conduct: u16,
    /// How readily days are missed, likewise.
    pub(crate) absence: u16,
}

impl Circumstances {
    pub(super) fn draw(shares: &ByGroup, plan: &Plan, streams: Own, arrival: Arrival) -> Self {
        let mut stream = streams.of(Kind::Circumstances, 0);
        let low_income = stream.per_mille(shares.low_income);
        let mut has = |share| stream.per_mille(share);
        let all = &plan.shares;
        Self {
            low_income,
            disability: has(shares.disability),
            english_learner: has(shares.english_learner),
            mobile: has(shares.mobile),
            migrant: has(all.migrant.of(low_income)),
            section_504: has(all.section_504),
            parent_without_diploma: has(all.parent_without_diploma.of(low_income)),
            homeless: has(all.homeless.of(low_income)),
            foster: has(all.foster.of(low_income)),
            // The share is that of grades 7-12; a first grader has had no grade to repeat.
            over_age: u8::from(has(all.over_age * u32::from(arrival.grade.min(9)) / 9)),
            difficulty: rank(stream.below(1000)),
            conduct: rank(stream.below(1000)),
            absence: rank(stream.below(1000)),
        }
    }

    /// Whether the student is homeless at some time of a year.
    pub(crate) fn is_homeless(&self, streams: Own, year: u16) -> bool {
        self.homeless && streams.of(Kind::Homelessness, year).per_mille(HOMELESS_IN_A_YEAR)
    }

    /// Whether the student is in foster care at some time of a year.
    pub(crate) fn is_in_foster_care(&self, streams: Own, year: u16) -> bool {
        self.foster && streams.of(Kind::FosterCare, year).per_mille(FOSTER_IN_A_YEAR)
    }
}

fn rank(drawn: u32) -> u16 {
    u16::try_from(drawn).unwrap_or(999)
}
