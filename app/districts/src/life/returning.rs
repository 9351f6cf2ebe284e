use super::year::{MAXIMUM_AGE, StudentYear};
use crate::day::Day;
use crate::stream::Kind;

/// A way back to school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Return {
    pub(super) day: Day,
    /// Whether it leads to a district next door.
    pub(super) next_door: bool,
}

/// Of a thousand who come back, those who do so next door [the kit's own].
const NEXT_DOOR: u32 = 300;

/// Nobody comes back to school at this age [the kit's own].
const TOO_OLD: u8 = 20;

/// Whether a student who dropped out in the year before is back by the count day of this one.
pub(super) fn by_count_day(year: &StudentYear<'_>) -> Option<Return> {
    let rate = year.plan.profile.rates.back_by_count_day;
    let last_day = year.days.october.minus(1);
    back(year, Kind::Returning, rate, year.days.first, last_day)
}

/// Whether a student who has been out of school comes back in this year, after the count day or in a later fall.
pub(super) fn later(year: &StudentYear<'_>) -> Option<Return> {
    let rate = year.plan.profile.rates.back_later;
    back(year, Kind::ReturningLater, rate, year.days.october.plus(2), year.days.last.minus(90))
}

/// From which age on dropouts are taken into adult education; younger ones come back to school [the kit's own].
const ADULT: u8 = 18;

/// The days in adult education from which a dropout of some years comes out with a GED, after the count day.
pub(super) fn as_an_adult(year: &StudentYear<'_>) -> Option<(Day, Day)> {
    let mut stream = year.stream(Kind::GedLater);
    let happens = stream.per_mille(year.plan.profile.rates.ged_later);
    let entry = year.days.school_day(year.days.october.plus(stream.between(10, 120)));
    let exit = year.days.school_day(entry.plus(stream.between(30, 120)));
    (happens && (ADULT..MAXIMUM_AGE).contains(&year.age())).then_some((entry, exit))
}

fn back(year: &StudentYear<'_>, kind: Kind, rate: u32, from: Day, to: Day) -> Option<Return> {
    let mut stream = year.stream(kind);
    let happens = stream.per_mille(rate) && year.age() < TOO_OLD;
    let day = year.days.school_day(from.plus(stream.below(to.plus(1).since(from))));
    happens.then(|| Return { day: day.min(to), next_door: stream.per_mille(NEXT_DOOR) })
}
