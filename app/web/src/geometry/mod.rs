//! Geometry of the pictures: plain functions from numbers to SVG paths, tested natively.

pub mod line;
pub mod timeline;
