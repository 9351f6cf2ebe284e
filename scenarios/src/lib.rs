//! What ships.
