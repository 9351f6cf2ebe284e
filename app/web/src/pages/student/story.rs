//! Which part of a student's records the title of their picture tells.

use chrono::{Days, NaiveDate};
use engine::calendar::SchoolYear;
use engine::codes::{Category, ExitReason};
use words::screen::Story;

use super::subject::{Stay, Subject};

/// The story of a student: around the enrollment that the report decided on, or around a later exit that tells more.
pub(super) fn story(subject: &Subject, decided_on: Option<u32>, year: SchoolYear) -> Story<'_> {
    let Some(stay) = pivot(subject, decided_on, year) else { return Story::NoRecord };
    let school = stay.school.as_str();
    let Some(on) = stay.enrollment.exit_date else {
        return Story::There { school, since: stay.enrollment.entry_date };
    };
    if stay.is_no_show {
        return Story::NeverCame { school, on: stay.enrollment.entry_date };
    }
    if let Some(other) = subject.stays.iter().find(|other| other.record != stay.record && covers_after(other, on)) {
        return Story::Elsewhere { school, on, other: &other.school };
    }
    let category = stay.reason.category();
    let year_ended = category == Category::YearEnd;
    let later = subject.stays.iter().find(|later| later.enrollment.entry_date > on && !later.is_no_show);
    let diploma = subject.stays.iter().filter_map(|stay| stay.enrollment.diploma_date).min();
    if let (None, Some(earned)) = (later, diploma)
        && earned != on
    {
        return Story::Diploma { school, on, earned };
    }
    match (later, category) {
        (_, Category::Death) => Story::Died { school, on },
        (Some(later), _) => {
            Story::Back { school, on, there: &later.school, since: later.enrollment.entry_date, year_ended }
        }
        (None, Category::YearEnd) => Story::YearEnded { school, on },
        (None, _) if says_nothing(stay.reason) => Story::Gone { school, on },
        (None, _) => Story::For { school, on, reason: stay.reason, nowhere: stay.reason.stays_in_state() },
    }
}

/// The enrollment that the story turns on.
fn pivot(subject: &Subject, decided_on: Option<u32>, year: SchoolYear) -> Option<&Stay> {
    let decided = subject.stays.iter().find(|stay| Some(stay.record) == decided_on);
    let ended_plainly =
        |stay: &&Stay| stay.enrollment.exit_date.is_some() && !matches!(stay.reason.category(), Category::YearEnd);
    if decided.as_ref().is_some_and(ended_plainly) {
        return decided;
    }
    // Whoever is still there, or came to the end of a year, may have left in between, or since.
    let begins = NaiveDate::from_ymd_opt(year.begins(), 8, 1)?;
    let told = subject
        .stays
        .iter()
        .rev()
        .filter(|stay| stay.is_own && !stay.is_no_show)
        .find(|stay| ended_plainly(stay) && stay.enrollment.exit_date.is_some_and(|exit| exit >= begins));
    told.or(decided).or_else(|| subject.stays.last())
}

/// Whether an enrollment goes on after a day on which it had already begun.
fn covers_after(stay: &Stay, day: NaiveDate) -> bool {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let record = &stay.enrollment;
    !stay.is_no_show && record.entry_date <= day && record.exit_date.is_none_or(|exit| exit >= next)
}

/// Whether a code says nothing about where the student went or why.
fn says_nothing(reason: ExitReason) -> bool {
    matches!(
        reason,
        ExitReason::NoKnownEnrollment | ExitReason::Unknown | ExitReason::Unrecognized | ExitReason::RecordUpdate
    )
}

#[cfg(test)]
mod tests {
    use super::super::subject::tests::subject;
    use super::*;

    /// The story of a student of the first scenario, decided on a record of the student: 0 is the first.
    #[track_caller]
    fn check(student_id: &str, decided_on: usize, expected: &str) {
        let subject = subject(student_id);
        let record = subject.stays[decided_on].record;
        let words = words::Words::new(words::Language::English);
        let told = words.story(story(&subject, Some(record), SchoolYear(2023)));
        assert_eq!(told.replace('\u{a0}', " "), expected);
    }

    #[test]
    fn a_return_elsewhere_is_told_with_both_schools() {
        check("A05", 0, "Gone from Harbor High on 4 Mar 2024, back in school at Pine High on 3 Sep 2024");
    }

    #[test]
    fn whoever_is_back_has_been_gone() {
        check("A04", 1, "Gone from Harbor High on 12 Feb 2024, back there on 19 Aug 2024");
    }

    #[test]
    fn a_summer_between_two_years_is_no_absence() {
        check("A01", 0, "Finished the year at Harbor High on 7 Jun 2024, back there on 19 Aug 2024");
    }

    #[test]
    fn an_exit_since_the_year_ended_tells_more_than_its_end() {
        check("A10", 0, "Gone from Harbor High on 23 Aug 2024, no enrollment known since");
    }

    #[test]
    fn whoever_was_elsewhere_all_the_while_did_not_go() {
        check("A17", 0, "Left Harbor High on 1 Mar 2024, still at Pine High");
    }

    #[test]
    fn a_diploma_of_another_day_is_told() {
        let mut subject = subject("A10");
        subject.stays[1].enrollment.diploma_date = "2024-09-10".parse().ok();
        let words = words::Words::new(words::Language::English);
        let told = words.story(story(&subject, Some(subject.stays[1].record), SchoolYear(2023)));
        assert_eq!(told.replace('\u{a0}', " "), "Left Harbor High on 23 Aug 2024, diploma earned on 10 Sep 2024");
    }

    #[test]
    fn whoever_never_came_did_not_leave() {
        let mut subject = subject("A19");
        subject.stays[0].is_no_show = true;
        let words = words::Words::new(words::Language::English);
        let told = words.story(story(&subject, Some(subject.stays[0].record), SchoolYear(2023)));
        assert_eq!(told.replace('\u{a0}', " "), "Expected at Harbor High on 21 Aug 2023, never came");
    }

    #[test]
    fn a_reason_that_says_something_is_said() {
        check("A02", 0, "Left Harbor High on 7 Jun 2024: earned a regular diploma");
        check("A14", 0, "Harbor High closed the record on 2 May 2024: died");
    }
}
