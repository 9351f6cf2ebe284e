use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;

/// Days around which the definitions change their minds about the school year 2023: openings and closings of windows,
/// first and last days of school years, and count days of every rule.
const BOUNDARIES: &[(i32, u32, u32)] = &[
    (2022, 8, 16),
    (2022, 8, 22),
    (2022, 10, 1),
    (2022, 10, 5),
    (2023, 6, 9),
    (2023, 7, 1),
    (2023, 8, 15),
    (2023, 8, 21),
    (2023, 9, 15),
    (2023, 9, 29),
    (2023, 10, 1),
    (2023, 10, 4),
    (2024, 6, 7),
    (2024, 6, 30),
    (2024, 8, 15),
    (2024, 8, 19),
    (2024, 8, 31),
    (2024, 9, 13),
    (2024, 9, 27),
    (2024, 10, 1),
    (2024, 10, 2),
];

/// Any day near those on which something is decided.
pub fn any_day() -> impl Strategy<Value = NaiveDate> + Clone {
    day()
}

/// A day from 2020 to 2025, most often a boundary day or the one before or after it.
pub(super) fn day() -> impl Strategy<Value = NaiveDate> + Clone {
    let boundary = (select(BOUNDARIES), 0..3_u64).prop_map(|((year, month, day), later)| {
        let boundary = NaiveDate::from_ymd_opt(year, month, day).expect("a boundary is a day");
        boundary - Days::new(1) + Days::new(later)
    });
    let first = NaiveDate::from_ymd_opt(2020, 8, 1).expect("a day");
    let any = (0..1_950_u64).prop_map(move |later| first + Days::new(later));
    prop_oneof![3 => boundary, 1 => any]
}

/// A birth date, most often of someone who turns 6 or 17 about the time of the report.
pub(super) fn birth_date() -> impl Strategy<Value = NaiveDate> + Clone {
    let first = NaiveDate::from_ymd_opt(2003, 1, 1).expect("a day");
    let on_a_boundary = (day(), prop_oneof![Just(6), Just(17)]).prop_map(|(day, years)| {
        use chrono::Datelike;
        // Nobody has a birthday on 29 February in every year; 28 is near enough.
        day.with_year(day.year() - years).unwrap_or_else(|| day - Days::new(1))
    });
    let any = (0..6_000_u64).prop_map(move |later| first + Days::new(later));
    prop_oneof![1 => on_a_boundary, 1 => any]
}
