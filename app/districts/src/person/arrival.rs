use crate::day::Day;
use crate::plan::{Block, BlockKind, Plan};
use crate::stream::{Kind, Own};

/// When a student comes to the district, in which grade, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Arrival {
    pub(crate) year: u16,
    pub(crate) entry: Day,
    pub(crate) origin: Origin,
    pub(crate) grade: u8,
}

/// Where a student was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Here already when the records begin, or too young for school.
    Here,
    /// In a district next door.
    Neighbor,
    /// Outside the state's public schools.
    Elsewhere,
}

/// Of a thousand newcomers, those who come during the year [the kit's own].
const DURING_THE_YEAR: u32 = 500;

/// Of a thousand newcomers, those from next door [the kit's own leaver mix: 552 of a thousand leavers go there].
const FROM_NEXT_DOOR: u32 = 552;

impl Arrival {
    pub(super) fn draw(plan: &Plan, streams: Own, index: u32) -> Self {
        let at = plan.blocks.partition_point(|block| block.end <= index);
        let Block { kind, year, start, .. } = plan.blocks[at.min(plan.blocks.len() - 1)];
        let (low, high) = plan.schools.span();
        let grades = u32::from(high - low) + 1;
        let days = plan.year(year);
        let here = |grade| Self { year, entry: days.first, origin: Origin::Here, grade };
        match kind {
            BlockKind::Residents => here(low + small((index - start) % grades)),
            BlockKind::NewClass => here(low),
            BlockKind::Newcomers => {
                let mut stream = streams.of(Kind::Arriving, 0);
                let grade = low + small(stream.below(grades));
                let next_door = stream.per_mille(FROM_NEXT_DOOR);
                let during_the_year = stream.per_mille(DURING_THE_YEAR);
                let after = stream.between(20, 250);
                let entry = if during_the_year { days.school_day(days.first.plus(after)) } else { days.first };
                let origin = if next_door { Origin::Neighbor } else { Origin::Elsewhere };
                Self { year, entry, origin, grade }
            }
        }
    }
}

fn small(grade: u32) -> u8 {
    u8::try_from(grade).unwrap_or(0)
}
