//! What makes dropping out more likely: the grade, circumstances, absence, courses, suspension and age for the grade.

use super::year::StudentYear;

/// What school has come to for a student so far this year.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SoFar {
    /// Core courses failed in the last term with marks.
    pub(super) core_fs: u8,
    /// Days of suspension this year.
    pub(super) suspension_days: u32,
    /// Whether the credits of a whole year are missing.
    pub(super) is_behind: bool,
}

/// A student's risk of dropping out, in thousandths of that of a student to whom nothing here applies.
///
/// The published ratios are those of whole groups, in which several of these meet; the effects here are smaller, so
/// that the groups come out near the published ratios [Texas 9-12 in 2022-24 against 2.2 %: economically disadvantaged
/// 2.7, others 1.2, homeless 7.1, foster care 7.7, migrant 3.0, emergent bilingual 3.0; over age 6.0 in 2019-20; the
/// effects of absence, courses and suspension are the kit's own].
pub(super) fn of(year: &StudentYear<'_>, so_far: SoFar) -> u32 {
    let circumstances = &year.start.circumstances;
    let absence = match year.absent {
        0..60 => 600,
        60..100 => 1000,
        100..200 => 2400,
        _ => 4200,
    };
    let courses = match so_far.core_fs {
        0 => 1000,
        1 => 1200,
        2 => 1500,
        _ => 2000,
    };
    let age = match year.over_age {
        0 => 1000,
        1 => 1800,
        _ => 2400,
    };
    [
        (circumstances.low_income, 1600),
        (circumstances.english_learner, 1150),
        (circumstances.migrant, 1100),
        (year.homeless, 1800),
        (year.foster, 2800),
        (so_far.is_behind, 1700),
        (so_far.suspension_days >= 3, 1300),
    ]
    .into_iter()
    .filter(|(applies, _)| *applies)
    .fold(absence * courses / 1000 * age / 1000, |product, (_, times)| product * times / 1000)
}

/// No student is certain to leave.
const CEILING: u64 = 500_000;

/// The chance of a student with a risk, of a million, where it is so much for a risk of 1000.
pub(super) fn chance(at_1000: u32, risk: u32) -> u32 {
    u32::try_from((u64::from(at_1000) * u64::from(risk) / 1000).min(CEILING)).unwrap_or(0)
}
