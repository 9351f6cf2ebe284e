//! The parts that every page is made of.

mod clause_source;
mod disclosure;
mod finding;
mod flip_list;
mod footer;
mod frame;
mod glyph;
mod header;
mod keep;
mod knob;
mod mark;
mod obstacles;
mod reference_tabs;
mod roll;
mod seats;
mod stave;
mod troubles;
mod user;

pub use clause_source::clause_source;
pub use finding::{FindingCard, SeverityIcon};
pub use flip_list::{FlipLine, flip_list};
pub use footer::Footer;
pub use frame::{Page, PortalFrame};
pub use glyph::{Crossing, Glyph};
pub use header::Header;
pub use keep::KeepInFile;
pub use knob::{Turned, choice_knob, text_knob};
pub use mark::{Mark, mark_at, outcome_class};
pub use obstacles::Obstacles;
pub use reference_tabs::{Reference, ReferenceTabs};
pub use roll::{Layout, Roll, Seat, strip};
pub use stave::{Column, StaveLine, StaveRow, stave};
pub use troubles::Troubles;
