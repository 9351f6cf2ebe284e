//! School years, days of the year, and the day on which a district counts.

mod count_day;
mod month_day;
mod school_year;

pub use count_day::CountDayRule;
pub use month_day::{MonthDay, ParseMonthDayError};
pub use school_year::SchoolYear;

use chrono::NaiveDate;

/// The day that stands for "still enrolled" in compiled columns: later than every date in a record.
pub const OPEN: NaiveDate = NaiveDate::MAX;

/// Whole years of age on a day.
///
/// A student born on 29 February has the birthday on 1 March in a common year.
pub fn age_on(birth: NaiveDate, day: NaiveDate) -> i32 {
    use chrono::Datelike;
    let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
    day.year() - birth.year() - i32::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn age_changes_on_the_birthday() {
        assert_eq!(age_on(day("2007-10-01"), day("2024-09-30")), 16);
        assert_eq!(age_on(day("2007-10-01"), day("2024-10-01")), 17);
    }

    #[test]
    fn a_leap_day_birthday_falls_on_the_first_of_march() {
        assert_eq!(age_on(day("2008-02-29"), day("2025-02-28")), 16);
        assert_eq!(age_on(day("2008-02-29"), day("2025-03-01")), 17);
    }
}
