//! The picture of a student's enrollments: days as places, and texts kept apart.
//!
//! A [`Scale`] turns days into places. [`rows`] keeps labels from lying on each other, [`beside`] keeps one inside the
//! picture, and the paths are the dotted gap between two enrollments and the bracket of a definition.

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

/// A stretch of the picture from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
}

/// The row of each stretch, such that no two on one row come nearer than `apart`. Row 0 fills first.
pub fn rows(stretches: &[Stretch], apart: f64) -> Vec<usize> {
    let mut taken: Vec<Vec<Stretch>> = Vec::new();
    stretches
        .iter()
        .map(|stretch| {
            let is_free = |row: &Vec<Stretch>| {
                row.iter().all(|other| stretch.right + apart <= other.left || other.right + apart <= stretch.left)
            };
            let row = taken.iter().position(is_free).unwrap_or(taken.len());
            if row == taken.len() {
                taken.push(Vec::new());
            }
            taken[row].push(*stretch);
            row
        })
        .collect()
}

/// The stretch that a text of some width takes at a place: to its right where it fits, else to its left, else from the
/// left edge on.
pub fn beside(place: f64, width: f64, within: Stretch) -> Stretch {
    let left = if place + width <= within.right { place } else { (within.right - width).max(within.left) };
    Stretch { left, right: left + width }
}

/// The width of a text, near enough to keep texts apart: no font is measured.
#[expect(clippy::cast_precision_loss, reason = "the letters of a label")]
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.6
}

/// The bracket under a window: what a definition looks at, from its first day to its last.
pub fn bracket(window: Stretch, height: f64) -> String {
    let Stretch { left, right } = window;
    format!("M{left:.1} {:.1}V{height:.1}H{right:.1}V{:.1}", height - 8.0, height - 8.0)
}

/// The way from the end of one enrollment to the beginning of another, along the first and down or up at its end.
pub fn gap(from: (f64, f64), to: (f64, f64)) -> String {
    let ((x, y), (to_x, to_y)) = (from, to);
    if (to_y - y).abs() < 1.0 {
        return format!("M{x:.1} {y:.1}H{to_x:.1}");
    }
    let turn = if to_y > y { 1.0 } else { -1.0 };
    let bend = 8.0_f64.min((to_x - x).max(0.0) / 2.0);
    let across = to_x - bend;
    format!(
        "M{x:.1} {y:.1}H{:.1}Q{across:.1} {y:.1} {across:.1} {:.1}V{:.1}Q{across:.1} {to_y:.1} {to_x:.1} {to_y:.1}",
        across - bend,
        y + turn * bend,
        to_y - turn * bend,
    )
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

    fn at(left: f64, right: f64) -> Stretch {
        Stretch { left, right }
    }

    #[test]
    fn labels_that_would_touch_go_to_another_row() {
        let labels = [at(0.0, 100.0), at(90.0, 200.0), at(110.0, 180.0), at(300.0, 400.0)];
        assert_eq!(rows(&labels, 8.0), [0, 1, 0, 0]);
        assert!(rows(&[], 8.0).is_empty());
    }

    #[test]
    fn a_label_at_the_right_edge_turns_to_the_left() {
        let within = at(100.0, 500.0);
        assert_eq!(beside(120.0, 80.0, within), at(120.0, 200.0));
        assert_eq!(beside(450.0, 80.0, within), at(420.0, 500.0));
        assert_eq!(beside(450.0, 900.0, within), at(100.0, 1000.0));
    }

    #[test]
    fn a_gap_on_one_row_is_level_and_a_gap_between_rows_turns_twice() {
        assert_eq!(gap((10.0, 50.0), (90.0, 50.0)), "M10.0 50.0H90.0");
        let path = gap((10.0, 50.0), (90.0, 120.0));
        assert!(path.ends_with("90.0 120.0"), "{path}");
        assert_eq!(path.matches('Q').count(), 2);
    }

    #[test]
    fn a_bracket_stands_on_its_window() {
        assert_eq!(bracket(at(10.0, 90.0), 30.0), "M10.0 22.0V30.0H90.0V22.0");
    }
}
