use chrono::{Datelike, NaiveDate};

use crate::Words;

/// The short name of a month, 1 to 12.
pub fn month(number: u32) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES.get((number as usize).wrapping_sub(1)).copied().unwrap_or("")
}

/// A day: `15 Aug 2024`. No line breaks within it.
pub fn day(date: NaiveDate) -> String {
    format!("{}\u{a0}{}\u{a0}{}", date.day(), month(date.month()), date.year())
}

/// A day without its year: `15 Aug`.
pub fn day_and_month(date: NaiveDate) -> String {
    format!("{}\u{a0}{}", date.day(), month(date.month()))
}

/// A day with its weekday: `Tue 8 Oct 2024`.
pub fn weekday_and_day(date: NaiveDate) -> String {
    format!("{}\u{a0}{}", date.weekday(), day(date))
}

impl Words {
    /// The text of a paper with its days as the kit says days: files write them as `2024-10-08`.
    pub fn with_days(self, text: &str) -> String {
        let named = |word: &str| {
            let named = word.split_at_checked(10).and_then(|(date, rest)| Some((date.parse().ok()?, rest)));
            named.map_or_else(|| word.to_owned(), |(date, rest)| format!("{}{rest}", day(date)))
        };
        text.split(' ').map(named).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_as_people_say_them() {
        let date = NaiveDate::from_ymd_opt(2024, 10, 8).unwrap();
        assert_eq!(weekday_and_day(date), "Tue\u{a0}8\u{a0}Oct\u{a0}2024");
    }

    #[test]
    fn the_days_in_a_papers_text_are_named() {
        let said = Words::new(crate::Language::English).with_days("Since 2024-10-08, form 12345-6789—1.");
        assert_eq!(said, "Since 8\u{a0}Oct\u{a0}2024, form 12345-6789—1.");
    }
}
