//! The parts that every page is made of.

mod disclosure;
mod finding;
mod footer;
mod frame;
mod glyph;
mod header;
mod mark;
mod obstacles;
mod roll;
mod troubles;
mod user;

pub use finding::{FindingCard, SeverityIcon};
pub use footer::Footer;
pub use frame::{Page, PortalFrame};
pub use glyph::{Crossing, Glyph};
pub use header::Header;
pub use mark::{Mark, mark_at, outcome_class};
pub use obstacles::Obstacles;
pub use roll::{Roll, Seat};
pub use troubles::Troubles;
