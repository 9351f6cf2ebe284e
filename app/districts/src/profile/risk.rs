//! What makes dropping out more likely: the grade, and circumstances. Never race, sex or name.

use engine::records::Grade;

use super::{Composition, Profile};
use crate::person::Circumstances;

/// A circumstance: how many of a thousand are in it, and how it multiplies the risk, in thousandths.
struct Factor {
    share: fn(&Composition) -> u32,
    applies: fn(&Circumstances) -> bool,
    times: u64,
}

/// The factors, most from Texas in grades 9-12 against its 2.2 % in 2022-23 [TEA completion and dropout reports].
fn factors() -> &'static [Factor] {
    &[
        // 2.7 % of the economically disadvantaged, 1.2 % of the others.
        Factor { share: |c| c.low_income, applies: |c| c.low_income, times: 2250 },
        // 7.1 % of the homeless.
        Factor { share: |c| c.homeless, applies: |c| c.homeless.is_some(), times: 3200 },
        // 7.7 % of students in foster care.
        Factor { share: |c| c.foster, applies: |c| c.foster.is_some(), times: 3500 },
        // 3.0 % of migrant students.
        Factor { share: |c| c.migrant, applies: |c| c.migrant, times: 1350 },
        // 3.0 % of emergent bilingual students.
        Factor { share: |c| c.english_learner, applies: |c| c.english_learner, times: 1350 },
        // 6.0 % of over-age students (2019-20), against 1.7 % of all in 9-12 in that year.
        Factor { share: |c| c.over_age, applies: |c| c.over_age, times: 2700 },
        // The kit's own: sources agree that absence comes first and give no single ratio.
        Factor { share: |c| c.chronically_absent, applies: |c| c.chronically_absent, times: 3000 },
    ]
}

/// The alternative school's 9 % against a mixed district's 2.5 % [the kit's own base rates].
const ALTERNATIVE_SCHOOL: u64 = 3600;

/// No student is certain to leave.
const CEILING: u64 = 900_000;

/// The chance of dropping out in a year, of a million. Over all students of a grade at regular schools it averages to
/// the profile's rate times the grade's factor.
pub(crate) fn dropout_per_million(
    profile: &Profile,
    circumstances: &Circumstances,
    grade: Grade,
    alternative: bool,
) -> u64 {
    let mut risk = u64::from(profile.rates.dropping_out) * by_grade(grade);
    let mut average = 1_000_000;
    for factor in factors() {
        let share = u64::from((factor.share)(&profile.composition));
        average = average * (1_000_000 + share * (factor.times - 1000)) / 1_000_000;
        if (factor.applies)(circumstances) {
            risk = risk * factor.times / 1000;
        }
    }
    if alternative {
        risk = risk * ALTERNATIVE_SCHOOL / 1000;
    }
    (risk * 1_000_000 / average).min(CEILING)
}

/// Grade factors in thousandths of the mean of 9-12 [the kit's own, the middle of state rates by grade in 1997-98].
fn by_grade(grade: Grade) -> u64 {
    match grade {
        Grade::Number(7) => 150,
        Grade::Number(8) => 200,
        Grade::Number(9) => 750,
        Grade::Number(10) => 950,
        Grade::Number(11) => 1100,
        Grade::Number(12) | Grade::Us => 1200,
        _ => 20,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn risk_follows_grade_and_circumstances() {
        let profile = Profile::example();
        let easy = Circumstances::default();
        let hard = Circumstances { homeless: Some(2023), over_age: true, ..easy };
        let risk = |circumstances, grade| dropout_per_million(&profile, circumstances, grade, false);
        assert!(risk(&easy, Grade::Number(12)) > risk(&easy, Grade::Number(9)));
        assert!(risk(&hard, Grade::Number(9)) > 8 * risk(&easy, Grade::Number(9)));
        assert!(risk(&hard, Grade::Number(12)) <= CEILING);
    }
}
