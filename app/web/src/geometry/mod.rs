//! Geometry of the pictures: plain functions from numbers to SVG paths, tested natively.

pub mod fields;
pub mod gaps;
pub mod line;
pub mod ranges;
pub mod ribbons;
pub mod stacks;
pub mod stairs;
pub mod timeline;
pub mod waterfall;
