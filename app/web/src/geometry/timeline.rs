//! A scale from days to places, and the months on it.

use chrono::{Datelike, Months, NaiveDate};

/// A stretch of days laid out from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    first: NaiveDate,
    days: f64,
    left: f64,
    width: f64,
}

impl Scale {
    /// Lays the months from that of the first day to that of the last between two places.
    pub fn new(first: NaiveDate, last: NaiveDate, left: f64, right: f64) -> Self {
        let first = month_start(first);
        let end = month_start(last).checked_add_months(Months::new(1)).unwrap_or(last);
        #[expect(clippy::cast_precision_loss, reason = "days of a few years")]
        let days = (end - first).num_days().max(1) as f64;
        Self { first, days, left, width: right - left }
    }

    /// The place of a day; days outside stand at the edge.
    pub fn place(&self, day: NaiveDate) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "days of a few years")]
        let along = (day.signed_duration_since(self.first).num_days() as f64 / self.days).clamp(0.0, 1.0);
        self.left + self.width * along
    }

    /// The first days of the months, at most as many as fit.
    pub fn months(&self, fit: usize) -> Vec<NaiveDate> {
        let mut all = Vec::new();
        let mut month = self.first;
        while self.place(month) < self.left + self.width {
            all.push(month);
            match month.checked_add_months(Months::new(1)) {
                Some(next) => month = next,
                None => break,
            }
        }
        let every = [1, 2, 3, 6, 12, 24, 60].into_iter().find(|every| all.len() / every <= fit.max(1)).unwrap_or(120);
        all.into_iter().filter(|month| month.month0().is_multiple_of(every.min(12).try_into().unwrap_or(12))).collect()
    }
}

fn month_start(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_stand_in_their_order_between_the_edges() {
        let scale = Scale::new(day("2023-08-21"), day("2024-11-05"), 100.0, 900.0);
        assert!((scale.place(day("2023-08-01")) - 100.0).abs() < 0.01);
        assert!((scale.place(day("2024-12-01")) - 900.0).abs() < 0.01);
        assert!(scale.place(day("2024-01-01")) < scale.place(day("2024-01-02")));
        assert!((scale.place(day("1999-01-01")) - 100.0).abs() < 0.01);
    }

    #[test]
    fn months_are_thinned_until_they_fit() {
        let scale = Scale::new(day("2023-08-21"), day("2024-11-05"), 0.0, 800.0);
        assert_eq!(scale.months(20).len(), 16);
        assert!(scale.months(6).len() <= 6);
    }
}
