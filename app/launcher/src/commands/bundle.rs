//! `cargo run -- bundle`: writes the app as files, to host or to hand out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

use super::show_step;
use crate::site::{self, SINGLE_FILE_BUDGET, SITE_BUDGET};
use crate::workspace;

/// Write the app as files: a folder for any web host, and one page that opens without a server
///
/// The folder can be shown by any static web host, at any sub-path.
/// In it, who-counts.html holds everything in one file: for a USB stick, a shared drive or an e-mail.
#[derive(Debug, clap::Args)]
#[command(verbatim_doc_comment)]
pub(super) struct Bundle {
    /// The folder to write into, target/site when left out
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Bundle {
    pub(super) fn run(self) -> Result<ExitCode> {
        let root = workspace::find_root()?;
        let site = site::build_site(&root, &show_step)?;
        let single_file = site.single_file()?;
        let folder = self.out.unwrap_or_else(|| root.join("target/site"));
        site.write_to(&folder)?;
        single_file.write_to(&folder)?;

        println!();
        print_size(&folder, site.size(), site.gzip_size());
        print_budget(site.gzip_size(), SITE_BUDGET);
        print_size(&folder.join(single_file.name), single_file.bytes.len(), single_file.gzip.len());
        print_budget(single_file.bytes.len(), SINGLE_FILE_BUDGET);
        Ok(ExitCode::SUCCESS)
    }
}

fn print_size(path: &Path, raw: usize, gzip: usize) {
    println!("{}\n  {raw} bytes, {gzip} compressed", path.display());
}

fn print_budget(size: usize, budget: usize) {
    if size > budget {
        println!("  over budget by {} bytes (budget: {budget})", size - budget);
    }
}
