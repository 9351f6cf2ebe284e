use engine::calendar::SchoolYear;

use super::{Plan, blocks};
use crate::life::{Life, Tally, live};
use crate::person::Start;
use crate::profile::Profile;

/// What turns a profile's rates into the chance of one student.
///
/// A student's chance is the rate times what the student's circumstances come to, over the mean of that in the
/// district. The means hang together (absence raises failure, failure raises dropping out), so they are found by
/// letting a pilot group live: the same for every seed and size, because it asks only for rates and composition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chances {
    /// The mean of what circumstances do to chronic absence, in thousandths.
    pub(crate) absence: u32,
    /// The mean of what they do to moving, in thousandths.
    pub(crate) moving: u32,
    /// The chance of dropping out in a term by grade, of a million, for a student whose risk is 1000.
    pub(crate) in_term: [u32; 13],
    /// The same over the summer after a grade.
    pub(crate) in_summer: [u32; 13],
    /// Of a thousand seniors at the end of their year, those short of credits.
    pub(crate) short: u32,
}

/// Students of the pilot group; a seventh of them in each of the grades 6 to 12.
const PILOT: u32 = 5600;

/// Where nobody has lived yet, circumstances are taken to change nothing.
const NEUTRAL: u32 = 1000;

impl Chances {
    pub(super) const fn unknown() -> Self {
        Self { absence: NEUTRAL, moving: NEUTRAL, in_term: [0; 13], in_summer: [0; 13], short: 80 }
    }

    /// Three rounds: who is absent and who moves; then who is at risk; then again, with those gone who drop out.
    pub(super) fn of(profile: &Profile) -> Self {
        let mut profile = profile.clone();
        profile.last_year = SchoolYear(profile.first_year.0 + 1);
        let mut plan = Plan::without_chances(&profile, 0);
        plan.blocks = vec![blocks::Block {
            kind: blocks::BlockKind::Residents,
            year: profile.first_year.0,
            start: 0,
            end: PILOT,
        }];
        for round in 0..3 {
            let tally = pilot(&plan, if round == 0 { PILOT / 4 } else { PILOT });
            plan.chances = match round {
                0 => Self { absence: tally.absence.mean(), moving: tally.moving.mean(), ..Self::unknown() },
                _ => plan.chances.with(&plan, &tally),
            };
        }
        plan.chances
    }

    fn with(self, plan: &Plan, tally: &Tally) -> Self {
        let rates = &plan.profile.rates;
        let mut chances = self;
        for grade in 0..13 {
            let risk = tally.risk[grade.max(7)].mean().max(1);
            // Of a million, over 1000 times the mean risk.
            let chance = |of_a_million: u64| u32::try_from(of_a_million * 1000 / u64::from(risk)).unwrap_or(0);
            // Whoever comes during the year is at risk too, without being a member on 1 October.
            let rate = dropping_out(plan, grade) * 1000 / u64::from(1000 + rates.moving_in / 2);
            let summer = if grade == 12 { 0 } else { u64::from(rates.in_summer.min(1000)) };
            let stays_out = u64::from(1000 - rates.back_by_count_day.min(900));
            chances.in_term[grade] = chance(rate * (1000 - summer) / stays_out / u64::from(plan.terms));
            chances.in_summer[grade] = chance(rate * summer / 1000);
        }
        // Shares end below the whole; what the highest lose is put on the others.
        let (drawn, wanted) = (tally.share.mean(), tally.wanted.mean());
        chances.absence = u32::try_from(u64::from(self.absence) * u64::from(drawn) / u64::from(wanted.max(1)))
            .unwrap_or(NEUTRAL)
            .max(1);
        chances.short = tally.short.mean().max(1);
        chances
    }
}

/// The rate of a grade of a million students: that of grades 9-12 times the grade's factor, less what other events
/// bring to the same count.
fn dropping_out(plan: &Plan, grade: usize) -> u64 {
    let rates = &plan.profile.rates;
    let whole = u64::from(rates.dropping_out) * by_grade(grade);
    let institution = rates.institution * rates.without_diploma_program / 1000;
    let others = match grade {
        0..=6 => 0,
        7..=11 => rates.expulsion + institution,
        _ => rates.expulsion + institution + rates.without_requirements,
    };
    whole.saturating_sub(u64::from(others) * 1000).max(whole / 4)
}

/// Grade factors in thousandths of the mean of 9-12 [the kit's own, the middle of state rates by grade in 1997-98].
pub(crate) const fn by_grade(grade: usize) -> u64 {
    match grade {
        0..=6 => 20,
        7 => 150,
        8 => 200,
        9 => 750,
        10 => 950,
        11 => 1100,
        _ => 1200,
    }
}

fn pilot(plan: &Plan, students: u32) -> Tally {
    let mut life = Life::default();
    for index in 0..students {
        let grade = 6 + u8::try_from(index % 7).unwrap_or(0);
        live(plan, &Start::of_pilot(plan, index, grade), &mut life);
    }
    life.tally
}

/// A rate of a thousand times what circumstances come to over its mean, below a ceiling.
pub(crate) fn scaled(rate: u32, times: u32, mean: u32, ceiling: u32) -> u32 {
    let chance = u64::from(rate) * u64::from(times) / u64::from(mean.max(1));
    u32::try_from(chance).unwrap_or(ceiling).min(ceiling)
}
