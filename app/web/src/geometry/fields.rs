//! Four fields of seats, in the order of reading: two beside each other where there is room, else each under the last.

use super::line::Row;

/// The height of a field's label, with what is over it.
const LABEL: f64 = 26.0;
/// What lies between fields beside each other.
const GUTTER: f64 = 36.0;

/// Where the fields stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    /// Each field.
    pub fields: [Field; 4],
    /// The height of the whole picture.
    pub height: f64,
}

/// Where one field stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge, which is that of its label.
    pub top: f64,
    /// How many seats a row takes.
    pub per_row: usize,
    size: f64,
}

impl Fields {
    /// Lays out four fields of so many seats with marks of a size, in one column or two.
    pub fn new(width: f64, columns: usize, size: f64, seats: [usize; 4]) -> Self {
        let columns = columns.clamp(1, 2);
        let of_column = if columns == 2 { (width - GUTTER) / 2.0 } else { width };
        let per_row = whole(of_column / step(size)).max(1);
        let rows = seats.map(|seats| seats.div_ceil(per_row).max(1));
        let mut fields = [Field { left: 0.0, top: 0.0, per_row, size }; 4];
        let mut top = 0.0;
        for (line, pair) in rows.chunks(columns).enumerate() {
            for column in 0..columns {
                let left = if column == 0 { 0.0 } else { of_column + GUTTER };
                fields[line * columns + column] = Field { left, top, per_row, size };
            }
            top += LABEL + float(pair.iter().copied().max().unwrap_or(1)) * row_height(size) + 8.0;
        }
        Self { fields, height: top }
    }
}

impl Field {
    /// The base line of the label.
    pub fn label(&self) -> f64 {
        self.top + 16.0
    }

    /// A row of the field's seats, with the line of those counted and of those who are not.
    pub fn row(&self, index: usize) -> Row {
        let gap = self.size * 0.93;
        let middle = self.top + LABEL + float(index) * row_height(self.size) + gap;
        Row { left: self.left, step: step(self.size), over: middle - gap, under: middle + gap, bend: 5.0 }
    }
}

fn step(size: f64) -> f64 {
    size * 1.4
}

fn row_height(size: f64) -> f64 {
    2.0 * 0.93 * size + 9.0
}

#[expect(clippy::cast_precision_loss, reason = "a few rows")]
fn float(number: usize) -> f64 {
    number as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few seats")]
fn whole(number: f64) -> usize {
    number as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_lies_over_another_or_outside() {
        for (width, columns) in [(860.0, 2), (350.0, 1), (650.0, 2)] {
            let seats = [7, 0, 40, 120];
            let fields = Fields::new(width, columns, 16.0, seats);
            let boxes: Vec<[f64; 4]> = (0..4)
                .map(|at| {
                    let field = fields.fields[at];
                    let last = field.row(seats[at].div_ceil(field.per_row).max(1) - 1);
                    let right = field.left + float(field.per_row.min(seats[at])) * last.step;
                    [field.left, field.top, right, last.under]
                })
                .collect();
            for (at, one) in boxes.iter().enumerate() {
                assert!(one[2] <= width + 0.01 && one[3] <= fields.height, "{one:?}");
                for other in &boxes[..at] {
                    let beside = one[0] >= other[2] || other[0] >= one[2];
                    let under = one[1] >= other[3] || other[1] >= one[3];
                    assert!(beside || under, "{one:?} {other:?}");
                }
            }
        }
    }
}
