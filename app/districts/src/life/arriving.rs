use chrono::NaiveDate;
use engine::calendar::SchoolYear;
use engine::codes::ExitReason;
use engine::records::Grade;

use super::{Exit, Stay};
use crate::days::{day_between, later, school_day, year_days};
use crate::stream::Kind;
use crate::world::{Lea, World};

/// When a student comes to the district, in which grade, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Arrival {
    pub(crate) year: SchoolYear,
    pub(crate) entry: NaiveDate,
    pub(crate) origin: Origin,
    grade: u8,
}

/// Where a student was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Here already when the records begin, or too young for school.
    Here,
    /// In the district next door.
    Neighbor,
    /// Outside the state.
    Elsewhere,
}

/// Of a thousand newcomers, those who come during the year [the kit's own].
const DURING_THE_YEAR: u32 = 600;

/// Of a thousand newcomers, those from next door [the kit's own leaver mix: 552 of a thousand leavers go there].
const FROM_NEXT_DOOR: u32 = 552;

impl Arrival {
    /// Students are spread evenly over the grades of all years on record: everyone in a grade when the records begin,
    /// and a new kindergarten every year.
    pub(crate) fn draw(world: &World<'_>, index: u32) -> Self {
        let first = i32::from(world.profile.first_year.0);
        let years = i32::from(world.profile.last_year.0) - first + 1;
        let groups = 12 + years;
        let grade_at_first = 12 - i32::try_from(index).unwrap_or(0) % groups;
        let from = first + (-grade_at_first).max(0);
        let to = (first + years - 1).min(first + 12 - grade_at_first);

        let mut stream = world.streams.of(index, Kind::Arriving, 0);
        let years_on_record = u32::try_from(years).unwrap_or(0);
        let moves_in = stream.per_mille(world.profile.rates.moving_in * years_on_record);
        let drawn_year = from + i32::try_from(stream.below(u64::try_from(to - from + 1).unwrap_or(0))).unwrap_or(0);
        let during_the_year = stream.per_mille(DURING_THE_YEAR);
        let next_door = stream.per_mille(FROM_NEXT_DOOR);

        let year = SchoolYear(u16::try_from(if moves_in { drawn_year } else { from }).unwrap_or(0));
        let grade = u8::try_from(grade_at_first + i32::from(year.0) - first).unwrap_or(0);
        let days = year_days(year);
        let entry = if moves_in && during_the_year {
            let from = later(days.first, 20);
            let to = later(days.first, 240).min(world.profile.records_through).max(from);
            day_between(&mut stream, from, to)
        } else {
            days.first
        };
        let origin = match (moves_in, next_door) {
            (false, _) => Origin::Here,
            (true, true) => Origin::Neighbor,
            (true, false) => Origin::Elsewhere,
        };
        Self { year, entry, origin, grade }
    }

    pub(crate) fn grade_number(self) -> u8 {
        self.grade
    }

    pub(crate) fn grade(self) -> Grade {
        grade(self.grade)
    }

    /// The stay next door that a newcomer from there ends: this year's, or last year's where the records reach back.
    pub(super) fn stays_before(self, world: &World<'_>) -> Vec<Stay> {
        let days = year_days(self.year);
        let mid_year = self.entry > days.first;
        let before = if mid_year { Some((self.year, self.grade)) } else { last_year(self, world) };
        let Some((year, number)) = before.filter(|_| self.origin == Origin::Neighbor) else { return Vec::new() };
        let Some(school) = world.school_for(Lea::Neighbor, grade(number)) else { return Vec::new() };
        let entry = year_days(year).first;
        let day = if mid_year { last_day_before(self.entry) } else { year_days(year).last };
        let exit = Exit { day, reason: ExitReason::TransferredInState };
        vec![Stay { school, year, grade: grade(number), entry, exit }]
    }
}

fn last_year(arrival: Arrival, world: &World<'_>) -> Option<(SchoolYear, u8)> {
    let on_record = arrival.year > world.profile.first_year && arrival.grade > 0;
    on_record.then(|| (arrival.year.previous(), arrival.grade - 1))
}

/// The school day before an entry, some days of moving between them.
fn last_day_before(entry: NaiveDate) -> NaiveDate {
    let moved = entry - chrono::Days::new(8);
    school_day(moved).min(entry - chrono::Days::new(1))
}

fn grade(number: u8) -> Grade {
    if number == 0 { Grade::Kg } else { Grade::Number(number) }
}
