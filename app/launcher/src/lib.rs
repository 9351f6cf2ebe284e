//! Builds *Who Counts* and serves it on this computer.
//!
//! ```no_run
//! # fn main() -> anyhow::Result<()> {
//! let root = launcher::workspace::find_root()?;
//! let site = launcher::site::build_site(&root, &|step| eprintln!("{step}"))?;
//! site.write_to(&root.join("target/site"))?;
//! # Ok(())
//! # }
//! ```
//!
//! - A [`site::Site`] is every file a browser needs, in memory: the page, its script and style, the app
//!   and the glue between the two. It works at any address and any sub-path.
//! - A [`site::SiteFile`] is one of them; [`site::Site::single_file`] packs them all into one page that
//!   opens without a server.
//! - The [`server`] shows a site to this computer, and to no other.
//! - The [`commands`] are what `cargo run` understands.
//!
//! Nothing here knows a definition, a district or a rule, and nothing is downloaded besides what Cargo
//! and rustup fetch.

mod browser;
pub mod commands;
pub mod server;
pub mod site;
pub mod workspace;
