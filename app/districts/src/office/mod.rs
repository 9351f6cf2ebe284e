//! What an office makes of lives: when it learns how a stay ended, which reason it writes, and what it holds as proof.
//!
//! Offices see papers, not lives. A family may leave without one; a paper may be late, or wrong; a clerk may write the
//! code that was always written. What is so stands in [`Stay::happened`], what is written in [`Stay::written`].

mod filing;
mod papers;
mod programs;
mod side;
mod view;

pub(crate) use filing::file;
pub(crate) use papers::{Paper, PaperKind, Whose, papers};
pub use programs::Spell;
pub(crate) use programs::spells;
pub(crate) use side::side_exit;
pub(crate) use view::{Closing, closing};

#[cfg(doc)]
use crate::life::Stay;
