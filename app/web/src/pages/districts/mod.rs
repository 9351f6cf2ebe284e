//! Districts that people bring: a folder's files, a file of saved work.

mod folder;
mod saved;

pub(super) use folder::OpenFolder;
pub(super) use saved::OpenSaved;
