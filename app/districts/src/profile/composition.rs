use engine::records::RaceEthnicity;
use serde::{Deserialize, Serialize};

/// Who the students are: shares of a thousand, each drawn independently of the others, of names and of sex.
///
/// In life these circumstances are tied to each other and to race. The generator keeps them apart on purpose: nothing
/// that a group finds in its district can be read as a finding about a race, a sex or a family name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default = "Composition::sourced")]
pub struct Composition {
    /// Economically disadvantaged: 499 of a grade-9 cohort [U.S. ACGR 2021-22 cohort counts, derived].
    pub low_income: u32,
    /// With an individualized education program: 131 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub disability: u32,
    /// English learner: 82 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub english_learner: u32,
    /// Homeless at some time: 40 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub homeless: u32,
    /// In foster care at some time: 8 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub foster: u32,
    /// Migrant: 3 in grades 7-12 [Texas 2023-24 counts over 2022-23 enrollment, derived].
    pub migrant: u32,
    /// A parent without a high school diploma: 100 [the kit's own; no source found].
    pub parent_without_diploma: u32,
    /// A year or more older than the grade's usual age, in grades 7-12: 195 [Texas 2019-20, derived].
    pub over_age: u32,
    /// Misses a tenth of the days or more: 278 [U.S. 2022-23].
    pub chronically_absent: u32,
    /// Weights of race and ethnicity [U.S. grade-9 cohort of 2021-22; the split of Asian and Pacific Islander and the
    /// share not reported are the kit's own].
    pub race_ethnicity: Vec<(RaceEthnicity, u32)>,
}

impl Composition {
    /// The shares with the sources named at each field.
    pub fn sourced() -> Self {
        Self {
            low_income: 499,
            disability: 131,
            english_learner: 82,
            homeless: 40,
            foster: 8,
            migrant: 3,
            parent_without_diploma: 100,
            over_age: 195,
            chronically_absent: 278,
            race_ethnicity: vec![
                (RaceEthnicity::AmericanIndian, 8),
                (RaceEthnicity::Asian, 45),
                (RaceEthnicity::PacificIslander, 6),
                (RaceEthnicity::Filipino, 10),
                (RaceEthnicity::Hispanic, 279),
                (RaceEthnicity::Black, 147),
                (RaceEthnicity::White, 465),
                (RaceEthnicity::TwoOrMore, 34),
                (RaceEthnicity::NotReported, 6),
            ],
        }
    }
}
