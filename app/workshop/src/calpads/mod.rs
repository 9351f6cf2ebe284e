//! A training rendering of California's Fall 1 collection, from the data store to the certified revision.
//!
//! [`Fall1`] says which collection it is: its academic year, cycle and Census Day. [`Dropouts`] are the students whom
//! report 1.24 counts; a [`Report`] is made of them under [`Filters`], and a [`StudentList`] tells who stands behind a
//! number. A [`Revision`] keeps what a report came to on the day on which it was extracted, and [`Changes`] tell two
//! states of the data store apart. [`certification_checks`] orders findings by the numbers of CALPADS, [`Anomalies`]
//! weigh three of them against the limit, and a [`StateView`] stands beside the LEA's own.
//!
//! Sources: report 1.24 *Dropouts by Subgroup* of 12 September 2024, and the pages named with the definitions
//! `calpads-1.24` and `calpads-state-view`. Nothing here signs or refuses: that is the certification's.

mod anomalies;
mod certification;
mod changes;
mod collection;
mod dropouts;
mod filters;
mod history;
mod list;
mod report;
mod revision;
mod rules;
mod state_view;

#[cfg(test)]
mod tests;

pub use anomalies::{Anomalies, LIMIT_PERCENT};
pub use certification::{Checked, certification_checks};
pub use changes::{Change, Changes};
pub use collection::{Fall1, Gathered};
pub use dropouts::{Column, Counts, Dropout, Dropouts, Subgroups};
pub use filters::{Filter, Filters, Known, Options};
pub use history::{Status, Told, as_of, has_opened, revisions};
pub use list::{Line, Order, PAGE, SortBy, StudentList};
pub use report::{Nothing, Report, Row};
pub use revision::{Difference, Revision};
pub use rules::{RULES, Rule, RuleKind, calpads_number};
pub use state_view::{NoShow, StateView};
