use engine::codes::ExitReason;

use super::returning::Return;
use super::{Exit, Moment};
use crate::days::year_days;
use crate::stream::Kind;
use crate::world::Lea;

/// Of a thousand who go to a health facility, those back in school when the next year begins [the kit's own].
const BACK_IN_FALL: u32 = 700;

/// A long stay in a health facility with an educational program.
pub(super) fn during_the_year(moment: &Moment<'_>) -> Option<Exit> {
    let mut stream = moment.stream(Kind::HealthFacility);
    let happens = stream.per_mille(moment.world.profile.rates.health_facility);
    happens.then(|| moment.leave(&mut stream, ExitReason::HealthFacility))?
}

/// The return to school on the first day of the next year.
pub(super) fn back(moment: &Moment<'_>) -> Option<Return> {
    let mut stream = moment.stream(Kind::Returning);
    let day = year_days(moment.year.next()).first;
    stream.per_mille(BACK_IN_FALL).then_some(Return { lea: Lea::Home, day })
}
