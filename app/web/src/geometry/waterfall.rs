//! A waterfall: from one number to another, part by part.

/// Where a waterfall stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// The top of the first bar.
    pub top: f64,
    /// From the top of a bar to the top of the next.
    pub row: f64,
    /// The height of a bar.
    pub bar: f64,
}

/// A waterfall laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Waterfall {
    /// A bar for each part, from the top.
    pub bars: Vec<Bar>,
    /// Round numbers on the axis, each with its place.
    pub ticks: Vec<(f64, f64)>,
    /// The place of the first number.
    pub from: f64,
    /// The place of the last one.
    pub to: f64,
    /// Where the last bar ends.
    pub bottom: f64,
}

/// A part of a waterfall.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Its left edge.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// Its width; a part that is nothing has none.
    pub width: f64,
    /// Whether it adds.
    pub rises: bool,
    /// Where the sum stands after it.
    pub after: f64,
}

impl Plot {
    /// Lays parts out that lead from one number to another.
    pub fn waterfall(&self, from: f64, parts: &[f64]) -> Waterfall {
        let mut sums = vec![from];
        for part in parts {
            sums.push(sums[sums.len() - 1] + part);
        }
        let low = sums.iter().copied().fold(f64::INFINITY, f64::min);
        let high = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let room = ((high - low) * 0.06).max(0.05);
        let (low, high) = (low - room, high + room);
        let place = |value: f64| self.left + (value - low) / (high - low) * (self.right - self.left);
        let mut y = self.top;
        let bars = sums
            .windows(2)
            .map(|pair| {
                let (before, after) = (place(pair[0]), place(pair[1]));
                let bar =
                    Bar { x: before.min(after), y, width: (after - before).abs(), rises: pair[1] >= pair[0], after };
                y += self.row;
                bar
            })
            .collect();
        Waterfall {
            bars,
            ticks: round_numbers(low, high, 4).into_iter().map(|value| (place(value), value)).collect(),
            from: place(from),
            to: place(sums[sums.len() - 1]),
            bottom: y - self.row + self.bar,
        }
    }
}

/// Round numbers between two others: about as many as are asked for, one to five times a power of ten apart.
pub fn round_numbers(low: f64, high: f64, about: u32) -> Vec<f64> {
    let rough = (high - low) / f64::from(about.max(1));
    if rough <= 0.0 || !rough.is_finite() {
        return Vec::new();
    }
    let mut power = 1.0;
    while power > rough {
        power /= 10.0;
    }
    while power * 10.0 <= rough {
        power *= 10.0;
    }
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= rough);
    let step = step.unwrap_or(power * 10.0);
    let mut numbers = Vec::new();
    let mut at = (low / step).ceil();
    while at * step <= high {
        numbers.push(at * step);
        at += 1.0;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Plot = Plot { left: 100.0, right: 500.0, top: 20.0, row: 40.0, bar: 24.0 };

    #[test]
    fn each_bar_begins_where_the_one_before_ended() {
        let fall = PLOT.waterfall(33.3, &[4.0, 6.5, -6.5, 6.5]);
        assert_eq!(fall.bars.len(), 4);
        let ends: Vec<bool> = fall.bars.iter().map(|bar| bar.rises).collect();
        assert_eq!(ends, [true, true, false, true]);
        assert!((fall.bars[0].x - fall.from).abs() < 0.001);
        for pair in fall.bars.windows(2) {
            let begins = if pair[1].rises { pair[1].x } else { pair[1].x + pair[1].width };
            assert!((begins - pair[0].after).abs() < 0.001, "{pair:?}");
            assert!((pair[1].y - pair[0].y - 40.0).abs() < 0.001);
        }
        assert!((fall.bars[3].after - fall.to).abs() < 0.001);
        assert!(fall.bars.iter().all(|bar| bar.x >= 100.0 && bar.x + bar.width <= 500.0));
        assert!((fall.bottom - (20.0 + 3.0 * 40.0 + 24.0)).abs() < 0.001);
    }

    #[test]
    fn nothing_moves_in_the_middle() {
        let fall = PLOT.waterfall(10.0, &[0.0]);
        assert!((fall.from - 300.0).abs() < 0.001 && (fall.to - 300.0).abs() < 0.001);
        assert!(fall.bars[0].width.abs() < 0.001);
    }

    #[test]
    fn numbers_on_the_axis_are_round() {
        assert_eq!(round_numbers(32.9, 44.2, 4), [35.0, 40.0]);
        assert_eq!(round_numbers(0.0, 60.0, 6), [0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0]);
        assert_eq!(round_numbers(1.0, 1.0, 4), [0.0; 0]);
    }
}
