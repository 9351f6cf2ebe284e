//! What `cargo run` understands: one file per command.

mod answer;
mod bundle;
mod chosen;
mod definitions;
mod district;
mod folder;
mod report;
mod scenarios;
mod serve;
mod validate;
mod verify;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// The command line as it was typed.
#[derive(Debug, Parser)]
#[command(
    name = "Who Counts",
    bin_name = "cargo run --",
    version,
    about = "Who Counts: a workshop kit about who counts as a dropout, and who decides",
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: serve::Serve,
}

const EXAMPLES: &str = "\
Examples:
  cargo run                          build the app and open it in the browser
  cargo run -- --no-open             the same, but only print the address
  cargo run -- --port 9000           the same, at another address
  cargo run -- bundle                write the app as files: a folder, and one page that needs no server
  cargo run -- definitions           the seven definitions and their settings
  cargo run -- report --district DIR --definition maine-neo --year 2023
                                     who counts in a district folder, and why not others
  cargo run -- validate --district DIR --definition maine-neo --year 2023
                                     what the edit checks find in it
  cargo run -- scenarios             the districts that ship with the kit
  cargo run -- district --scenario tern-island --seed 7 --out DIR
                                     the files of a synthetic district
  cargo run -- scenarios --find tern-island --from 7
                                     the next seed that gives such a district
  cargo run -- verify FILE           whether a certification packet matches the work inside it
  cargo run -- report --help         more about one command

The first run takes some minutes, because everything is built on this computer.
Later runs build only what changed.";

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Bundle(bundle::Bundle),
    Report(report::Report),
    Validate(validate::Validate),
    Definitions(definitions::Definitions),
    District(district::MakeDistrict),
    Scenarios(scenarios::Scenarios),
    Verify(verify::Verify),
}

impl Arguments {
    /// Does what was asked and says how it ended.
    ///
    /// # Errors
    ///
    /// When the input cannot be used or something on this computer stands in the way; the message says
    /// what happened and what to do.
    pub fn run(self) -> Result<ExitCode> {
        match self.command.unwrap_or(Command::Serve(self.serve)) {
            Command::Serve(serve) => serve.run(),
            Command::Bundle(bundle) => bundle.run(),
            Command::Report(report) => report.run(),
            Command::Validate(validate) => validate.run(),
            Command::Definitions(definitions) => definitions.run(),
            Command::District(district) => district.run(),
            Command::Scenarios(scenarios) => scenarios.run(),
            Command::Verify(verify) => verify.run(),
        }
    }
}

/// Tells the person what is being done, without touching standard output.
fn show_step(step: &str) {
    eprintln!("{step}");
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_has_no_contradiction() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn no_command_means_serve() {
        let arguments = Arguments::parse_from(["launcher", "--no-open", "--port", "9000"]);
        assert!(arguments.command.is_none());
    }
}
