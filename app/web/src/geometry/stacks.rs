//! Stacks of dashes over an axis, and lines with names that do not run into each other.

/// A stack: the items whose values fall into one column.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// The middle of the column.
    pub x: f64,
    /// The items in it, by their places in the list given, in the order of their values.
    pub items: Vec<usize>,
}

/// Puts items into columns of a width, from the left edge on. The items come in the order of their places.
pub fn stacks(places: &[(usize, f64)], column: f64) -> Vec<Stack> {
    let mut stacks: Vec<(i64, Stack)> = Vec::new();
    for (item, x) in places {
        #[expect(clippy::cast_possible_truncation, reason = "a column of a picture")]
        let at = (x / column).floor() as i64;
        match stacks.last_mut() {
            Some((last, stack)) if *last == at => stack.items.push(*item),
            // The first item of a column stands for its middle: on small districts every rate has a column of its own.
            _ => stacks.push((at, Stack { x: *x, items: vec![*item] })),
        }
    }
    stacks.into_iter().map(|(_, stack)| stack).collect()
}

/// A name beside a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Where the line stands.
    pub x: f64,
    /// On which row of names the name stands, from 0 at the top.
    pub row: usize,
    /// Whether the name stands on the left of the line.
    pub is_left: bool,
}

/// Places names beside their lines: each on the first row where it meets no other name and no line runs through it, on
/// the right of its line where there is room, else on the left.
///
/// `lines` are places with the widths of their names, from the left; the width of the picture bounds them.
pub fn labels(lines: &[(f64, f64)], width: f64) -> Vec<Label> {
    let mut placed: Vec<(Label, (f64, f64))> = Vec::with_capacity(lines.len());
    for (x, text) in lines {
        // A line runs down from its name, so it begins below every name that it would run through.
        let under = placed.iter().filter(|(_, (from, to))| from < x && x < to).map(|(label, _)| label.row + 1).max();
        let mut row = under.unwrap_or(0);
        let found = loop {
            let free = |from: f64, to: f64| {
                let is_inside = from >= 0.0 && to <= width;
                let is_clear = |(label, (start, end)): &(Label, (f64, f64))| {
                    let meets = label.row == row && from < *end && *start < to;
                    let is_crossed = label.row <= row && from < label.x && label.x < to;
                    !meets && !is_crossed
                };
                is_inside && placed.iter().all(is_clear)
            };
            let sides = [(false, (x - 2.0, x + text + 12.0)), (true, (x - text - 12.0, x + 2.0))];
            if let Some((is_left, span)) = sides.into_iter().find(|(_, (from, to))| free(*from, *to)) {
                break (Label { x: *x, row, is_left }, span);
            }
            // Below everything there is room, unless the picture is too narrow for the name.
            if row > 2 * lines.len() {
                break (Label { x: *x, row: under.unwrap_or(0), is_left: x + text > width }, (*x, *x));
            }
            row += 1;
        };
        placed.push(found);
    }
    placed.into_iter().map(|(label, _)| label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_into_one_column_is_stacked() {
        let places = [(4, 10.0), (0, 10.0), (1, 11.0), (2, 30.0)];
        let stacks = stacks(&places, 5.0);
        assert_eq!(stacks.len(), 2);
        assert_eq!(stacks[0].items, [4, 0, 1]);
        assert_eq!(stacks[1], Stack { x: 30.0, items: vec![2] });
    }

    #[test]
    fn names_do_not_meet() {
        let lines = [(100.0, 90.0), (130.0, 90.0), (135.0, 90.0), (390.0, 90.0)];
        let placed = labels(&lines, 400.0);
        let span = |at: usize| {
            let (label, text) = (placed[at], lines[at].1);
            if label.is_left { (label.x - text, label.x) } else { (label.x, label.x + text) }
        };
        for one in 0..lines.len() {
            for other in 0..one {
                let (a, b) = (span(one), span(other));
                assert!(placed[one].row != placed[other].row || a.1 < b.0 || b.1 < a.0, "{placed:?}");
            }
            assert!(span(one).0 >= 0.0 && span(one).1 <= 400.0, "{placed:?}");
            let runs_through = |other: usize| {
                placed[other].row <= placed[one].row && span(one).0 < placed[other].x && placed[other].x < span(one).1
            };
            assert!((0..lines.len()).all(|other| other == one || !runs_through(other)), "{placed:?}");
        }
        assert!(placed[3].is_left);
    }
}
