//! Dates as the report writes them: MM/DD/YYYY on screen, YYYY/MM/DD in the file [NDDPI instructions 2014-15, Exit
//! Date].

use chrono::{Datelike, NaiveDate};

use crate::folder::{DateForm, ProblemKind, recognize_date};

/// Where a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePlace {
    /// On screen: `05/22/2015`.
    Screen,
    /// In the file: `2015/05/22`.
    File,
}

/// The years whose dates are read.
const FIRST_YEAR: u16 = 1900;
const LAST_YEAR: u16 = 2200;

/// A date as it is written there.
pub fn write(date: NaiveDate, place: DatePlace) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match place {
        DatePlace::Screen => format!("{month:02}/{day:02}/{year:04}"),
        DatePlace::File => format!("{year:04}/{month:02}/{day:02}"),
    }
}

/// Reads a date exactly as it is written there.
///
/// # Errors
/// With what stands there instead, and the day it seems to mean: a date that is right on screen is wrong in the file.
pub fn read(text: &str, place: DatePlace) -> Result<NaiveDate, ProblemKind> {
    let text = text.trim();
    let Some((year, month, day)) = parts(text, place) else {
        // A date as the kit's own files have it is recognized by nobody else's programs as wrong.
        let iso = text.parse::<NaiveDate>().ok().map(|day| (DateForm::YearFirst, Some(day)));
        let (form, suggestion) = iso.unwrap_or_else(|| recognize_date(text));
        return Err(ProblemKind::NotADate { form, suggestion });
    };
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(ProblemKind::DateOutOfRange { first: FIRST_YEAR, last: LAST_YEAR });
    }
    let first = NaiveDate::from_ymd_opt(year.into(), month.into(), 1);
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    date.ok_or(ProblemKind::ImpossibleDate { last_of_month: first.map(|first| first.num_days_in_month()) })
}

/// The day that a text means in whatever way a spreadsheet wrote it; for comparing, never for storing.
pub(super) fn meant(text: &str) -> Option<NaiveDate> {
    text.parse().ok().or_else(|| recognize_date(text).1)
}

fn parts(text: &str, place: DatePlace) -> Option<(u16, u16, u16)> {
    let mut parts = text.split('/');
    let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    let (year, month, day) = match place {
        DatePlace::Screen => (c, a, b),
        DatePlace::File => (a, b, c),
    };
    let number = |text: &str, digits| {
        let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse().ok())?
    };
    Some((number(year, 4)?, number(month, 2)?, number(day, 2)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn v4_each_place_has_its_own_form_and_refuses_the_other() {
        let not_a_date = |form| Err(ProblemKind::NotADate { form, suggestion: Some(day("2015-05-22")) });
        assert_eq!(read("05/22/2015", DatePlace::Screen), Ok(day("2015-05-22")));
        assert_eq!(read("05/22/2015", DatePlace::File), not_a_date(DateForm::MonthDayYear));
        assert_eq!(read("2015/05/22", DatePlace::File), Ok(day("2015-05-22")));
        assert_eq!(read("2015/05/22", DatePlace::Screen), not_a_date(DateForm::YearFirst));
        for place in [DatePlace::Screen, DatePlace::File] {
            assert_eq!(read("2015-05-22", place), not_a_date(DateForm::YearFirst));
        }
    }

    #[test]
    fn what_a_spreadsheet_makes_of_a_date_is_recognized() {
        let refused = |text, form, suggestion: Option<&str>| {
            let suggestion = suggestion.map(day);
            assert_eq!(read(text, DatePlace::File), Err(ProblemKind::NotADate { form, suggestion }), "{text}");
        };
        refused("5/22/2015", DateForm::MonthDayYear, Some("2015-05-22"));
        refused("22.05.2015", DateForm::DayMonthYear, Some("2015-05-22"));
        refused("42146", DateForm::SerialNumber, Some("2015-05-22"));
        refused("2015/5/22", DateForm::YearFirst, Some("2015-05-22"));
        refused("05/22/15", DateForm::ShortYear, None);
        refused("", DateForm::Other, None);
    }

    #[test]
    fn a_day_that_never_was_is_no_date() {
        let impossible = |last_of_month| Err(ProblemKind::ImpossibleDate { last_of_month });
        assert_eq!(read("02/30/2015", DatePlace::Screen), impossible(Some(28)));
        assert_eq!(read("2015/13/01", DatePlace::File), impossible(None));
        assert_eq!(read("1815/05/22", DatePlace::File), Err(ProblemKind::DateOutOfRange { first: 1900, last: 2200 }));
    }

    #[test]
    fn a_date_reads_back_as_it_was_written() {
        for place in [DatePlace::Screen, DatePlace::File] {
            assert_eq!(read(&write(day("2012-02-29"), place), place), Ok(day("2012-02-29")));
        }
    }
}
