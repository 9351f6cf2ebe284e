use engine::calendar::age_on;
use engine::codes::ExitReason;

use super::{Exit, Moment};
use crate::stream::Kind;

/// Leaving for an approved GED program, from the age of 16 on.
pub(super) fn during_the_year(moment: &Moment<'_>) -> Option<Exit> {
    let mut stream = moment.stream(Kind::Ged);
    if !moment.is_grade_in(9, 12) || !stream.per_mille(moment.world.profile.rates.ged) {
        return None;
    }
    let exit = moment.leave(&mut stream, ExitReason::AdultEducationOrGed)?;
    let birth = moment.person.student.birth_date?;
    (age_on(birth, exit.day) >= 16).then_some(exit)
}
