//! What people do: attempts at a report, corrections, the journal, the worksheet, saved files, import and export.
//!
//! No screen code and no clock: days are simulated, and whoever calls shows and stores.

pub mod attempt;
pub mod correction;
pub mod desk;
pub mod export;
pub mod flips;
pub mod folder;
pub mod journal;
pub mod saved;
pub mod worksheet;
