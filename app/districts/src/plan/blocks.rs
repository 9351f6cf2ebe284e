use super::Schools;
use crate::profile::Profile;
use crate::stream::{Kind, Streams};

/// Students who come together, with neighboring numbers. Blocks stand in the order of the years, so that one more year
/// adds students behind those who were there before and changes none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// The school year in which they come.
    pub(crate) year: u16,
    /// The first of their numbers.
    pub(crate) start: u32,
    /// The number after their last.
    pub(crate) end: u32,
}

/// Why students come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// Here already when the records begin, spread over all grades.
    Residents,
    /// The new lowest grade of a later year.
    NewClass,
    /// Newcomers from elsewhere, in any grade.
    Newcomers,
}

pub(super) fn of(profile: &Profile, schools: &Schools, streams: Streams) -> Vec<Block> {
    let (low, high) = schools.span();
    let grades = u32::from(high - low) + 1;
    let first = profile.first_year.0;
    let mut blocks: Vec<Block> = Vec::new();
    for year in first..=profile.last_year.0 {
        let age = u32::from(year - first);
        let class = |number: u32| profile.students / grades * number + profile.students % grades * number / grades;
        let (kind, size) = match age {
            0 => (BlockKind::Residents, profile.students),
            _ => (BlockKind::NewClass, class(age) - class(age - 1)),
        };
        let moving_in = u64::from(profile.students) * u64::from(profile.rates.moving_in);
        let part = u64::from(streams.of(0, Kind::Newcomers, year).below(1000));
        let newcomers = u32::try_from((moving_in + part) / 1000).unwrap_or(0);
        for (kind, size) in [(kind, size), (BlockKind::Newcomers, newcomers)] {
            let start = blocks.last().map_or(0, |block| block.end);
            blocks.push(Block { kind, year, start, end: start + size });
        }
    }
    blocks
}
