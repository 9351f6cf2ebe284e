//! Tests of the whole kit.
