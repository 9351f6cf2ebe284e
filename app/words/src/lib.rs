//! What the kit says.
