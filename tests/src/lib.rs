//! What the tests of the whole kit share.
//!
//! ```
//! use tests::districts::district_of;
//!
//! let district = district_of(&scenarios::find("harbor-unified").expect("it ships"));
//! assert_eq!(district.reporting_lea, "H");
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
pub mod packets;
pub mod property;
pub mod random;
