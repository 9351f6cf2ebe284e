//! What the tests of the whole kit share.
//!
//! ```
//! use tests::districts::shipped;
//!
//! let (id, district) = shipped().into_iter().next().expect("the kit ships districts");
//! assert_eq!((id.as_str(), district.reporting_lea.as_str()), ("harbor-unified", "H"));
//! ```
//!
//! - [`districts`] opens the districts that ship; [`random`] draws small ones full of boundary days, and settings.
//! - [`designed`] writes cards of districts that do not ship, with as many students as a test needs.
//! - [`naive`] is a second, slow reading of the definitions, on records as they stand.
//! - [`golden`] are reports whose answers were worked out by hand.
//! - [`command_line`] runs the kit's own program; [`folder`] writes district folders for it, sound and broken.
//! - [`browser`] opens the app in a browser and knows what a person does there.
//! - [`property`] holds a statement against many drawn cases, the same ones on every machine.
//!
//! Nothing here is part of the kit.

pub mod browser;
pub mod checkout;
pub mod command_line;
pub mod designed;
pub mod districts;
pub mod folder;
pub mod golden;
pub mod naive;
pub mod property;
pub mod random;
