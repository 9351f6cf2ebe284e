//! The line of a definition: over the students it does not count, under those it counts.

use std::fmt::Write;

/// Where a row of seats stands, and how high the line runs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// The left edge of the first seat.
    pub left: f64,
    /// The width of a seat.
    pub step: f64,
    /// The height of the line over the students.
    pub over: f64,
    /// The height of the line under the students.
    pub under: f64,
    /// The radius of the bends.
    pub bend: f64,
}

impl Row {
    /// The middle of a seat.
    #[expect(clippy::cast_precision_loss, reason = "seats are few")]
    pub fn seat(&self, index: usize) -> f64 {
        self.left + self.step * (index as f64 + 0.5)
    }

    fn level(&self, counted: bool) -> f64 {
        if counted { self.under } else { self.over }
    }

    /// The path of the line. It has the same commands whoever is counted, so that one line can move into another.
    pub fn line(&self, counted: &[bool]) -> String {
        let Some(first) = counted.first() else { return String::new() };
        let mut path = format!("M{:.1} {:.1}", self.left, self.level(*first));
        for (index, pair) in counted.windows(2).enumerate() {
            let edge = self.seat(index) + self.step / 2.0;
            let (from, to) = (self.level(pair[0]), self.level(pair[1]));
            let turn = (to - from).signum() * f64::from(u8::from(pair[0] != pair[1]));
            let bend = self.bend.min(self.step * 0.45);
            // Where the line runs on, the two bends shrink onto it.
            let (before, after) = if turn == 0.0 { (edge - bend / 2.0, edge + bend / 2.0) } else { (edge, edge) };
            let _ = write!(
                path,
                "L{:.1} {from:.1}Q{before:.1} {from:.1} {edge:.1} {:.1}L{edge:.1} {:.1}Q{after:.1} {to:.1} {:.1} {to:.1}",
                edge - bend,
                from + turn * bend,
                to - turn * bend,
                edge + bend,
            );
        }
        let last = counted.len() - 1;
        let _ = write!(path, "L{:.1} {:.1}", self.seat(last) + self.step / 2.0, self.level(counted[last]));
        path
    }

    /// The piece of the line that belongs to one seat: its level, and a riser only where the line really has one.
    pub fn piece(&self, counted: &[bool], index: usize) -> String {
        let here = counted[index];
        let (level, other) = (self.level(here), self.level(!here));
        let turn = (level - other).signum();
        let bend = self.bend.min(self.step * 0.45);
        let (left, right) = (self.seat(index) - self.step / 2.0, self.seat(index) + self.step / 2.0);
        let rises = index > 0 && counted[index - 1] != here;
        let falls = counted.get(index + 1).is_some_and(|next| *next != here);
        let mut path = if rises {
            format!(
                "M{left:.1} {:.1}V{:.1}Q{left:.1} {level:.1} {:.1} {level:.1}",
                other + turn * bend,
                level - turn * bend,
                left + bend
            )
        } else {
            format!("M{left:.1} {level:.1}")
        };
        let _ = if falls {
            write!(
                path,
                "H{:.1}Q{right:.1} {level:.1} {right:.1} {:.1}V{:.1}",
                right - bend,
                level - turn * bend,
                other + turn * bend
            )
        } else {
            write!(path, "H{right:.1}")
        };
        path
    }

    /// Where the line ran at a seat before it moved, dotted.
    pub fn ghost(&self, was_counted: bool, index: usize) -> String {
        let inset = self.step.min(10.0) / 2.0;
        format!(
            "M{:.1} {:.1}h{:.1}",
            self.seat(index) - self.step / 2.0 + inset,
            self.level(was_counted),
            self.step - 2.0 * inset
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: Row = Row { left: 0.0, step: 40.0, over: 8.0, under: 36.0, bend: 5.0 };

    fn commands(path: &str) -> String {
        path.chars().filter(char::is_ascii_alphabetic).collect()
    }

    #[test]
    fn every_line_has_the_same_commands() {
        let one = ROW.line(&[true, false, false, true]);
        let other = ROW.line(&[false, false, true, true]);
        assert_eq!(commands(&one), commands(&other));
    }

    #[test]
    fn the_line_runs_under_the_counted_and_over_the_rest() {
        let path = ROW.line(&[false, true]);
        assert!(path.starts_with("M0.0 8.0"), "{path}");
        assert!(path.ends_with("L80.0 36.0"), "{path}");
    }

    #[test]
    fn a_moved_piece_has_a_riser_only_where_the_line_has_one() {
        assert_eq!(commands(&ROW.piece(&[true, true, false], 0)), "MH");
        assert_eq!(commands(&ROW.piece(&[true, true, false], 1)), "MHQV");
        assert_eq!(commands(&ROW.piece(&[false, true, false], 1)), "MVQHQV");
    }

    #[test]
    fn an_empty_row_has_no_line() {
        assert_eq!(ROW.line(&[]), "");
    }
}
