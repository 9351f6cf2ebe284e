use chrono::NaiveDate;
use engine::codes::ExitReason;

use super::{Exit, Moment};
use crate::days::{later, school_day};
use crate::stream::Kind;

/// Moves to the district next door, another state, a private school, another country, or to schooling at home.
pub(super) fn during_the_year(moment: &Moment<'_>) -> Option<Exit> {
    let mut stream = moment.stream(Kind::MovingAway);
    let rates = &moment.world.profile.rates;
    let moves = stream.per_mille(rates.moving_away);
    let destination = stream.weighted(&rates.destinations.weights())?;
    moves.then(|| moment.leave(&mut stream, destination))?
}

/// Where a student has moved before the next year begins; asked of the year that ended.
pub(super) fn over_the_summer(moment: &Moment<'_>) -> Option<ExitReason> {
    let mut stream = moment.stream(Kind::MovingInSummer);
    let rates = &moment.world.profile.rates;
    stream.per_mille(rates.moving_in_summer).then(|| stream.weighted(&rates.destinations.weights()))?
}

/// The first day at the school next door: within two weeks of leaving.
pub(super) fn first_day_next_door(moment: &Moment<'_>, left: NaiveDate) -> NaiveDate {
    let days = moment.stream(Kind::Papers).between(1, 12);
    school_day(later(left, days)).min(moment.days.last)
}
