//! A profile made ready: schools by grade, school years as days, who comes when, and chances as whole numbers.

mod blocks;
mod chances;
mod schools;
mod shares;

pub(crate) use blocks::{Block, BlockKind};
pub(crate) use chances::{Chances, by_grade, scaled};
pub(crate) use schools::{HOME, LeaIx, SchoolIx, Schools};
pub(crate) use shares::{ByGroup, FOSTER_IN_A_YEAR, HOMELESS_IN_A_YEAR, Shares};

use engine::codes::CodeBook;
use engine::records::Grade;

use crate::day::{Day, Year};
use crate::life::absence_by_grade;
use crate::person::Numbering;
use crate::profile::Profile;
use crate::stream::Streams;

/// What all students of a seed share.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) profile: Profile,
    pub(crate) streams: Streams,
    pub(crate) numbering: Numbering,
    pub(crate) codes: CodeBook,
    pub(crate) schools: Schools,
    pub(crate) blocks: Vec<Block>,
    pub(crate) shares: Shares,
    pub(crate) chances: Chances,
    /// The mean of how often students of the district's grades are chronically absent, in thousandths.
    pub(crate) absence_by_grade: u32,
    /// Terms of a year.
    pub(crate) terms: u32,
    /// The last day on record.
    pub(crate) through: Day,
    /// The day on which people sit down to the report.
    pub(crate) report_day: Day,
    years: Vec<Year>,
}

impl Plan {
    pub(crate) fn new(profile: &Profile, seed: u64) -> Self {
        let mut plan = Self::without_chances(profile, seed);
        plan.chances = Chances::of(profile);
        plan
    }

    /// A plan in which the chances are still to be found.
    fn without_chances(profile: &Profile, seed: u64) -> Self {
        let streams = Streams::new(seed);
        let schools = Schools::of(profile);
        let (low, high) = schools.span();
        Self {
            streams,
            numbering: Numbering::new(streams),
            codes: CodeBook::of(profile.exit_codes),
            blocks: blocks::of(profile, &schools, streams),
            shares: Shares::of(&profile.composition),
            chances: Chances::unknown(),
            absence_by_grade: (low..=high).map(absence_by_grade).sum::<u32>() / (u32::from(high - low) + 1),
            terms: profile.terms.clamp(2, 3).into(),
            through: Day::of(profile.records_through),
            report_day: Day::of(profile.day_of_report()),
            // A paper of the last year may come in the fall after it.
            years: (profile.first_year.0 - 1..=profile.last_year.0 + 1).map(Year::of).collect(),
            schools,
            profile: profile.clone(),
        }
    }

    /// How many students come in all years together.
    pub(crate) fn population(&self) -> u32 {
        self.blocks.last().map_or(0, |block| block.end)
    }

    /// The days of a school year on record, or of the one before or after.
    pub(crate) fn year(&self, year: u16) -> &Year {
        let at = usize::from(year.saturating_sub(self.years[0].of.0));
        &self.years[at.min(self.years.len() - 1)]
    }

    pub(crate) fn first_year(&self) -> u16 {
        self.profile.first_year.0
    }

    pub(crate) fn last_year(&self) -> u16 {
        self.profile.last_year.0
    }
}

/// A grade by its number; kindergarten is 0.
pub(crate) fn grade_of(number: u8) -> Grade {
    if number == 0 { Grade::Kg } else { Grade::Number(number) }
}
