use chrono::{Datelike, Days, NaiveDate};

use super::{DateForm, ProblemKind};

/// The years whose dates are read.
const FIRST_YEAR: u16 = 1900;
const LAST_YEAR: u16 = 2200;

/// The last serial number that is taken for a date: 31 December 2200.
const LAST_SERIAL: u32 = 109_939;

/// Reads a date exactly as `YYYY-MM-DD`, or says what is there instead.
pub(super) fn read(text: &str) -> Result<NaiveDate, ProblemKind> {
    let Some((year, month, day)) = parts(text) else {
        let (form, suggestion) = recognize(text);
        return Err(ProblemKind::NotADate { form, suggestion });
    };
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err(ProblemKind::DateOutOfRange { first: FIRST_YEAR, last: LAST_YEAR });
    }
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        .ok_or(ProblemKind::ImpossibleDate { last_of_month: last_of_month(year, month) })
}

/// Reads a school year as the year in which it begins, or says which one is meant.
pub(super) fn read_school_year(text: &str) -> Result<u16, ProblemKind> {
    // A school year ends a calendar year later, and its dates must be readable too.
    let years = FIRST_YEAR..LAST_YEAR;
    match number(text.as_bytes()) {
        Some(year) if text.len() == 4 && years.contains(&year) => Ok(year),
        _ => Err(ProblemKind::NotASchoolYear {
            suggestion: first_of_two_years(text).filter(|year| years.contains(year)),
            first: FIRST_YEAR,
            last: LAST_YEAR - 1,
        }),
    }
}

/// The 2023 of `2023-24`, `2023/2024`, `2023–24` and `2023.0`.
fn first_of_two_years(text: &str) -> Option<u16> {
    let year = number(text.get(..4)?.as_bytes())?;
    let rest = text[4..].trim();
    if rest.starts_with('.') && rest[1..].bytes().all(|byte| byte == b'0') {
        return Some(year);
    }
    let second = number(rest.strip_prefix(['-', '/', '–'])?.trim().as_bytes())?;
    (second == year + 1 || second == (year + 1) % 100).then_some(year)
}

fn parts(text: &str) -> Option<(u16, u16, u16)> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    Some((number(&bytes[..4])?, number(&bytes[5..7])?, number(&bytes[8..])?))
}

/// A number of one to four digits and nothing else.
fn number(digits: &[u8]) -> Option<u16> {
    let is_short = (1..=4).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    is_short.then(|| digits.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
}

fn last_of_month(year: u16, month: u16) -> Option<u8> {
    let first = NaiveDate::from_ymd_opt(year.into(), month.into(), 1)?;
    Some(first.num_days_in_month())
}

/// What a text that is no `YYYY-MM-DD` looks like, and the day it seems to mean.
pub(crate) fn recognize(text: &str) -> (DateForm, Option<NaiveDate>) {
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Some(found) = recognize_number(text)
    {
        return found;
    }
    if let Some((day, _)) = text.split_once(['T', ' ']) {
        if let Ok(day) = read(day) {
            return (DateForm::WithTime, Some(day));
        }
        if let (form, Some(day)) = recognize_parts(day) {
            return (form, Some(day));
        }
    }
    recognize_parts(text)
}

fn recognize_number(text: &str) -> Option<(DateForm, Option<NaiveDate>)> {
    let (whole, _time) = text.split_once('.').unwrap_or((text, ""));
    if whole.len() == 8 && whole.len() == text.len() {
        let (year, rest) = whole.split_at(4);
        let (month, day) = rest.split_at(2);
        return Some((DateForm::Compact, read(&format!("{year}-{month}-{day}")).ok()));
    }
    // Four digits are more likely a year than a day before 1928.
    let serial: u32 = whole.parse().ok().filter(|serial| (10_000..=LAST_SERIAL).contains(serial))?;
    // Day 60 of a spreadsheet is 29 February 1900, which never was; past it, the count starts here.
    let before_first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = before_first.checked_add_days(Days::new(serial.into()))?;
    Some((DateForm::SerialNumber, Some(day)))
}

fn recognize_parts(text: &str) -> (DateForm, Option<NaiveDate>) {
    const OTHER: (DateForm, Option<NaiveDate>) = (DateForm::Other, None);
    let mut parts = text.split(['/', '-', '.']);
    let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return OTHER;
    };
    let (Some(first), Some(second), Some(third)) = (number(a.as_bytes()), number(b.as_bytes()), number(c.as_bytes()))
    else {
        return OTHER;
    };
    match (a.len(), c.len()) {
        (4, 1 | 2) => (DateForm::YearFirst, day(first, second, third)),
        (1 | 2, 4) if first > 12 => (DateForm::DayMonthYear, day(third, second, first)),
        (1 | 2, 4) => (DateForm::MonthDayYear, day(third, first, second)),
        (1 | 2, 1 | 2) => (DateForm::ShortYear, None),
        _ => OTHER,
    }
}

fn day(year: u16, month: u16, day: u16) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    (i32::from(FIRST_YEAR)..=i32::from(LAST_YEAR)).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, form: DateForm, suggestion: Option<&str>) {
        let suggestion = suggestion.map(|day| day.parse().unwrap());
        assert_eq!(read(text), Err(ProblemKind::NotADate { form, suggestion }), "{text:?}");
    }

    #[test]
    fn only_year_month_day_is_a_date() {
        assert_eq!(read("2015-05-22"), Ok(NaiveDate::from_ymd_opt(2015, 5, 22).unwrap()));
        assert_eq!(read("2012-02-29"), Ok(NaiveDate::from_ymd_opt(2012, 2, 29).unwrap()));
        assert_eq!(read("1900-01-01").map(|day| day.year()), Ok(1900));
        assert_eq!(read("2200-12-31").map(|day| day.year()), Ok(2200));
    }

    #[test]
    fn the_forms_of_other_programs_are_recognized() {
        check("05/22/2015", DateForm::MonthDayYear, Some("2015-05-22"));
        check("5/6/2015", DateForm::MonthDayYear, Some("2015-05-06"));
        check("05-22-2015", DateForm::MonthDayYear, Some("2015-05-22"));
        check("5/22/2015 0:00", DateForm::MonthDayYear, Some("2015-05-22"));
        check("22/05/2015", DateForm::DayMonthYear, Some("2015-05-22"));
        check("22.05.2015", DateForm::DayMonthYear, Some("2015-05-22"));
        check("2015/05/22", DateForm::YearFirst, Some("2015-05-22"));
        check("2015-5-22", DateForm::YearFirst, Some("2015-05-22"));
        check("05/22/15", DateForm::ShortYear, None);
        check("20150522", DateForm::Compact, Some("2015-05-22"));
        check("42146", DateForm::SerialNumber, Some("2015-05-22"));
        check("42146.0", DateForm::SerialNumber, Some("2015-05-22"));
        check("109939", DateForm::SerialNumber, Some("2200-12-31"));
        check("2015-05-22 00:00:00", DateForm::WithTime, Some("2015-05-22"));
        check("2015-05-22T00:00:00Z", DateForm::WithTime, Some("2015-05-22"));
        check("2015/02/30", DateForm::YearFirst, None);
        for other in ["2015", "May 22, 2015", "yesterday", "109940", "2015-05", "--", "１２-01-2015", "."] {
            check(other, DateForm::Other, None);
        }
    }

    #[test]
    fn days_that_never_were_are_told_from_days_out_of_range() {
        assert_eq!(read("2015-02-30"), Err(ProblemKind::ImpossibleDate { last_of_month: Some(28) }));
        assert_eq!(read("2015-13-01"), Err(ProblemKind::ImpossibleDate { last_of_month: None }));
        assert_eq!(read("1899-12-31"), Err(ProblemKind::DateOutOfRange { first: 1900, last: 2200 }));
        assert_eq!(read("2201-01-01"), Err(ProblemKind::DateOutOfRange { first: 1900, last: 2200 }));
    }

    #[test]
    fn a_school_year_is_the_year_in_which_it_begins() {
        let refused = |suggestion| Err(ProblemKind::NotASchoolYear { suggestion, first: 1900, last: 2199 });
        assert_eq!(read_school_year("2023"), Ok(2023));
        for two in ["2023-24", "2023-2024", "2023/24", "2023–24", "2023.0"] {
            assert_eq!(read_school_year(two), refused(Some(2023)), "{two}");
        }
        assert_eq!(read_school_year("1999-00"), refused(Some(1999)));
        for bad in ["23", "2200", "1899", "02023", "2023-25", "twenty", "½023", ""] {
            assert_eq!(read_school_year(bad), refused(None), "{bad}");
        }
    }
}
