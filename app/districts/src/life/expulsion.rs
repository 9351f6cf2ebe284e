use engine::codes::ExitReason;

use super::{Exit, Moment};
use crate::stream::Kind;

/// Expulsion in grades 7-12, with no new school known.
pub(super) fn during_the_year(moment: &Moment<'_>) -> Option<Exit> {
    let mut stream = moment.stream(Kind::Expulsion);
    let happens = moment.is_grade_in(7, 12) && stream.per_mille(moment.world.profile.rates.expulsion);
    happens.then(|| moment.leave(&mut stream, ExitReason::Expelled))?
}
