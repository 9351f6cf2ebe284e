//! What may be done with a report, by whom, when, and why not otherwise.
//!
//! Three training renderings of state flows stand on the same records, roles and calendar. A [`Flow`] says which one is
//! played, a [`Standing`] how far it has come, and [`Standing::obstacles`] everything that stands in the way of an
//! [`Act`]. Nothing else decides what may be done: a page asks, and shows what it is told.
//!
//! - `neo`: generated, validated, attested, certified and submitted; the state sends back.
//! - `stars`: check out, save, validate, check in, submit; only the state un-submits.
//! - `calpads`: revisions of a data store, two levels of certification, a partner's approval, a freeze.

mod act;
mod calpads;
mod flow;
mod neo;
mod obstacle;
mod role;
mod standing;
mod stars;
mod window;

pub use act::{Act, Subject};
pub use calpads::{CalpadsStanding, Level, RevisionStanding};
pub use flow::Flow;
pub use neo::{NeoStanding, Stage};
pub use obstacle::Obstacle;
pub use role::{Role, User};
pub use standing::{FlowStanding, Standing};
pub use stars::StarsStanding;
pub use window::{Phase, Window};
