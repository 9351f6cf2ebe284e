use super::Term;
use super::year::StudentYear;
use crate::stream::Stream;

/// Of a thousand incidents, those that end in a suspension [the kit's own].
const SUSPENDED: u32 = 300;

/// Incidents and days of suspension in a term.
pub(super) fn of_term(year: &StudentYear<'_>, stream: &mut Stream, term: &mut Term) {
    let by_grade = match year.grade {
        0..=5 => 500,
        6..=9 => 1500,
        _ => 1100,
    };
    let chance = (year.plan.profile.rates.incidents * times(year) / 1000 * by_grade / 1000).min(700);
    while term.incidents < 4 && stream.per_mille(chance) {
        term.incidents += 1;
        if stream.per_mille(SUSPENDED) {
            term.suspension_days += u8::try_from(stream.between(1, 5)).unwrap_or(0);
        }
    }
    term.suspension_days = term.suspension_days.min(term.days_enrolled);
}

/// What a student's conduct does to incidents and expulsion, in thousandths; the mean over all students is 1000.
pub(super) fn times(year: &StudentYear<'_>) -> u32 {
    let rank = u32::from(year.start.circumstances.conduct);
    rank * rank / 1000 * 3
}
