//! What people do: attempts at a report, corrections, the journal, the worksheet, saved files, import and export.
//!
//! ```
//! use engine::calendar::SchoolYear;
//! use workshop::attempt::Attempt;
//! use workshop::journal::Recorded;
//!
//! let day = "2024-10-08".parse().expect("a date");
//! let mut attempt = Attempt::new("maine-neo", "H", SchoolYear(2023), day);
//! attempt.record(Recorded::Validated { errors: 0, warnings: 2 });
//! assert!(attempt.progress().is_validated);
//! ```
//!
//! An [`attempt`] is one district, one report, and a [`journal`] of everything done with it; corrections, answers and the
//! submission are read off the journal. [`shipped`] lays a
//! scenario's district out, and [`arrivals`] are what comes to it while people wait; a [`design`] is a scenario in the
//! making. A [`desk`] is the district with its corrections, compiled and evaluated; [`stars`] and [`calpads`] are what
//! only one state's flow has. A [`score`] holds an attempt against its answer key, and a [`packet`] is what was
//! certified, with the way to find out again. A [`worklist`] says whom to follow up, a [`paper`] what it can show, and
//! [`incidents`] what comes between a report and its day. For whoever explores, a [`comparison`] holds the
//! definitions side by side, a [`flow`] says where members or a class
//! went, a [`cohort`] what a class comes to at each level and after more years, [`two_passes`] what a district and its
//! state each count, [`truth`] what really happened, and [`subgroups`] a report with small groups hidden; [`predictions`]
//! and the [`board`] keep what a group guessed and tried. A [`folder`] is the way in and out for districts, a [`saved`]
//! file for everything else.
//!
//! No screen code, no clock and no file system: days are simulated, and whoever calls shows and stores.

pub mod answer_key;
pub mod arrivals;
pub mod attempt;
pub mod board;
pub mod calpads;
pub mod cohort;
pub mod comparison;
pub mod correction;
pub mod counted;
pub mod design;
pub mod desk;
pub mod dropout_set;
pub mod export;
pub mod findings;
pub mod flips;
pub mod flow;
pub mod folder;
pub mod follow_up;
pub mod incidents;
pub mod journal;
pub mod packet;
pub mod paper;
pub mod predictions;
pub mod replay;
pub mod saved;
pub mod score;
pub mod shipped;
pub mod stars;
pub mod subgroups;
pub mod truth;
pub mod two_passes;
pub mod worklist;
pub mod worksheet;

mod named;
