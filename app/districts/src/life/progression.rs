use engine::records::Grade;

use super::Moment;
use crate::stream::Kind;

/// The grade of the next year: one up, or the same again. Nobody already over age repeats a grade.
pub(super) fn next_grade(moment: &Moment<'_>) -> Grade {
    let rates = &moment.world.profile.rates;
    let rate = match moment.grade {
        Grade::Number(9) => rates.repeating_grade_9,
        Grade::Number(1..=11) => rates.repeating,
        _ => 0,
    };
    let repeats = !moment.person.circumstances.over_age && moment.stream(Kind::Progression).per_mille(rate);
    if repeats { moment.grade } else { moment.grade.next() }
}
