//! Days as numbers, school years and their terms, and school days between them.

use chrono::{Datelike, NaiveDate};
use engine::calendar::SchoolYear;

/// A day as the number of days since 1 January 1970, in two bytes: a district of a million students holds tens of
/// millions of them. Day 0 stands for none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u16);

/// 1 January 1970 as chrono counts days.
const EPOCH: i32 = 719_163;

impl Day {
    /// No day.
    pub const NONE: Self = Self(0);

    /// A day of the calendar, from 1970 to 2149; [`NONE`](Self::NONE) beyond them.
    pub fn of(date: NaiveDate) -> Self {
        Self(u16::try_from(date.num_days_from_ce() - EPOCH).unwrap_or(0))
    }

    /// Its date, where it is a day.
    pub fn date(self) -> Option<NaiveDate> {
        if self == Self::NONE { None } else { NaiveDate::from_num_days_from_ce_opt(i32::from(self.0) + EPOCH) }
    }

    /// Its date, where it is known to be a day.
    pub(crate) fn expect(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(i32::from(self.0) + EPOCH).unwrap_or_default()
    }

    pub(crate) fn on(year: u16, month: u32, day: u32) -> Self {
        NaiveDate::from_ymd_opt(year.into(), month, day).map_or(Self::NONE, Self::of)
    }

    pub(crate) fn plus(self, days: u32) -> Self {
        Self(u16::try_from(u32::from(self.0) + days).unwrap_or(u16::MAX))
    }

    pub(crate) fn minus(self, days: u32) -> Self {
        Self(u16::try_from(days).map_or(0, |days| self.0.saturating_sub(days)))
    }

    /// How many days later it is than another; 0 where it is not.
    pub(crate) const fn since(self, other: Self) -> u32 {
        self.0.saturating_sub(other.0) as u32
    }

    /// 0 is Monday.
    const fn weekday(self) -> u16 {
        (self.0 + 3) % 7
    }
}

/// The days of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Year {
    pub(crate) of: SchoolYear,
    /// The first day of school: the first Monday from 16 August on, the first day of California's reporting cycle
    /// [CALPADS report 1.24].
    pub(crate) first: Day,
    /// The last, a Friday: with a usual set of holidays, 180 days of instruction lie between them.
    pub(crate) last: Day,
    /// Nobody enters or leaves from 21 December on …
    break_from: Day,
    /// … until after 4 January.
    break_to: Day,
    /// 1 October, on which most definitions count.
    pub(crate) october: Day,
    /// 31 August after the year, until which a diploma counts with the class [North Dakota STARS instructions].
    pub(crate) summer_end: Day,
}

/// From the opening Monday to the last Friday.
const LENGTH: u32 = 41 * 7 + 4;

/// Days of instruction in a year.
const INSTRUCTION: u32 = 180;

impl Year {
    pub(crate) fn of(year: u16) -> Self {
        let opens = Day::on(year, 8, 16);
        let first = opens.plus(u32::from((7 - opens.weekday()) % 7));
        Self {
            of: SchoolYear(year),
            first,
            last: first.plus(LENGTH),
            break_from: Day::on(year, 12, 21),
            break_to: Day::on(year + 1, 1, 4),
            october: Day::on(year, 10, 1),
            summer_end: Day::on(year + 1, 8, 31),
        }
    }

    /// First and last day of one of the year's terms, from 0.
    pub(crate) fn term(&self, term: u32, terms: u32) -> Span {
        let start = |term| self.first.plus((LENGTH + 1) * term / terms);
        Span { first: start(term), last: start(term + 1).minus(1) }
    }

    fn is_school_day(&self, day: Day) -> bool {
        day.weekday() < 5 && (day < self.break_from || day > self.break_to)
    }

    /// The first school day on or after a day, and at the latest the last day.
    pub(crate) fn school_day(&self, mut day: Day) -> Day {
        while day < self.last && !self.is_school_day(day) {
            day = day.plus(1);
        }
        day.min(self.last).max(self.first)
    }

    /// The last school day before a day, and at the earliest the first day.
    pub(crate) fn school_day_before(&self, day: Day) -> Day {
        let mut day = day.minus(1);
        while day > self.first && !self.is_school_day(day) {
            day = day.minus(1);
        }
        day.max(self.first)
    }
}

/// First and last day of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) first: Day,
    pub(crate) last: Day,
}

impl Span {
    /// Days of instruction between two days of a term, both included, in years of so many terms.
    pub(crate) fn instruction(self, from: Day, to: Day, terms: u32) -> u32 {
        let days = |from: Day, to: Day| to.plus(1).since(from);
        let (from, to) = (from.max(self.first), to.min(self.last));
        if from > to { 0 } else { (INSTRUCTION / terms * days(from, to) / days(self.first, self.last)).max(1) }
    }
}

/// The first Monday to Friday on or after a day: mail comes and offices work in vacations too.
pub(crate) fn weekday(day: Day) -> Day {
    match day.weekday() {
        5 => day.plus(2),
        6 => day.plus(1),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::of(text.parse().unwrap())
    }

    #[test]
    fn a_day_is_its_date() {
        assert_eq!(day("2024-02-29").date(), NaiveDate::from_ymd_opt(2024, 2, 29));
        assert_eq!(day("1970-01-02"), Day(1));
        assert_eq!(Day::NONE.date(), None);
    }

    #[test]
    fn years_open_on_a_monday_and_close_on_a_friday() {
        for (year, first, last) in
            [(2022, "2022-08-22", "2023-06-09"), (2023, "2023-08-21", "2024-06-07"), (2024, "2024-08-19", "2025-06-06")]
        {
            let year = Year::of(year);
            assert_eq!((year.first, year.last), (day(first), day(last)));
        }
    }

    #[test]
    fn winter_break_is_no_school_day() {
        let year = Year::of(2023);
        assert_eq!(year.school_day(day("2023-12-21")), day("2024-01-05"));
        assert_eq!(year.school_day(day("2024-01-06")), day("2024-01-08"));
        assert_eq!(year.school_day_before(day("2024-01-05")), day("2023-12-20"));
    }

    #[test]
    fn terms_fill_the_year() {
        let year = Year::of(2023);
        for terms in [2, 3] {
            let all: Vec<Span> = (0..terms).map(|term| year.term(term, terms)).collect();
            assert_eq!((all[0].first, all[all.len() - 1].last), (year.first, year.last));
            assert!(all.windows(2).all(|pair| pair[0].last.plus(1) == pair[1].first));
            let days: u32 = all.iter().map(|term| term.instruction(year.first, year.last, terms)).sum();
            assert_eq!(days, 180);
        }
    }
}
