use engine::records::RaceEthnicity;
use serde::{Deserialize, Serialize};

/// Who the students are: shares of a thousand.
///
/// Low income, disability and language are spread over races and ethnicities as published, [relative to the
/// whole](RELATIVE); homelessness, foster care, a parent's education and mobility follow low income. Names and sex are
/// drawn apart from everything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default = "Composition::sourced")]
pub struct Composition {
    /// Economically disadvantaged: 499 of a grade-9 cohort [U.S. ACGR 2021-22 cohort counts, derived].
    pub low_income: u32,
    /// With an individualized education program: 131 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub disability: u32,
    /// English learner: 82 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub english_learner: u32,
    /// Homeless at some time of a year: 40 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub homeless: u32,
    /// In foster care at some time of a year: 8 of a grade-9 cohort [U.S. ACGR 2021-22, derived].
    pub foster: u32,
    /// Migrant: 3 in grades 7-12 [Texas 2023-24 counts over 2022-23 enrollment, derived].
    pub migrant: u32,
    /// With a plan under Section 504: 30 [the kit's own; no source found].
    pub section_504: u32,
    /// A parent without a high school diploma: 100 [the kit's own; no source found].
    pub parent_without_diploma: u32,
    /// Families that move often: 120 [the kit's own; no source found].
    pub mobile: u32,
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
            section_504: 30,
            parent_without_diploma: 100,
            mobile: 120,
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

/// How much more often than in the whole a circumstance is found in a group, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Relative {
    pub(crate) group: RaceEthnicity,
    /// Children in poverty: 33, 11, 26, 27, 34, 10 and 18 of a hundred, against 18 of all [NCES 2010-015, indicator 4].
    pub(crate) low_income: u32,
    /// Served under IDEA: 17, 7, 12, 12, 16, 14 and 13 of a hundred, against 13 of all [NCES, Status and Trends in the
    /// Education of Racial and Ethnic Groups 2018, indicator 9].
    pub(crate) disability: u32,
    /// Their share of English learners over their share of students: 0.8, 10.7, 0.6, 77.8, 3.6, 5.9 and 0.6 percent of
    /// all English learners [NCES, `EDFacts` file 141, 2013-14; shares of students are the kit's own rounding].
    pub(crate) english_learner: u32,
    /// Not at one school for 245 days: 15.5 of a hundred Black students in California, against 8.5 of all [California
    /// stability rate 2019-20]; the others as the whole.
    pub(crate) mobile: u32,
}

/// Where the circumstances of a group differ from those of the whole. Filipino students are counted as Asian in these
/// sources, and groups not reported as the whole.
pub(crate) const RELATIVE: [Relative; 9] = [
    relative(RaceEthnicity::AmericanIndian, [1830, 1310, 760, 1000]),
    relative(RaceEthnicity::Asian, [610, 540, 2180, 1000]),
    relative(RaceEthnicity::PacificIslander, [1440, 920, 1700, 1000]),
    relative(RaceEthnicity::Filipino, [610, 540, 2180, 1000]),
    relative(RaceEthnicity::Hispanic, [1500, 920, 3110, 1000]),
    relative(RaceEthnicity::Black, [1890, 1230, 230, 1820]),
    relative(RaceEthnicity::White, [560, 1080, 120, 1000]),
    relative(RaceEthnicity::TwoOrMore, [1000, 1000, 200, 1000]),
    relative(RaceEthnicity::NotReported, [1000, 1000, 1000, 1000]),
];

const fn relative(group: RaceEthnicity, [low_income, disability, english_learner, mobile]: [u32; 4]) -> Relative {
    Relative { group, low_income, disability, english_learner, mobile }
}
