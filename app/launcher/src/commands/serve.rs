//! `cargo run`: builds the app, serves it on this computer and opens it.

use std::env;
use std::process::ExitCode;

use anyhow::Result;

use super::show_step;
use crate::server::{self, DEFAULT_PORT, Place};
use crate::{browser, site, workspace};

/// Build the app, serve it on this computer and open it in the browser (what happens without a command)
#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// Print the address without opening a browser
    #[arg(long)]
    no_open: bool,
    /// First port to try; saved work is kept per address, so keep to one
    #[arg(long, value_name = "N", default_value_t = DEFAULT_PORT)]
    port: u16,
}

impl Serve {
    pub(super) fn run(&self) -> Result<ExitCode> {
        let site = site::build_site(&workspace::find_root()?, &show_step)?;
        match server::find_place(self.port, &site)? {
            Place::Served { address } => {
                println!("\nWho Counts is already running at {address}");
                self.open(&address);
            }
            Place::Free { listener, address } => {
                if self.port != 0 && !address.ends_with(&format!(":{}/", self.port)) {
                    println!(
                        "\nAnother program holds port {}, so this is another address; \
                         saved work is kept per address, so work saved at the usual one does not show here.",
                        self.port
                    );
                }
                println!(
                    "\nWho Counts is at {address}\nPress Ctrl-C here to stop it. Work stays saved in the browser."
                );
                self.open(&address);
                server::run(site, listener, server::ctrl_c())?;
                println!("\nStopped.");
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn open(&self, address: &str) {
        if self.no_open || env::var_os("CI").is_some() {
            return;
        }
        if !browser::open(address) {
            println!("No browser could be opened from here. Open the address above yourself.");
        }
    }
}
