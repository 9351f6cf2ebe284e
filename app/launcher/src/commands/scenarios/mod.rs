//! `cargo run -- scenarios`: the districts that ship with the kit, and seeds for more of them.

mod find;
mod list;

use std::process::ExitCode;

use anyhow::Result;

use super::answer::{Format, unusable};
use super::chosen::chosen;

/// List the scenarios: their districts, years, definitions and fingerprints; or find another seed for one
#[derive(Debug, clap::Args)]
pub(super) struct Scenarios {
    /// Find the next seed that gives what a scenario asks for: its id, or the path of a card in TOML or JSON
    #[arg(long, value_name = "ID|FILE")]
    find: Option<String>,
    /// The first seed to try
    #[arg(long, value_name = "N", requires = "find", default_value_t = 1)]
    from: u64,
    /// How many to try at most
    #[arg(long, value_name = "COUNT", requires = "find", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    within: u32,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Scenarios {
    pub(super) fn run(self) -> Result<ExitCode> {
        let Some(name) = &self.find else { return list::run(self.format) };
        match chosen(name) {
            Ok(scenario) => find::run(name, &scenario, self.from, self.within, self.format),
            Err(problem) => Ok(unusable(&problem)),
        }
    }
}
