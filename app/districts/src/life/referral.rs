use engine::codes::ExitReason;

use super::{Exit, Moment};
use crate::stream::Kind;

/// Referral to the district's alternative school, where it has one for the grade.
pub(super) fn during_the_year(moment: &Moment<'_>) -> Option<Exit> {
    if moment.world.is_alternative(moment.school) || moment.world.alternative_for(moment.grade).is_none() {
        return None;
    }
    let mut stream = moment.stream(Kind::Referral);
    let happens = stream.per_mille(moment.world.profile.rates.referral);
    happens.then(|| moment.leave(&mut stream, ExitReason::TransferredWithinLea))?
}
