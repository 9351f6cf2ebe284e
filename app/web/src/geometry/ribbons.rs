//! Ribbons between stages: bars of students, and how many go on from each to each of the next stage.

use std::fmt::Write;

/// Where a picture of ribbons stands, and how large a student is in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The middle of the first stage's bars.
    pub left: f64,
    /// The middle of the last stage's bars.
    pub right: f64,
    /// The top of the highest bar.
    pub top: f64,
    /// The width of a bar.
    pub bar: f64,
    /// The height of a student.
    pub unit: f64,
    /// The least height that a bar keeps for its label.
    pub least: f64,
    /// The room between two bars.
    pub gap: f64,
    /// Whether a bar of one row stands at the same height at every stage.
    pub lanes: bool,
}

/// The bar of a row at a stage: so many students.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Its row.
    pub row: usize,
    /// How many stand there.
    pub count: usize,
    /// Its middle.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// Its height.
    pub height: f64,
}

/// A ribbon from a bar to a bar of the next stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ribbon {
    /// The rows that it joins.
    pub rows: (usize, usize),
    /// How many go on by it.
    pub count: usize,
    /// Where it begins: the bar's edge and its own top.
    pub from: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
    /// The height of a student.
    pub unit: f64,
}

/// Bars and ribbons, stage by stage.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ribbons {
    /// The bars of each stage, from the top.
    pub bars: Vec<Vec<Bar>>,
    /// The ribbons from each stage to the next.
    pub ribbons: Vec<Vec<Ribbon>>,
    /// The middle and the height of each row that is the same at every stage; empty without lanes.
    pub lanes: Vec<(f64, f64)>,
    /// Where the lowest bar ends.
    pub bottom: f64,
}

impl Ribbon {
    /// The outline of the ribbon, a little smaller than it is: stripes of two that touch must not run together.
    #[expect(clippy::cast_precision_loss, reason = "students of a district")]
    pub fn outline(&self) -> String {
        let height = self.count as f64 * self.unit;
        let apart = (height / 5.0).min(1.2);
        self.between(apart, height - 2.0 * apart)
    }

    /// The outline of a part of the ribbon: so many students, after so many from its top.
    #[expect(clippy::cast_precision_loss, reason = "students of a district")]
    pub fn part(&self, after: usize, count: usize) -> String {
        self.between(after as f64 * self.unit, count as f64 * self.unit)
    }

    fn between(&self, over: f64, height: f64) -> String {
        let ((x0, y0), (x1, y1)) = (self.from, self.to);
        let middle = f64::midpoint(x0, x1);
        let (a, b) = (y0 + over, y1 + over);
        format!(
            "M{x0:.1} {a:.2}C{middle:.1} {a:.2} {middle:.1} {b:.2} {x1:.1} {b:.2}V{:.2}C{middle:.1} {:.2} {middle:.1} {:.2} {x0:.1} {:.2}Z",
            b + height,
            b + height,
            a + height,
            a + height,
        )
    }
}

/// The way of one student from stage to stage, through the given points.
pub fn thread(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let _ = match at.checked_sub(1).map(|before| points[before]) {
            None => write!(path, "M{x:.1} {y:.1}"),
            Some((x0, y0)) => {
                let middle = f64::midpoint(x0, *x);
                write!(path, "C{middle:.1} {y0:.1} {middle:.1} {y:.1} {x:.1} {y:.1}")
            }
        };
    }
    path
}

/// Lays bars and ribbons out: for each stage the row and size of its bars from the top, and for each pair of stages the
/// rows and sizes of the ribbons between them, in the order of their rows.
#[expect(clippy::cast_precision_loss, reason = "students of a district")]
pub fn ribbons(stages: &[Vec<(usize, usize)>], streams: &[Vec<(usize, usize, usize)>], frame: &Frame) -> Ribbons {
    let height = |count: usize| count as f64 * frame.unit;
    let room = |count: usize| height(count).max(frame.least) + frame.gap;
    let rows = stages.iter().flatten().map(|(row, _)| row + 1).max().unwrap_or(0);
    let largest = |row: usize| {
        let counts = stages.iter().flatten().filter(|(one, _)| *one == row).map(|(_, count)| *count);
        counts.max()
    };
    let mut tops = vec![frame.top; rows + 1];
    for row in 0..rows {
        tops[row + 1] = tops[row] + largest(row).map_or(0.0, room);
    }
    let step = (frame.right - frame.left) / (stages.len().max(2) - 1) as f64;
    let mut drawn = Ribbons::default();
    for (stage, bars) in stages.iter().enumerate() {
        let mut y = frame.top;
        let bars = bars.iter().map(|(row, count)| {
            let top = if frame.lanes { tops[*row] } else { y };
            y += room(*count);
            Bar { row: *row, count: *count, x: frame.left + step * stage as f64, y: top, height: height(*count) }
        });
        drawn.bars.push(bars.collect());
    }
    let ends = drawn.bars.iter().flatten().map(|bar| bar.y + bar.height.max(frame.least));
    drawn.bottom = ends.fold(frame.top, f64::max);
    if frame.lanes {
        let lane = |row| largest(row).map(|count| (tops[row] + height(count).max(frame.least) / 2.0, height(count)));
        drawn.lanes = (0..rows).map(|row| lane(row).unwrap_or((tops[row], 0.0))).collect();
    }
    for (stage, streams) in streams.iter().enumerate() {
        let mut used = [vec![0.0; rows], vec![0.0; rows]];
        let joined = streams.iter().filter_map(|(from, to, count)| {
            let end = |stage: usize, row: usize, edge: f64, used: &mut Vec<f64>| {
                let bar = drawn.bars.get(stage)?.iter().find(|bar| bar.row == row)?;
                let place = (bar.x + edge, bar.y + used[row]);
                used[row] += height(*count);
                Some(place)
            };
            let begins = end(stage, *from, frame.bar / 2.0, &mut used[0])?;
            let ends = end(stage + 1, *to, -frame.bar / 2.0, &mut used[1])?;
            Some(Ribbon { rows: (*from, *to), count: *count, from: begins, to: ends, unit: frame.unit })
        });
        let joined = joined.collect();
        drawn.ribbons.push(joined);
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame =
        Frame { left: -2.0, right: 102.0, top: 10.0, bar: 4.0, unit: 2.0, least: 5.0, gap: 1.0, lanes: false };

    fn drawn(lanes: bool) -> Ribbons {
        let stages = [vec![(0, 6), (1, 4)], vec![(0, 1), (2, 9)]];
        let streams = [vec![(0, 0, 1), (0, 2, 5), (1, 2, 4)]];
        ribbons(&stages, &streams, &Frame { lanes, ..FRAME })
    }

    #[test]
    fn bars_stand_over_each_other_without_touching() {
        let drawn = drawn(false);
        let told: Vec<_> = drawn.bars.iter().flatten().map(|bar| (bar.x, bar.y, bar.height)).collect();
        // The bar of one student keeps room for its label.
        assert_eq!(told, [(-2.0, 10.0, 12.0), (-2.0, 23.0, 8.0), (102.0, 10.0, 2.0), (102.0, 16.0, 18.0)]);
        assert!((drawn.bottom - 34.0).abs() < 1e-9);
    }

    #[test]
    fn a_lane_keeps_its_height_at_every_stage() {
        let drawn = drawn(true);
        let told: Vec<_> = drawn.bars.iter().flatten().map(|bar| (bar.row, bar.y)).collect();
        assert_eq!(told, [(0, 10.0), (1, 23.0), (0, 10.0), (2, 32.0)]);
        assert_eq!(drawn.lanes, [(16.0, 12.0), (27.0, 8.0), (41.0, 18.0)]);
    }

    #[test]
    fn ribbons_fill_their_bars_and_do_not_overlap() {
        let drawn = drawn(false);
        for (at, bars) in drawn.bars.iter().enumerate() {
            for bar in bars {
                let mut touching: Vec<(f64, usize)> = drawn.ribbons[0]
                    .iter()
                    .filter(|ribbon| if at == 0 { ribbon.rows.0 == bar.row } else { ribbon.rows.1 == bar.row })
                    .map(|ribbon| (if at == 0 { ribbon.from.1 } else { ribbon.to.1 }, ribbon.count))
                    .collect();
                touching.sort_by(|one, other| one.0.total_cmp(&other.0));
                let mut y = bar.y;
                for (top, count) in touching {
                    assert!((top - y).abs() < 1e-9, "a ribbon begins where the one over it ends");
                    #[expect(clippy::cast_precision_loss, reason = "a few students")]
                    let height = count as f64 * FRAME.unit;
                    y += height;
                }
                assert!((y - bar.y - bar.height).abs() < 1e-9, "the ribbons fill the bar");
            }
        }
    }

    #[test]
    fn a_part_of_a_ribbon_lies_inside_it() {
        let ribbon = drawn(false).ribbons[0][1];
        assert_eq!(
            ribbon.part(0, ribbon.count),
            "M0.0 12.00C50.0 12.00 50.0 16.00 100.0 16.00V26.00C50.0 26.00 50.0 22.00 0.0 22.00Z"
        );
        assert_eq!(
            ribbon.outline(),
            "M0.0 13.20C50.0 13.20 50.0 17.20 100.0 17.20V24.80C50.0 24.80 50.0 20.80 0.0 20.80Z",
            "two ribbons that touch leave paper between them"
        );
        assert_eq!(
            ribbon.part(3, 1),
            "M0.0 18.00C50.0 18.00 50.0 22.00 100.0 22.00V24.00C50.0 24.00 50.0 20.00 0.0 20.00Z"
        );
    }

    #[test]
    fn a_thread_runs_through_its_points() {
        assert_eq!(thread(&[(0.0, 1.0), (10.0, 3.0)]), "M0.0 1.0C5.0 1.0 5.0 3.0 10.0 3.0");
        assert_eq!(thread(&[]), "");
    }

    #[test]
    fn nothing_draws_nothing() {
        let drawn = ribbons(&[], &[], &FRAME);
        assert!(drawn.bars.is_empty() && drawn.ribbons.is_empty());
    }
}
