//! The fixed texts and the sentences of each page, one file a page.

mod portal;
mod shell;

pub use portal::Portal;
pub use shell::Shell;
