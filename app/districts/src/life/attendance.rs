use super::Term;
use super::year::StudentYear;
use crate::plan::scaled;
use crate::stream::{Kind, Stream};

/// Of a thousand students, those whose readiness to miss days is another one in a given year [the kit's own].
const CHANGES: u32 = 250;

/// How often students of a grade are chronically absent, in thousandths of the mean of all grades [the kit's own].
pub(crate) fn by_grade(grade: u8) -> u32 {
    match grade {
        0 => 1200,
        1..=5 => 800,
        6..=8 => 900,
        _ => 1250,
    }
}

/// What circumstances do to the share of the chronically absent, in thousandths [the kit's own: sources agree on the
/// order, and give shares of groups rather than effects].
pub(super) fn times(year: &StudentYear<'_>) -> u32 {
    let circumstances = &year.start.circumstances;
    [
        (circumstances.low_income, 1900),
        (circumstances.disability, 1250),
        (circumstances.mobile, 1300),
        (year.homeless, 1700),
        (year.foster, 1300),
    ]
    .into_iter()
    .filter(|(applies, _)| *applies)
    .fold(1000, |product, (_, times)| product * times / 1000)
}

/// How many of a thousand are chronically absent in a grade.
pub(super) fn wanted(year: &StudentYear<'_>) -> u32 {
    year.plan.profile.composition.chronically_absent * by_grade(year.grade) / year.plan.absence_by_grade
}

/// The same among students in the circumstances of one.
pub(super) fn share(year: &StudentYear<'_>) -> u32 {
    scaled(wanted(year), times(year), year.plan.chances.absence, 900).max(1)
}

/// Days that a student misses in a year, of a thousand.
///
/// Students stand in a row by how readily they miss days. The last of the row, as many as are chronically absent among
/// students like this one, miss a tenth or more; before them it falls off quickly.
pub(super) fn of_year(year: &StudentYear<'_>) -> u32 {
    let share = share(year);
    let mut stream = year.own().of(Kind::Attendance, year.year);
    let (changes, other) = (stream.per_mille(CHANGES), stream.below(1000));
    let place = if changes { other } else { year.start.circumstances.absence.into() };
    let usual = 1000 - share;
    if place < usual {
        let part = place * 1000 / usual;
        8 + part * part / 1000 * 85 / 1000
    } else {
        let part = (place - usual) * 1000 / share;
        103 + part * 60 / 1000 + part * part / 1000 * part / 1000 * 260 / 1000
    }
}

/// Days missed, unexcused and late in a term of so many days.
pub(super) fn of_term(year: &StudentYear<'_>, stream: &mut Stream, term: &mut Term) {
    let rates = &year.plan.profile.rates;
    let days = u32::from(term.days_enrolled);
    let mut drawn = |per_million: u32, limit: u32| {
        // A whole number of days whose mean is exact; a term may be a third better or worse than the year.
        let days = per_million / 1000 * (650 + stream.below(701)) / 1000;
        ((days + stream.below(1000)) / 1000).min(limit)
    };
    let absent = drawn(days * year.absent * 1000, days);
    // Whoever misses many days, and whoever is older, is missed without an excuse more often.
    let older = if year.is_grade_7_to_12() { 1300 } else { 700 };
    let share = (rates.unexcused * older / 1000 * (600 + year.absent * 3) / 1000).min(900);
    let unexcused = drawn(absent * share * 1000, absent);
    let tardy = drawn((days - absent) * rates.tardiness * (600 + year.absent * 4), days - absent);
    let small = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    (term.days_absent, term.days_unexcused, term.days_tardy) = (small(absent), small(unexcused), small(tardy));
}
