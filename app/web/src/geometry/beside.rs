//! What stands beside the bars of a waterfall: names before them, values and students behind them, such that no text
//! meets another or leaves the picture.

use super::labels::{Label, heavy_width};
use super::timeline::text_width;
use super::waterfall::Plot;

/// The sizes of a name or value, and of what is said smaller.
pub const LARGE: f64 = 15.0;
/// See [`LARGE`].
pub const SMALL: f64 = 12.5;
/// The height of a bar where names stand before it, and where they stand over it.
const BARS: (f64, f64) = (26.0, 22.0);

/// The texts of a bar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Texts {
    /// Its name, in lines.
    pub name: Vec<String>,
    /// What was changed, in lines; none where names stand over the bars.
    pub change: Vec<String>,
    /// What it comes to.
    pub value: String,
    /// The first of its students.
    pub students: Vec<String>,
    /// How many students it has.
    pub all: usize,
    /// That there are more than those drawn, as long as it gets.
    pub more: String,
}

/// Where bars and their texts stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Columns {
    /// The bars.
    pub plot: Plot,
    /// Whether names stand over the bars.
    pub is_narrow: bool,
    /// The width of the picture.
    pub width: f64,
    /// Where values begin; where names stand over the bars, where they end.
    pub value: f64,
    /// Where students begin.
    pub students: f64,
    /// How many students of a bar are drawn; where none is, only their number.
    pub drawn: usize,
}

/// The room that a student takes: the mark, the number, and a gap.
pub fn student_width(number: &str) -> f64 {
    text_width(number, SMALL) + 28.0
}

impl Texts {
    /// The room for students, of whom so many are drawn.
    fn students_width(&self, drawn: usize) -> f64 {
        let shown: f64 = self.students.iter().take(drawn).map(|one| student_width(one)).sum();
        shown + if self.all > drawn { text_width(&self.more, SMALL) } else { 0.0 }
    }
}

impl Columns {
    /// Names stand before the bars, in a column of a width; as many students are drawn as leave the bars their room.
    pub fn wide(width: f64, left: f64, room: f64, texts: &[Texts]) -> Self {
        let values = widest(texts, |one| heavy_width(&one.value, LARGE)) + 12.0;
        let most = texts.iter().map(|one| one.students.len()).max().unwrap_or(0);
        let students = |drawn: usize| widest(texts, |one| one.students_width(drawn));
        let right = |drawn: usize| width - students(drawn) - values - 14.0;
        let drawn = (0..=most).rev().find(|drawn| right(*drawn) - left >= room).unwrap_or(0);
        let lines = |one: &Texts| 16.0 * more(&one.name) + 14.0 * more(&one.change);
        let plot = Plot { left, right: right(drawn), top: 40.0, row: 46.0 + widest(texts, lines), bar: BARS.0 };
        Self {
            plot,
            is_narrow: false,
            width,
            value: width - students(drawn) - values,
            students: width - students(drawn),
            drawn,
        }
    }

    /// Names and values stand over the bars.
    pub fn narrow(width: f64, side: f64, texts: &[Texts]) -> Self {
        let over = widest(texts, |one| 16.0 * more(&one.name));
        let plot = Plot { left: side, right: width - side, top: 78.0 + over, row: 60.0 + over, bar: BARS.1 };
        Self { plot, is_narrow: true, width, value: width, students: width, drawn: 0 }
    }

    /// The baseline of the first line of a name, for the bar that begins at a height.
    pub fn name(&self, bar: f64, texts: &Texts) -> f64 {
        if self.is_narrow { bar - 8.0 - 16.0 * more(&texts.name) } else { bar + 10.0 }
    }

    /// The baseline of the first line of what was changed.
    pub fn change(&self, bar: f64, texts: &Texts) -> f64 {
        self.name(bar, texts) + 17.0 + 16.0 * more(&texts.name)
    }

    /// Where a value begins, on its baseline.
    pub fn value_at(&self, bar: f64, texts: &Texts) -> (f64, f64) {
        if self.is_narrow {
            (self.value - heavy_width(&texts.value, LARGE), self.name(bar, texts))
        } else {
            (self.value, bar + 18.0)
        }
    }

    /// The boxes of a bar's texts: of its name, of what was changed, its value, and its students.
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    pub fn labels(&self, bar: f64, texts: &Texts) -> Vec<Label> {
        let line = |at: usize, from: f64, step: f64, width: f64, size: f64| {
            Label::at((0.0, from + step * at as f64), width, size)
        };
        let name = texts.name.iter().enumerate();
        let name = name.map(|(at, one)| line(at, self.name(bar, texts), 16.0, heavy_width(one, LARGE), LARGE));
        let change = texts.change.iter().enumerate();
        let change = change.map(|(at, one)| line(at, self.change(bar, texts), 14.0, text_width(one, SMALL), SMALL));
        let value = Label::at(self.value_at(bar, texts), heavy_width(&texts.value, LARGE), LARGE);
        let students = Label::at((self.students, bar + 17.5), texts.students_width(self.drawn), SMALL);
        let students = (!self.is_narrow && texts.all > 0).then_some(students);
        name.chain(change).chain([value]).chain(students).collect()
    }
}

/// How many lines stand under the first.
#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn more(lines: &[String]) -> f64 {
    lines.len().saturating_sub(1) as f64
}

fn widest(texts: &[Texts], width: impl Fn(&Texts) -> f64) -> f64 {
    texts.iter().map(width).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::labels::{heavy_letters, letters};

    /// The longest names and options that the kit has, with the students of its largest district.
    fn largest(left: f64, value: f64) -> Vec<Texts> {
        let name = |text: &str| words::lines(text, heavy_letters(left - value, LARGE));
        let row = |title: &str, change: &str, value: &str, all: usize| Texts {
            name: name(title),
            change: words::lines(change, letters(left - 10.0, SMALL)),
            value: value.to_owned(),
            students: (0..all.min(3)).map(|at| format!("2427{at}")).collect(),
            all,
            more: format!("and {all} more"),
        };
        vec![
            row("Kind of count", "by exit code and window → by count day", "+284.67", 486),
            row(
                "Exit codes added or taken out",
                "first Wednesday in October → last Friday in September",
                "−1,136.83",
                18875,
            ),
            row("A transfer that never arrived", "is believed → counts", "0", 0),
        ]
    }

    #[track_caller]
    fn check(columns: Columns, texts: &[Texts]) {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let bar = |at: usize| columns.plot.top + columns.plot.row * at as f64;
        let boxes: Vec<Label> = texts.iter().enumerate().flat_map(|(at, one)| columns.labels(bar(at), one)).collect();
        for (at, one) in boxes.iter().enumerate() {
            assert!(one.left >= 0.0 && one.right <= columns.width, "{one:?} leaves the picture");
            for other in &boxes[..at] {
                assert!(!one.meets(other), "{one:?} meets {other:?}");
            }
        }
        for at in 0..texts.len() {
            let drawn = Label {
                left: columns.plot.left,
                right: columns.plot.right,
                top: bar(at),
                bottom: bar(at) + columns.plot.bar,
            };
            assert!(boxes.iter().all(|label| !label.meets(&drawn)), "a bar is written over: {drawn:?}");
        }
    }

    #[test]
    fn texts_stay_inside_and_apart() {
        let wide = largest(240.0, 0.0);
        let columns = Columns::wide(860.0, 250.0, 300.0, &wide);
        check(columns, &wide);
        assert_eq!(columns.drawn, 1, "bars keep their room");
        let paper = largest(190.0, 0.0);
        check(Columns::wide(650.0, 200.0, 180.0, &paper), &paper);
        let narrow: Vec<Texts> = largest(350.0, 110.0);
        let narrow: Vec<Texts> = narrow.into_iter().map(|one| Texts { change: Vec::new(), ..one }).collect();
        check(Columns::narrow(350.0, 6.0, &narrow), &narrow);
    }

    #[test]
    fn few_students_are_all_drawn() {
        let one = Texts {
            name: vec!["Grades".to_owned()],
            value: "+3.96".to_owned(),
            students: ["A03", "A06", "A13"].map(str::to_owned).into(),
            all: 3,
            ..Texts::default()
        };
        assert_eq!(Columns::wide(860.0, 250.0, 300.0, &[one]).drawn, 3);
    }
}
