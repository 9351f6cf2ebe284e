use super::Term;
use super::year::StudentYear;
use crate::stream::Stream;

/// Core courses of a term with two terms and with three; two more courses come beside them.
const CORE: [u32; 2] = [4, 3];

/// Credits of a course in a term with two terms and with three: sixty a year either way.
const CREDITS: [u32; 2] = [5, 4];

/// The chance of an F in a course, of a thousand.
///
/// Over ranks of difficulty and usual absence both factors have a mean of about 1000.
fn failure(year: &StudentYear<'_>) -> u32 {
    let circumstances = &year.start.circumstances;
    let rank = u32::from(circumstances.difficulty);
    let by_difficulty = rank * rank / 1000 * 3;
    let by_absence = 500 + year.absent * 5;
    let burdens = [circumstances.low_income, circumstances.english_learner, circumstances.disability];
    let by_support = match burdens.into_iter().filter(|applies| *applies).count() {
        0 => 850,
        1 => 1150,
        _ => 1350,
    };
    let rate = year.plan.profile.rates.course_failure;
    (rate * by_difficulty / 1000 * by_absence / 1000 * by_support / 1000).min(850)
}

/// Marks and credits of a term with marks.
pub(super) fn of_term(year: &StudentYear<'_>, stream: &mut Stream, term: &mut Term) {
    term.has_marks = true;
    let chance = failure(year);
    let at = usize::from(year.plan.terms == 3);
    if year.grade >= 6 {
        let mut failed = |courses: u32| (0..courses).filter(|_| stream.per_mille(chance)).count();
        let core = failed(CORE[at]);
        let others = failed(2);
        term.core_fs = u8::try_from(core).unwrap_or(0);
        if year.grade >= 9 {
            let passed = CORE[at] + 2 - u32::try_from(core + others).unwrap_or(0);
            term.credits = u8::try_from(passed * CREDITS[at]).unwrap_or(0);
        }
    }
    let rates = &year.plan.profile.rates;
    let below = (rates.below_grade_level * chance / rates.course_failure.max(1)).min(950);
    let subjects = (0..4).filter(|_| stream.per_mille(below)).count();
    term.below_grade_level = u8::try_from(subjects).unwrap_or(0);
}

/// Credits that a year brought before anything was recorded.
pub(super) fn credits_before(year: &StudentYear<'_>, stream: &mut Stream) -> u32 {
    let chance = failure(year);
    let failed = (0..12).filter(|_| stream.per_mille(chance)).count();
    60 - u32::try_from(failed).unwrap_or(0) * 5
}
