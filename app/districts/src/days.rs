//! First and last days of school, and school days between them.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use engine::calendar::{MonthDay, SchoolYear};

use crate::stream::Stream;

/// First and last day of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct YearDays {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

/// School opens on the first Monday from this day on: the first day of California's reporting cycle [CALPADS 1.24].
const OPENS: MonthDay = MonthDay::new(8, 16);

/// From the opening Monday to the last Friday: 180 days of instruction with a usual set of holidays.
const LENGTH: Days = Days::new(41 * 7 + 4);

/// Winter break: nobody enters or leaves in it.
const BREAK: (MonthDay, MonthDay) = (MonthDay::new(12, 21), MonthDay::new(1, 4));

pub(crate) fn year_days(year: SchoolYear) -> YearDays {
    let opens = OPENS.in_year(year.begins());
    let wait = (7 - opens.weekday().num_days_from_monday()) % 7;
    let first = later(opens, wait.into());
    YearDays { first, last: first + LENGTH }
}

/// The first school day on or after a day: no weekend, no winter break.
pub(crate) fn school_day(day: NaiveDate) -> NaiveDate {
    day.iter_days().find(|day| is_school_day(*day)).unwrap_or(day)
}

/// A school day between two days, both included where they are school days; the last day where there is none.
pub(crate) fn day_between(stream: &mut Stream, from: NaiveDate, to: NaiveDate) -> NaiveDate {
    let span = u64::try_from((to - from).num_days()).unwrap_or(0);
    let day = school_day(later(from, stream.between(0, span)));
    if day <= to {
        return day;
    }
    let back = to.iter_days().rev().take_while(|day| *day >= from);
    back.into_iter().find(|day| is_school_day(*day)).unwrap_or(to)
}

pub(crate) fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day + Days::new(days)
}

fn is_school_day(day: NaiveDate) -> bool {
    let (from, to) = (BREAK.0.in_year(day.year()), BREAK.1.in_year(day.year()));
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !weekend && day < from && day > to
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_open_on_a_monday_and_close_on_a_friday() {
        let days = |year| year_days(SchoolYear(year));
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(days(2022), YearDays { first: day("2022-08-22"), last: day("2023-06-09") });
        assert_eq!(days(2023), YearDays { first: day("2023-08-21"), last: day("2024-06-07") });
        assert_eq!(days(2024), YearDays { first: day("2024-08-19"), last: day("2025-06-06") });
    }

    #[test]
    fn winter_break_is_no_school_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(school_day(day("2023-12-21")), day("2024-01-05"));
        assert_eq!(school_day(day("2024-01-06")), day("2024-01-08"));
    }
}
