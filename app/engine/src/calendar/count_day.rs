use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::choice::choices;

choices! {
    /// Which day of the fall a definition counts on.
    pub enum CountDayRule {
        /// 1 October: NCES, Maine, North Dakota.
        Oct1 = "oct-1",
        /// The first Wednesday in October: California's Census Day [CALPADS report 1.24].
        FirstWednesdayOctober = "first-wed-oct",
        /// The last Friday in September: Texas.
        LastFridaySeptember = "last-fri-sep",
        /// The 20th Monday-to-Friday day on or after the first day of school: North Carolina.
        Day20 = "day-20",
    }
}

impl CountDayRule {
    /// The count day of a calendar year.
    ///
    /// `first_day` is the first day of the district's school year that begins then; only
    /// [`Day20`](Self::Day20) reads it, and gives `None` without it.
    ///
    /// # Panics
    /// When the year is outside what a date can hold (about ±262 000).
    pub fn in_year(self, year: i32, first_day: Option<NaiveDate>) -> Option<NaiveDate> {
        let on = |month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day that every year has");
        match self {
            Self::Oct1 => Some(on(10, 1)),
            Self::FirstWednesdayOctober => {
                let first = on(10, 1);
                let wait = (Weekday::Wed.num_days_from_monday() + 7 - first.weekday().num_days_from_monday()) % 7;
                Some(first + Days::new(wait.into()))
            }
            Self::LastFridaySeptember => {
                let last = on(9, 30);
                let back = (last.weekday().num_days_from_monday() + 7 - Weekday::Fri.num_days_from_monday()) % 7;
                Some(last - Days::new(back.into()))
            }
            Self::Day20 => first_day.and_then(twentieth_weekday),
        }
    }
}

fn twentieth_weekday(first: NaiveDate) -> Option<NaiveDate> {
    first.iter_days().filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).nth(19)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: CountDayRule, year: i32, first: Option<&str>, expected: &str) {
        let first = first.map(|text| text.parse().unwrap());
        assert_eq!(rule.in_year(year, first), Some(expected.parse().unwrap()));
    }

    #[test]
    fn census_days_of_published_years() {
        // 2 October 2024 and 1 October 2025 are confirmed by CALPADS update flashes; the others follow.
        check(CountDayRule::FirstWednesdayOctober, 2023, None, "2023-10-04");
        check(CountDayRule::FirstWednesdayOctober, 2024, None, "2024-10-02");
        check(CountDayRule::FirstWednesdayOctober, 2025, None, "2025-10-01");
        check(CountDayRule::FirstWednesdayOctober, 2026, None, "2026-10-07");
    }

    #[test]
    fn last_friday_may_be_the_thirtieth() {
        check(CountDayRule::LastFridaySeptember, 2022, None, "2022-09-30");
        check(CountDayRule::LastFridaySeptember, 2023, None, "2023-09-29");
    }

    #[test]
    fn a_weekend_first_day_is_not_a_school_day() {
        check(CountDayRule::Day20, 2023, Some("2023-08-21"), "2023-09-15");
        check(CountDayRule::Day20, 2023, Some("2023-08-19"), "2023-09-15");
        assert_eq!(CountDayRule::Day20.in_year(2023, None), None);
    }
}
