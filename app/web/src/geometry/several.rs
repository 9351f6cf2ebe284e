//! Marks that stand for several students each, in rows with the line of a definition: who was counted before and is now,
//! who enters, and over the line who leaves.

use std::fmt::Write;

use super::line::Row;

/// As many marks as can be taken in at a look [kit's own].
const MOST: usize = 120;

/// How many students a mark stands for, so that the groups have few enough: 1, 2, 5, 10, 20 and so on.
pub fn students_each(groups: [usize; 3]) -> usize {
    let mut power = 1;
    loop {
        let marks = |each: &usize| groups.iter().map(|group| group.div_ceil(*each)).sum::<usize>();
        if let Some(each) = [1, 2, 5].map(|step| step * power).into_iter().find(|each| marks(each) <= MOST) {
            return each;
        }
        power *= 10;
    }
}

/// The paths of the picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Several {
    /// The line.
    pub line: String,
    /// What of it moved, and where that was.
    pub flip: String,
    /// Where that was.
    pub ghost: String,
    /// The marks of each group.
    pub marks: [String; 3],
    /// The ground on which they stand.
    pub grounds: [String; 3],
    /// The height of the picture.
    pub height: f64,
}

impl Several {
    /// Lays out groups with `each` students a mark; the last mark of a group is smaller where it stands for fewer.
    pub fn new(groups: [usize; 3], each: usize, width: f64, per_row: usize, size: f64) -> Self {
        let mut seats: Vec<(usize, f64)> = Vec::new();
        for (group, students) in groups.into_iter().enumerate() {
            seats.resize(seats.len() + students / each, (group, 1.0));
            seats.extend((students % each != 0).then(|| (group, float(students % each) / float(each))));
        }
        let mut drawn = Self::default();
        let (gap, row_height) = (size * 0.93, size * 1.86 + 10.0);
        for (index, chunk) in seats.chunks(per_row).enumerate() {
            let middle = 6.0 + float(index) * row_height + gap;
            let row =
                Row { left: 0.0, step: width / float(per_row), over: middle - gap, under: middle + gap, bend: 4.0 };
            let under: Vec<bool> = chunk.iter().map(|(group, _)| *group < 2).collect();
            drawn.line += &row.line(&under);
            for (at, (group, share)) in chunk.iter().enumerate() {
                if *group > 0 {
                    drawn.flip += &row.piece(&under, at);
                    drawn.ghost += &row.ghost(!under[at], at);
                }
                // An area that shrinks with the share, and stays to be seen.
                let radius = size * 0.35 * share.sqrt().max(0.4);
                let (x, left) = (row.seat(at), row.seat(at) - row.step / 2.0);
                let _ = write!(drawn.marks[*group], "M{:.1} {middle:.1}", x - radius);
                let _ = write!(drawn.marks[*group], "a{radius:.2} {radius:.2} 0 1 0 {:.2} 0", 2.0 * radius);
                let _ = write!(drawn.marks[*group], "a{radius:.2} {radius:.2} 0 1 0 {:.2} 0z", -2.0 * radius);
                let ground = &mut drawn.grounds[*group];
                let _ =
                    write!(ground, "M{left:.1} {:.1}h{:.1}v{:.1}h{:.1}z", middle - gap, row.step, 2.0 * gap, -row.step);
            }
        }
        drawn.height = 8.0 + float(seats.len().div_ceil(per_row)) * row_height;
        drawn
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few marks")]
fn float(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles(path: &str) -> usize {
        path.matches('z').count()
    }

    #[test]
    fn a_mark_stands_for_a_round_number_that_keeps_them_few() {
        let groups = [[20, 2, 1], [121, 0, 0], [781, 124, 52], [98_000, 300, 0], [0, 0, 0]];
        assert_eq!(groups.map(students_each), [1, 2, 10, 1000, 1]);
    }

    #[test]
    fn every_student_stands_behind_a_mark() {
        let groups = [781, 124, 50];
        let drawn = Several::new(groups, 10, 860.0, 60, 12.0);
        assert_eq!([0, 1, 2].map(|at| circles(&drawn.marks[at])), [79, 13, 5]);
        assert_eq!([0, 1, 2].map(|at| circles(&drawn.grounds[at])), [79, 13, 5]);
        assert!(
            drawn.marks[0].contains("a4.20 4.20") && drawn.marks[0].contains("a1.68 1.68"),
            "a smaller one for one"
        );
        assert!(!drawn.marks[2].contains("a1.68"), "fifty are five whole marks");
        assert_eq!(drawn.ghost.matches('M').count(), 18, "whoever moves has a ghost of the line");
    }

    #[test]
    fn who_stays_is_not_drawn_as_moved() {
        let drawn = Several::new([7, 0, 0], 1, 350.0, 30, 10.0);
        assert_eq!((drawn.flip.as_str(), drawn.ghost.as_str()), ("", ""));
        assert_eq!(drawn.line.matches('M').count(), 1);
    }
}
