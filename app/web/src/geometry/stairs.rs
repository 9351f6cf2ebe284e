//! A staircase of counts: what is added, taken away, left, and how what is left divides.

use super::labels::heavy_width;

/// One step of a staircase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stair {
    /// So many come on top.
    Add(usize),
    /// So many go.
    Take(usize),
    /// All that are there.
    Total,
    /// So many of all that are there, after the parts before.
    Part(usize),
    /// So many beside the staircase: they count nowhere.
    Beside(usize),
}

/// The stretch of a step, in students from the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from: usize,
    /// How long it is.
    pub length: usize,
}

/// Lays the steps of a staircase out.
pub fn stairs(steps: &[Stair]) -> Vec<Stretch> {
    let (mut level, mut parts) = (0_usize, 0_usize);
    let stretch = |step: &Stair| match *step {
        Stair::Add(count) => {
            level += count;
            Stretch { from: level - count, length: count }
        }
        Stair::Take(count) => {
            level = level.saturating_sub(count);
            Stretch { from: level, length: count }
        }
        Stair::Total => Stretch { from: 0, length: level },
        Stair::Part(count) => {
            parts += count;
            Stretch { from: parts - count, length: count }
        }
        Stair::Beside(count) => Stretch { from: level, length: count },
    };
    steps.iter().map(stretch).collect()
}

/// How far a staircase of some students reaches in a width: the room before it that its names need, that behind it that
/// its numbers need, and what is left for a student.
#[expect(clippy::cast_precision_loss, reason = "students of a class")]
pub fn rooms(width: f64, names: &[String], numbers: &[String], longest: usize) -> (f64, f64) {
    let widest = |texts: &[String], size: f64| texts.iter().map(|one| heavy_width(one, size)).fold(0.0, f64::max);
    let left = if names.is_empty() { 0.0 } else { widest(names, 12.5) + 12.0 };
    let right = widest(numbers, 13.5) + 16.0;
    (left, ((width - left - right) / longest.max(1) as f64).min(20.0))
}

/// Where each of some counts begins and ends, on a length that all of them fill.
#[expect(clippy::cast_precision_loss, reason = "students of a class")]
pub fn shares(counts: &[usize], length: f64) -> Vec<(f64, f64)> {
    let all = counts.iter().sum::<usize>().max(1) as f64;
    let mut before = 0;
    let share = |count: &usize| {
        let from = before as f64 * length / all;
        before += count;
        (from, before as f64 * length / all)
    };
    counts.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_what_came_less_what_went_and_its_parts_fill_it() {
        let steps = [
            Stair::Add(15),
            Stair::Add(3),
            Stair::Beside(2),
            Stair::Total,
            Stair::Take(1),
            Stair::Take(3),
            Stair::Total,
            Stair::Part(5),
            Stair::Part(9),
        ];
        let told: Vec<_> = stairs(&steps).iter().map(|one| (one.from, one.length)).collect();
        assert_eq!(told, [(0, 15), (15, 3), (18, 2), (0, 18), (17, 1), (14, 3), (0, 14), (0, 5), (5, 9)]);
    }

    #[test]
    fn names_and_numbers_have_room_beside_the_longest_row() {
        let names = ["1–4 Of another class, left out".to_owned()];
        let numbers = ["−18,875 was 18,874".to_owned()];
        for (width, longest) in [(860.0, 18_875), (650.0, 40), (650.0, 4)] {
            let (left, unit) = rooms(width, &names, &numbers, longest);
            #[expect(clippy::cast_precision_loss, reason = "students of a class")]
            let end = left + unit * longest as f64;
            assert!(left > heavy_width(&names[0], 12.5) && unit > 0.0 && unit <= 20.0);
            assert!(end + 8.0 + heavy_width(&numbers[0], 13.5) <= width, "{width}, {longest}");
        }
        assert!(rooms(350.0, &[], &numbers, 9).0.abs() < 0.001);
    }

    #[test]
    fn shares_fill_their_length() {
        assert_eq!(shares(&[1, 0, 3], 8.0), [(0.0, 2.0), (2.0, 2.0), (2.0, 8.0)]);
        assert_eq!(shares(&[0, 0], 8.0), [(0.0, 0.0), (0.0, 0.0)]);
    }
}
