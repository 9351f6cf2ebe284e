//! Geometry of the pictures: plain functions from numbers to SVG paths, tested natively.

pub mod beside;
pub mod fields;
pub mod gaps;
pub mod labels;
pub mod line;
pub mod ranges;
pub mod ribbons;
pub mod several;
pub mod stacks;
pub mod stairs;
pub mod timeline;
pub mod waterfall;

/// A width for which a picture is laid out, with the room that it leaves at its sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layout {
    /// The class that shows it: wide, narrow or paper.
    pub class: &'static str,
    /// Its width in the picture's units.
    pub width: f64,
    /// The room for names on the left; little where they stand over what they name.
    pub left: f64,
    /// The room for numbers and marks on the right.
    pub right: f64,
}

impl Layout {
    /// The three layouts of a picture, each with the room at its left and its right: on a screen, on a phone, on paper.
    pub const fn three(wide: (f64, f64), narrow: (f64, f64), paper: (f64, f64)) -> [Self; 3] {
        [
            Self { class: "wide", width: 860.0, left: wide.0, right: wide.1 },
            Self { class: "narrow", width: 350.0, left: narrow.0, right: narrow.1 },
            Self { class: "paper", width: 650.0, left: paper.0, right: paper.1 },
        ]
    }
}
