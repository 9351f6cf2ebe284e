//! Rates as places on a scale, a row each: the group, everyone else, and the gap between them.

use std::fmt::Write;

/// The room of a picture, for one width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranges {
    /// Where the scale begins.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// The height over the first row.
    pub top: f64,
    /// The height of a row.
    pub row: f64,
    /// How far the middle of the scale lies below the top of its row.
    pub middle: f64,
    /// The end of the scale, in tenths of a percent.
    pub end: i64,
}

/// The round end of a scale that holds these tenths of a percent: two percent at least.
pub fn scale_end(values: impl Iterator<Item = i64>) -> i64 {
    let most = values.max().unwrap_or(0);
    [20, 40, 80, 100, 200, 400, 600].into_iter().find(|end| most <= *end).unwrap_or(1000)
}

/// The round end of a scale that holds these numbers of students, in tenths as the scale of percentages: four at least, so
/// that its quarters are whole students.
pub fn count_end(most: i64) -> i64 {
    let mut power = 10;
    loop {
        if let Some(end) = [4, 8, 12, 20].into_iter().find(|end| most * 10 <= end * power) {
            return end * power;
        }
        power *= 10;
    }
}

/// The hatching of a bar: slanted strokes from edge to edge, as wide as they are high.
pub fn hatching(from: f64, to: f64, middle: f64, half: f64) -> String {
    let (mut path, mut at) = (String::new(), from);
    while at + 2.0 * half <= to {
        let _ = write!(path, "M{at:.1} {:.1}l{:.1} {:.1}", middle + half, 2.0 * half, -2.0 * half);
        at += half;
    }
    path
}

impl Ranges {
    /// Where a percentage stands, in tenths.
    #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
    pub fn x(&self, tenths: i64) -> f64 {
        self.left + (self.right - self.left) * tenths.clamp(0, self.end) as f64 / self.end as f64
    }

    /// The height of a row's scale.
    #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
    pub fn y(&self, row: usize) -> f64 {
        self.top + self.row * row as f64 + self.middle
    }

    /// The height under so many rows.
    #[expect(clippy::cast_precision_loss, reason = "a position in a picture")]
    pub fn bottom(&self, rows: usize) -> f64 {
        self.top + self.row * rows as f64
    }

    /// The marked places of the scale: its ends, and the quarters between them.
    pub fn ticks(&self) -> Vec<i64> {
        (0..=4).map(|quarter| self.end * quarter / 4).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Ranges = Ranges { left: 100.0, right: 500.0, top: 20.0, row: 30.0, middle: 15.0, end: 200 };

    #[test]
    fn a_rate_stands_at_its_share_of_the_scale() {
        let places = [0, 50, 200, 900].map(|tenths| format!("{:.0}", PLOT.x(tenths)));
        assert_eq!(places, ["100", "200", "500", "500"], "what is beyond the scale stays in the picture");
    }

    #[test]
    fn rows_follow_each_other() {
        let heights = [PLOT.y(0), PLOT.y(1), PLOT.bottom(2)].map(|height| format!("{height:.0}"));
        assert_eq!(heights, ["35", "65", "80"]);
    }

    #[test]
    fn hatching_stays_within_its_bar() {
        assert_eq!(hatching(0.0, 28.0, 10.0, 7.0), "M0.0 17.0l14.0 -14.0M7.0 17.0l14.0 -14.0M14.0 17.0l14.0 -14.0");
        assert_eq!(hatching(0.0, 5.0, 10.0, 7.0), "");
    }

    #[test]
    fn a_scale_ends_at_a_round_number() {
        assert_eq!([3, 24, 333, 700].map(|most| scale_end([most].into_iter())), [20, 40, 400, 1000]);
        assert_eq!(scale_end(std::iter::empty()), 20);
    }

    #[test]
    fn a_scale_of_students_ends_at_a_number_of_four_whole_parts() {
        assert_eq!([0, 4, 5, 13, 90, 744].map(count_end), [40, 40, 80, 200, 1200, 8000]);
    }

    #[test]
    fn a_scale_is_marked_in_quarters() {
        assert_eq!(PLOT.ticks(), [0, 50, 100, 150, 200]);
    }
}
