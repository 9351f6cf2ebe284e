//! The app in a browser: one Chromium for all tests, a window of its own for each.
//!
//! ```no_run
//! use tests::browser::{Role, Site, visit};
//!
//! visit(Site::Served, "#/", |tab| {
//!     tab.click(Role::Link, "Definitions");
//!     tab.see_heading("Definitions");
//! });
//! ```
//!
//! A [`Site`] is one of the two forms in which the app travels. [`visit()`] opens a page of it and, after the test, asks
//! that nothing was complained of and nothing requested; reloading allows the site's own requests again. A [`Tab`] knows
//! the verbs: things are found by role and accessible name, as people find them, and every verb waits until it can be
//! done.
//!
//! Whatever the tests need and the machine lacks is fetched where that can be done, else named with what to type.

mod accessibility;
mod astray;
mod axe;
mod chromium;
mod damaged;
mod failure;
mod files;
mod find;
mod keyboard;
mod labels;
mod language;
mod log;
mod packages;
mod paper;
mod roles;
mod site;
mod tab;
mod verbs;
mod visit;

pub use accessibility::{Judged, LOOKS};
pub use chromium::{close, prepare};
pub use damaged::damaged_in;
pub use failure::{failure, tell_failures};
pub use files::SavedFile;
pub use roles::Role;
pub use site::{Site, sizes};
pub use tab::Tab;
pub use visit::{visit, visit_where};
