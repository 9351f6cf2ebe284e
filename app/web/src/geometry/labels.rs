//! Labels: how wide a text is, the box that it takes, and lines that leave it free.

use std::fmt::Write;

use super::timeline::text_width;

/// The box of a text in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label {
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Label {
    /// The box of a text of some width and size that begins at a place on its baseline.
    pub fn at((x, baseline): (f64, f64), width: f64, size: f64) -> Self {
        Self { left: x, right: x + width, top: baseline - size * 0.78, bottom: baseline + size * 0.24 }
    }

    /// Whether two boxes share a place.
    pub fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// The width of a heavy text, near enough to keep texts apart.
pub fn heavy_width(text: &str, size: f64) -> f64 {
    text_width(text, size) * 1.14
}

/// How many heavy letters of a size have room in a width.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen letters")]
pub fn heavy_letters(width: f64, size: f64) -> usize {
    (width / heavy_width("n", size)).max(1.0) as usize
}

/// How many letters of a size have room in a width.
pub fn letters(width: f64, size: f64) -> usize {
    heavy_letters(width * 1.14, size)
}

/// An upright line, open where it would strike one of the labels, which come from the top.
pub fn upright(x: f64, (top, bottom): (f64, f64), labels: &[Label]) -> String {
    let (mut path, mut from) = (String::new(), top);
    let mut piece = |from: f64, to: f64| {
        if to - from > 1.0 {
            let _ = write!(path, "M{x:.1} {from:.1}V{to:.1}");
        }
    };
    for label in labels {
        if label.left - 4.0 < x && x < label.right + 4.0 && label.bottom > from && label.top < bottom {
            piece(from, label.top - 2.0);
            from = label.bottom + 2.0;
        }
    }
    piece(from, bottom);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_strikes_no_label() {
        let labels = [Label::at((0.0, 30.0), 50.0, 10.0), Label::at((0.0, 80.0), 20.0, 10.0)];
        assert_eq!(upright(10.0, (0.0, 100.0), &labels), "M10.0 0.0V20.2M10.0 34.4V70.2M10.0 84.4V100.0");
        assert_eq!(upright(40.0, (0.0, 100.0), &labels), "M40.0 0.0V20.2M40.0 34.4V100.0");
        assert_eq!(upright(90.0, (0.0, 100.0), &labels), "M90.0 0.0V100.0");
        assert_eq!(upright(10.0, (22.0, 76.0), &labels), "M10.0 34.4V70.2");
    }

    #[test]
    fn boxes_that_share_a_place_meet() {
        let one = Label::at((0.0, 30.0), 50.0, 10.0);
        assert!(one.meets(&Label::at((49.0, 35.0), 50.0, 10.0)));
        assert!(!one.meets(&Label::at((50.0, 35.0), 50.0, 10.0)));
        assert!(!one.meets(&Label::at((0.0, 60.0), 50.0, 10.0)));
    }

    #[test]
    fn so_many_letters_fit_as_their_width_allows() {
        for (width, size) in [(120.0, 12.5), (250.0, 15.0)] {
            let fits = heavy_letters(width, size);
            assert!(heavy_width(&"n".repeat(fits), size) <= width && heavy_width(&"n".repeat(fits + 1), size) > width);
            assert!(text_width(&"n".repeat(letters(width, size)), size) <= width);
        }
    }
}
