//! Every sentence the kit says.
//!
//! The engine and the workshop return codes with typed arguments; this crate makes sentences of them, for the command
//! line and the app alike. A [`Words`] value is the language they are said in.
//!
//! ```
//! use words::{Language, Words};
//!
//! let words = Words::new(Language::English);
//! assert_eq!(words.count(2, "student", "students"), "2 students");
//! ```
//!
//! It decides nothing: no counting, no rounding, no choice of what to say.

mod amounts;
mod breaking;
mod dates;
mod definition;
mod exits;
mod language;
mod names;
mod samples;
mod settings;
mod suppression;
mod texts;
mod trail;
mod unusable;
mod values;

pub mod checks;
pub mod folder;
pub mod screen;

pub use breaking::lines;
pub use dates::{day, day_and_month, month, weekday_and_day};
pub use definition::ClauseText;
pub use language::{Language, Words};
pub use texts::Text;
pub use trail::Names;
