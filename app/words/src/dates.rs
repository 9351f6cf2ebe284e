use chrono::{Datelike, NaiveDate};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_as_people_say_them() {
        let date = NaiveDate::from_ymd_opt(2024, 10, 8).unwrap();
        assert_eq!(weekday_and_day(date), "Tue\u{a0}8\u{a0}Oct\u{a0}2024");
    }
}
