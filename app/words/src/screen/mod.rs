//! The fixed texts and the sentences of each page, one file a page.

mod certifying;
mod checks;
mod codes;
mod compare;
mod correcting;
mod definitions;
mod details;
mod explore;
mod home;
mod journal;
mod keys;
mod making;
mod portal;
mod shell;
mod student;
mod timeline;
mod turned;
mod worksheet;

pub use checks::Checking;
pub use codes::CodeList;
pub use compare::Comparing;
pub use correcting::{Correcting, Effect};
pub use definitions::Defining;
pub use details::{Details, Place};
pub use explore::{Exploring, Level};
pub use home::Home;
pub use journal::{Journal, JournalNames};
pub use keys::Keys;
pub use making::Making;
pub use portal::Portal;
pub use shell::Shell;
pub use student::Student;
pub(crate) use student::{proof_name, status_name};
pub use timeline::Story;
pub use turned::{Piece, TurnedClause};
pub use worksheet::Worksheet;
