use chrono::NaiveDate;
use engine::calendar::SchoolYear;

use super::Moment;
use crate::days::{day_between, later, year_days};
use crate::person::Person;
use crate::stream::Kind;
use crate::world::{Lea, World};

/// Coming back to school: where, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Return {
    pub(super) lea: Lea,
    pub(super) day: NaiveDate,
}

/// Of a thousand who come back in the fall, those who enroll next door instead [the kit's own]. Their exit stays what
/// it was: they had dropped out, and only the state can see where they are now.
const NEXT_DOOR: u32 = 250;

/// The return in the next fall of a student who left, well before every count day.
pub(super) fn by_count_day(moment: &Moment<'_>) -> Option<Return> {
    let mut stream = moment.stream(Kind::Returning);
    let next = year_days(moment.year.next());
    let back = stream.per_mille(moment.world.profile.rates.back_by_count_day);
    let lea = if stream.per_mille(NEXT_DOOR) { Lea::Neighbor } else { Lea::Home };
    back.then(|| Return { lea, day: day_between(&mut stream, next.first, later(next.first, 25)) })
}

/// The return in some year of a student who has been out for a while, after every count day.
pub(super) fn in_a_later_year(world: &World<'_>, person: &Person, year: SchoolYear) -> Option<Return> {
    let mut stream = world.streams.of(person.index, Kind::ReturningLater, year.0);
    let first = year_days(year).first;
    let back = stream.per_mille(world.profile.rates.back_later);
    let day = day_between(&mut stream, later(first, 60), later(first, 180));
    back.then_some(Return { lea: Lea::Home, day })
}
