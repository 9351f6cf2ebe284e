use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

/// A day that every year has, written `MM-DD`. 29 February is refused for that reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u8,
    day: u8,
}

/// Why a text is no [`MonthDay`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseMonthDayError;

impl MonthDay {
    /// A month and day known to exist in every year.
    ///
    /// # Panics
    /// When they do not; the callers are constants.
    pub const fn new(month: u8, day: u8) -> Self {
        assert!(month >= 1 && month <= 12 && day >= 1 && day <= days_in(month), "a day of every year");
        Self { month, day }
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// This day in a calendar year.
    ///
    /// # Panics
    /// When the year is outside what a date can hold (about ±262 000).
    pub fn in_year(self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, self.month.into(), self.day.into()).expect("a day that every year has")
    }
}

const fn days_in(month: u8) -> u8 {
    match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl FromStr for MonthDay {
    type Err = ParseMonthDayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (month, day) = text.split_once('-').ok_or(ParseMonthDayError)?;
        let number = |part: &str| {
            let two_digits = part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            if two_digits { part.parse::<u8>().map_err(|_| ParseMonthDayError) } else { Err(ParseMonthDayError) }
        };
        let (month, day) = (number(month)?, number(day)?);
        if (1..=12).contains(&month) && (1..=days_in(month)).contains(&day) {
            Ok(Self { month, day })
        } else {
            Err(ParseMonthDayError)
        }
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_every_year_are_read() {
        assert_eq!("08-15".parse(), Ok(MonthDay::new(8, 15)));
        for bad in ["02-29", "13-01", "00-10", "8-15", "08/15", "04-31", ""] {
            assert_eq!(bad.parse::<MonthDay>(), Err(ParseMonthDayError), "{bad}");
        }
    }
}
