//! What the kit counts.
