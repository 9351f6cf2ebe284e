//! What the answering commands share: the format, the words, and the way out.

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::ValueEnum;
use serde::Serialize;
use words::{Language, Words};

/// How an answer is written
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// For spreadsheets
    Csv,
}

/// The voice of the command line.
pub(super) fn voice() -> Words {
    Words::new(Language::English)
}

/// Writes the answer, and nothing else, to standard output.
pub(super) fn print(text: &str) -> Result<()> {
    // On a page no line breaks within a day; here programs and people look for plain spaces.
    let text = text.replace('\u{a0}', " ");
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        // Whoever reads only the first lines has what they wanted.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("The answer could not be written to standard output."),
    }
}

/// Writes an answer as JSON.
pub(super) fn print_json(answer: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(answer).context("The answer could not be written as JSON.")?;
    print(&format!("{text}\n"))
}

/// Unusable input was told on standard error.
pub(super) fn unusable(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(2)
}
