//! The one program of the kit. What it does is in the library beside it.

use std::process::ExitCode;

use clap::Parser;
use launcher::commands::Arguments;

/// Unusable input, or something on this machine that stands in the way.
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    Arguments::parse().run().unwrap_or_else(|error| {
        eprintln!("\n{error}");
        for cause in error.chain().skip(1) {
            eprintln!("  Because: {cause}");
        }
        ExitCode::from(UNUSABLE)
    })
}
